import type { NeedStatus } from '../records/need';

/** What people say of a need once the work for it is done. */
export const VERDICTS = ['met', 'partly', 'not'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The status that a need has after a verdict. A declined need stays declined: that was somebody's decision. */
export function statusAfter(status: NeedStatus, verdict: Verdict): NeedStatus {
  if (status === 'declined') return status;
  switch (verdict) {
    case 'met':
      return 'met';
    case 'partly':
      return 'shipped';
    case 'not':
      return 'unmet';
  }
}

/** Whether somebody who asked should hear of it: bad news alone is no answer to a wish. */
export function worthTelling(verdict: Verdict | null): boolean {
  return verdict === 'met' || verdict === 'partly';
}

/**
 * The part of a need's statement that says when it is solved: what stands after "so that" or "because" (in
 * German "damit", "sodass", "weil"), word for word; null when the statement has no such part.
 */
export function solvedWhen(statement: string): string | null {
  const match = /(?:^|[\s,])(?:so that|because|damit|so ?dass|weil)\s+(.+?)[.!]?\s*$/isu.exec(statement);
  return match?.[1]?.trim() ?? null;
}
