import type { AsyncEvent, InvocationError } from '@forge/events';
import { planningMessage } from '../../contract/planning/frontier-views';
import type { FrontierDeps } from '../../usecases/planning/trace-frontier';
import { workOnFrontier } from '../../usecases/planning/trace-frontier';
import { logFailure } from '../failure';
import { goOn, retryOf } from '../worker-retry';

/** Works off the queue of long searches; each goes on from what it wrote down when time runs short or it is killed. */
export function planningWorker(deps: FrontierDeps & { remainingMs(): number }) {
  return async (event: AsyncEvent): Promise<InvocationError | undefined> => {
    const message = planningMessage.safeParse(event.body);
    if (!message.success) {
      console.warn('planning: a message of another shape was dropped');
      return undefined;
    }
    try {
      return (await workOnFrontier(message.data, deps)) === 'continue' ? goOn() : undefined;
    } catch (error) {
      logFailure('planning frontier', error);
      return retryOf(error);
    }
  };
}
