import type { Cause } from '../events/issue-events';
import type { Call } from './call';

/** Who is behind the change that a call makes. */
export const causeOf = (call: Call): Cause => ({
  accountId: call.access.accountId,
  selfGenerated: call.selfGenerated,
});
