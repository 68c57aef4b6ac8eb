import { InvocationError, InvocationErrorCode } from '@forge/events';
import type { AsyncEvent } from '@forge/events';
import { recomputeMessage } from '../contract/recompute-message';
import type { RecomputeMessage } from '../contract/recompute-message';
import { AppError } from '../domain/app-error';
import type { Background } from '../usecases/background';
import { freezeSprint } from '../usecases/freeze-sprint';
import type { FreezeDeps } from '../usecases/freeze-sprint';
import { forgetItem } from '../usecases/forget-item';
import { recomputeItem } from '../usecases/recompute-item';
import { recomputeLinked } from '../usecases/recompute-linked';
import { renewJqlFunctions } from '../usecases/renew-jql-functions';
import { logFailure } from './failure';

type Worker = Background & FreezeDeps;

const LONGEST_WAIT_SECONDS = 900;
/** For faults that say nothing of when they end. */
const RETRY_SECONDS = 5;

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
      return again ? retryAfter(1, InvocationErrorCode.FUNCTION_RETRY_REQUEST) : undefined;
    } catch (error) {
      logFailure(`recompute ${message.data.kind}`, error);
      return retryOf(error);
    }
  };
}

async function work(message: RecomputeMessage, deps: Worker): Promise<boolean> {
  switch (message.kind) {
    case 'item':
      await recomputeItem(message.issueId, message.projectId, deps);
      return false;
    case 'item-deleted':
      await forgetItem(message.issueId, message.projectId, deps);
      return false;
    case 'sprint':
      await freezeSprint(message.sprintId, message.phase, deps);
      return false;
    case 'needs':
      return linked(message, deps);
    case 'product':
      return linked({ ...message, needKeys: 'all' }, deps);
  }
}

/** Knowledge has changed: first the fields, then the kept answers of the JQL functions. */
async function linked(request: Parameters<typeof recomputeLinked>[0], deps: Worker): Promise<boolean> {
  if ((await recomputeLinked(request, deps)) === 'continue') return true;
  await renewJqlFunctions(deps);
  return false;
}

function retryOf(error: unknown): InvocationError | undefined {
  if (!(error instanceof AppError))
    return retryAfter(RETRY_SECONDS, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
  switch (error.code) {
    case 'rate-limited': {
      const { retryAfterSeconds } = error.details;
      const seconds = typeof retryAfterSeconds === 'number' ? retryAfterSeconds : 60;
      return retryAfter(seconds, InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED);
    }
    case 'unavailable':
    case 'conflict':
    case 'setup-needed':
      return retryAfter(RETRY_SECONDS, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
    case 'invalid':
    case 'forbidden':
    case 'not-found':
      return undefined;
  }
}

function retryAfter(seconds: number, retryReason: InvocationErrorCode): InvocationError {
  return new InvocationError({
    retryAfter: Math.min(Math.max(1, seconds), LONGEST_WAIT_SECONDS),
    retryReason,
  });
}
