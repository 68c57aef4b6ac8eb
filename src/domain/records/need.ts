import { EVIDENCE_TYPES } from './evidence-type';
import { amount, day, group, list, oneOf, share01, text, whole } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

export const NEED_KINDS = ['job', 'pain', 'gain', 'outcome'] as const;

export const NEED_STATUSES = ['unmet', 'planned', 'building', 'shipped', 'met', 'declined'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

/** What brings a declined need back: its day, twice the evidence, so many customers, or so much revenue behind it. */
export const REOPEN_REASONS = ['day', 'evidence', 'accounts', 'revenue'] as const;

const NEXT_STATUSES: Readonly<Record<NeedStatus, readonly NeedStatus[]>> = {
  unmet: ['planned', 'building', 'met', 'declined'],
  planned: ['unmet', 'building', 'shipped', 'declined'],
  building: ['planned', 'shipped', 'unmet', 'declined'],
  shipped: ['met', 'unmet', 'building'],
  met: ['unmet', 'shipped'],
  declined: ['unmet'],
};

/** The statuses a person may choose next. */
export function nextStatuses(status: NeedStatus): readonly NeedStatus[] {
  return NEXT_STATUSES[status];
}

const answers = () => whole(0, 10_000_000).server();
/** A day that the app knows because it saw it; null for what was there before it did. */
const seenOn = () => day().nullable().server();
/** Weeks in which somebody answered about a need: a decade of asking without a pause. */
export const MOST_WAVES = 520;

/** What a persona tries to get done, in the customer's words, apart from any solution. */
export const need = record('need', {
  title: 'title',
  letter: 'N',
  mergeable: true,
  fields: {
    number: whole(1, 9_999_999).server(),
    title: text(200, 3).personal(),
    statement: text(1_000).personal().prose().joins('kept'),
    kind: oneOf(NEED_KINDS, 'job'),
    status: oneOf(NEED_STATUSES, 'unmet').scores(),
    statusOn: seenOn(),
    theme: text(80).personal().joins('kept'),
    /** Why it is declined and what would change that; null unless it is declined. */
    decline: group({
      reason: text(500, 3).personal().prose(),
      reopenOn: day().nullable(),
      /** It is open again when evidence has doubled from so many pieces; null = not by evidence. */
      piecesAtDecline: whole(0, 1e9).nullable(),
      /** Or when so many customers ask for it, or those who ask bring in so much a year; null = not by it. */
      reopenAtAccounts: whole(1, 1e6).nullable(),
      reopenAtRevenue: amount(1, 1e15).nullable(),
      /** What spoke for it on the day of the decline, as the app counted; null in declines of before it did. */
      then: group({ pieces: whole(0, 1e9), accounts: whole(0, 1e9), revenue: amount(0, 1e15) }).nullable(),
    }).nullable(),
    /** That it came back by itself, once, and what had changed; null while it has not, or was declined again. */
    cameBack: group({
      on: day(),
      why: oneOf(REOPEN_REASONS, 'day'),
      /** Why it had been declined. */
      reason: text(500).personal().prose(),
      was: amount(0, 1e15).nullable(),
      now: amount(0, 1e15).nullable(),
    })
      .nullable()
      .server()
      .joins('kept'),
    /** How sure whoever wrote it down said they were; null once evidence speaks for itself. */
    claimedEvidence: oneOf(EVIDENCE_TYPES, 'self').nullable().server(),
    kanoOn: seenOn().joins('kept'),
    kanoStrong: answers().joins('sum'),
    kanoAnswers: answers().joins('sum'),
    kanoMustBe: answers().joins('sum'),
    kanoOneDimensional: answers().joins('sum'),
    kanoAttractive: answers().joins('sum'),
    kanoIndifferent: answers().joins('sum'),
    kanoReverse: answers().joins('sum'),
    kanoQuestionable: answers().joins('sum'),
  },
  parts: {
    rating: {
      of: 'persona',
      fields: {
        importance01: share01().nullable().joins('kept'),
        satisfaction01: share01().nullable().joins('kept'),
        reach01: share01().nullable().joins('kept'),
        estimatedOn: seenOn().joins('kept'),
        surveyImportant: answers().joins('sum'),
        surveySatisfied: answers().joins('sum'),
        surveyAnswers: answers().joins('sum'),
        /** The same answers by the week in which they were given, `on` = the first day of it on which one was. */
        answered: list(
          group({
            on: day(),
            answers: answers(),
            important: answers(),
            satisfied: answers(),
            /** Important and not satisfied, by respondent; null for counts of which nobody knows it. */
            unmet: answers().nullable(),
          }),
          MOST_WAVES,
        )
          .server()
          .joins('both'),
        reachHave: answers().joins('sum'),
        reachAsked: answers().joins('sum'),
        sampledOn: seenOn().joins('kept'),
      },
    },
  },
  check: (after, before) => [
    ...((after.status === 'declined') === (after.decline !== null)
      ? []
      : [
          {
            field: 'decline',
            rule: after.decline === null ? 'declined-without-reason' : 'reason-without-decline',
          } as const,
        ]),
    ...(before === null ||
    before.status === after.status ||
    nextStatuses(before.status).includes(after.status)
      ? []
      : [{ field: 'status', rule: 'status-not-next' } as const]),
  ],
});
export interface Need extends RecordValue<typeof need> {}

/** The key that people call a need by. */
export function needKeyOf({ number }: Pick<Need, 'number'>): string {
  return `N-${number}`;
}
