import { amount, oneOf, text } from './field';
import { record } from './kind';

export const MEMBER_STATES = ['invited', 'active', 'done', 'left'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

export const BETA_VERDICTS = ['for', 'against'] as const;
export type BetaVerdict = (typeof BETA_VERDICTS)[number];

/** Somebody who tries the work of an item before everybody gets it. */
export const betaMember = record('beta-member', {
  title: 'audience',
  once: ['issueId', 'audience'],
  fields: {
    issueId: text(20, 1).server(),
    /** `account:<id>`, `person:<hash>` or `piece:<id>`: an account or person is in a beta once. */
    audience: text(80, 1).personal().server().names('account'),
    state: oneOf(MEMBER_STATES, 'invited'),
    /** Satisfaction on 1…5. */
    before: amount(1, 5).nullable().joins('kept').column('satisfaction_before'),
    after: amount(1, 5).nullable().joins('kept').column('satisfaction_after'),
    verdict: oneOf(BETA_VERDICTS, 'for').nullable().joins('kept'),
    note: text(1_000).personal().prose().joins('union'),
  },
});
