import type { AsyncEvent, InvocationError } from '@forge/events';
import { recomputeMessage } from '../../contract/value/recompute-message';
import type { RecomputeMessage } from '../../contract/value/recompute-message';
import type { Background } from '../../usecases/background';
import { freezeSprint } from '../../usecases/planning/freeze-sprint';
import type { FreezeDeps } from '../../usecases/planning/freeze-sprint';
import { fitBandsOnce } from '../../usecases/value/fit-bands';
import type { FitDeps } from '../../usecases/value/fit-bands';
import { recomputeLinked } from '../../usecases/value/recompute-linked';
import { renewJqlFunctions } from '../../usecases/value/renew-jql-functions';
import { workOffMarks } from '../../usecases/value/work-off-marks';
import { takeSnapshot } from '../../usecases/roadmap/take-snapshot';
import type { SnapshotDeps } from '../../usecases/roadmap/take-snapshot';
import { logFailure } from '../failure';
import { goOn, retryOf } from '../worker-retry';

type Worker = Background & FreezeDeps & SnapshotDeps & FitDeps;

/**
 * Works off the recompute queue. What can succeed later is handed back with the time that Jira asked for; what
 * can never succeed is logged and dropped, since the nightly reconcile repairs it.
 */
export function recomputeWorker(deps: Worker) {
  return async (event: AsyncEvent): Promise<InvocationError | undefined> => {
    const message = recomputeMessage.safeParse(event.body);
    if (!message.success) {
      console.warn('recompute: a message of another shape was dropped');
      return undefined;
    }
    try {
      const again = await work(message.data, deps);
      return again ? goOn() : undefined;
    } catch (error) {
      logFailure(`recompute ${message.data.kind}`, error);
      return retryOf(error);
    }
  };
}

async function work(message: RecomputeMessage, deps: Worker): Promise<boolean> {
  switch (message.kind) {
    case 'marked':
      return (await workOffMarks(message.productId, deps)) === 'continue';
    case 'words':
      await deps.words.keep(await deps.knowledge.load(message.productId));
      return false;
    case 'sprint':
      await freezeSprint(message.sprintId, message.phase, deps);
      return false;
    case 'snapshot':
      return (await takeSnapshot(message, deps)) === 'continue';
    case 'needs':
      return linked(message, deps);
    case 'product':
      if (message.fit) await fitBandsOnce(message.productId, deps);
      return linked({ ...message, needKeys: 'all' }, deps);
  }
}

/** Knowledge has changed: first the fields, then the kept answers of the JQL functions. */
async function linked(request: Parameters<typeof recomputeLinked>[0], deps: Worker): Promise<boolean> {
  if ((await recomputeLinked(request, deps)) === 'continue') return true;
  await renewJqlFunctions(deps);
  return false;
}
