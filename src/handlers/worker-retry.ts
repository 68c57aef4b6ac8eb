import { InvocationError, InvocationErrorCode } from '@forge/events';
import { AppError } from '../domain/app-error';

const LONGEST_WAIT_SECONDS = 900;
/** For faults that say nothing of when they end. */
const RETRY_SECONDS = 5;

/** Hands the message back at once: there is more to do than one invocation could. */
export function goOn(): InvocationError {
  return retryAfter(1, InvocationErrorCode.FUNCTION_RETRY_REQUEST);
}

/**
 * What the platform is asked to do after a failure: hand the message back after the time that Jira asked for, or
 * nothing when it can never succeed.
 */
export function retryOf(error: unknown): InvocationError | undefined {
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
