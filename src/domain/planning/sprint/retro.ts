import type { Verdict } from '../../outcomes/verdict';
import type { Asking } from './customers-of-change';

/** An item as a sprint began with it. */
export interface PromisedItem {
  readonly issueId: string;
  readonly key: string;
  readonly personaKeys: readonly string[];
  readonly needKeys: readonly string[];
  /** What had become of it when the sprint was closed: `left` = it was in the sprint no more. */
  readonly fate: 'done' | 'open' | 'left';
}

/** What customers said of work for one of its needs. */
export interface SaidOfWork {
  readonly issueId: string;
  readonly needKey: string;
  readonly verdict: Verdict;
}

export interface RetroLine extends PromisedItem {
  /** The least that was said of any of its needs; null = nobody has said anything yet. */
  readonly verdict: Verdict | null;
  /** Names of those who asked for what it was to give, and wait on: it is not done, or did not help. */
  readonly waiting: readonly string[];
}

const WORST_FIRST: readonly Verdict[] = ['not', 'partly', 'met'];

/** What a sprint promised, for which needs, and what became of it; work that served no need promised nothing. */
export function retroOf(
  promised: readonly PromisedItem[],
  said: readonly SaidOfWork[],
  customers: readonly Asking[],
): RetroLine[] {
  return promised
    .filter(({ needKeys }) => needKeys.length > 0)
    .map((item) => {
      const own = said.filter(
        ({ issueId, needKey }) => issueId === item.issueId && item.needKeys.includes(needKey),
      );
      const verdict = WORST_FIRST.find((each) => own.some((one) => one.verdict === each)) ?? null;
      const unmet = item.needKeys.filter(
        (needKey) =>
          item.fate !== 'done' || own.some((one) => one.needKey === needKey && one.verdict !== 'met'),
      );
      const waiting = customers
        .filter(({ needKeys }) => needKeys.some((key) => unmet.includes(key)))
        .map(({ name }) => name);
      return { ...item, verdict, waiting };
    });
}
