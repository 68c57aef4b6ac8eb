import type { AsyncEvent, InvocationError } from '@forge/events';
import { ticketMessage } from '../../contract/channels/ticket-message';
import { AppError } from '../../domain/app-error';
import { runStandingImport } from '../../usecases/channels/run-standing-import';
import type { StandingDeps } from '../../usecases/channels/run-standing-import';
import { logFailure } from '../failure';
import { goOn, retryOf } from '../worker-retry';

/** Works off the runs of standing imports; what can never succeed is written on the run, for whoever looks at it. */
export function ticketWorker(deps: StandingDeps) {
  return async (event: AsyncEvent): Promise<InvocationError | undefined> => {
    const message = ticketMessage.safeParse(event.body);
    if (!message.success) {
      console.warn('tickets: a message of another shape was dropped');
      return undefined;
    }
    try {
      return (await runStandingImport(message.data, deps)) === 'continue' ? goOn() : undefined;
    } catch (error) {
      logFailure('standing import', error);
      const later = retryOf(error);
      if (later === undefined && error instanceof AppError)
        await deps.jobs.advance(
          message.data.jobId,
          { state: 'failed', message: error.message.slice(0, 250) },
          deps.clock.now(),
        );
      return later;
    }
  };
}
