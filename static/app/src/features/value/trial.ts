import type { ScoreView } from '@contract/value/score-view';
import type { WhatIfChange } from '@contract/value/value-views';

/** What a persona says of a need, as shares; where each slider starts. */
export interface Rating {
  readonly needKey: string;
  readonly needTitle: string;
  readonly personaKey: string;
  readonly personaName: string;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
}
export const ratingParts = ['importance', 'satisfaction', 'reach'] as const;
export type RatingPart = (typeof ratingParts)[number];

/** Sliders that stand elsewhere than they started; the rest is as it is. */
export interface Trial {
  readonly coverage: Readonly<Record<string, number>>;
  /** By `ratingId`. */
  readonly ratings: Readonly<Record<string, number>>;
  readonly effort: number | null;
  /** What a test of the work found; 'none' = there is no test; null = as it is. */
  readonly test: 'none' | 'passed' | 'failed' | null;
}
export const untouched: Trial = { coverage: {}, ratings: {}, effort: null, test: null };

export function ratingId(rating: Pick<Rating, 'needKey' | 'personaKey'>, part: RatingPart): string {
  return `${rating.needKey} ${rating.personaKey} ${part}`;
}

/** The ratings behind the value, one for each persona and need, as the lines of the receipt carry them. */
export function ratingsOf(score: ScoreView): readonly Rating[] {
  const found = new Map<string, Rating>();
  for (const { kind, needKey, personaKey, message } of score.valueReceipt.lines) {
    if (kind !== 'need' || needKey === undefined || personaKey === undefined) continue;
    const { title, persona, importance01, unsatisfied01, reach01 } = message.params;
    if (typeof importance01 !== 'number' || typeof unsatisfied01 !== 'number') continue;
    found.set(`${needKey} ${personaKey}`, {
      needKey,
      needTitle: typeof title === 'string' ? title : needKey,
      personaKey,
      personaName: typeof persona === 'string' ? persona : personaKey,
      importance01,
      satisfaction01: 1 - unsatisfied01,
      reach01: typeof reach01 === 'number' ? reach01 : 0,
    });
  }
  return [...found.values()];
}

/** A rating with the sliders that were moved. */
export function triedRating(rating: Rating, trial: Trial): Rating {
  const tried = (part: RatingPart): number => trial.ratings[ratingId(rating, part)] ?? rating[`${part}01`];
  return {
    ...rating,
    importance01: tried('importance'),
    satisfaction01: tried('satisfaction'),
    reach01: tried('reach'),
  };
}

export function isRatingTried(rating: Rating, trial: Trial): boolean {
  return ratingParts.some((part) => trial.ratings[ratingId(rating, part)] !== undefined);
}

/** A trial without one of its moved ratings. */
export function withoutRating(trial: Trial, rating: Rating): Trial {
  const own = new Set<string>(ratingParts.map((part) => ratingId(rating, part)));
  const ratings = Object.fromEntries(Object.entries(trial.ratings).filter(([id]) => !own.has(id)));
  return { ...trial, ratings };
}

export function withoutCoverage(trial: Trial, needKey: string): Trial {
  const coverage = Object.fromEntries(Object.entries(trial.coverage).filter(([key]) => key !== needKey));
  return { ...trial, coverage };
}

/** The moved sliders as the backend reads them. */
export function changesOf(trial: Trial, ratings: readonly Rating[]): WhatIfChange[] {
  return [
    ...Object.entries(trial.coverage).map(([needKey, share01]) => ({
      kind: 'coverage' as const,
      needKey,
      share01,
    })),
    ...ratings.flatMap((rating) =>
      ratingParts.flatMap((part) => {
        const share01 = trial.ratings[ratingId(rating, part)];
        const { needKey, personaKey } = rating;
        return share01 === undefined ? [] : [{ kind: part, needKey, personaKey, share01 }];
      }),
    ),
    ...(trial.effort === null ? [] : [{ kind: 'effort' as const, points: trial.effort }]),
    ...(trial.test === null ? [] : [{ kind: 'test' as const, passed: passedOf(trial.test) }]),
  ];
}

function passedOf(test: NonNullable<Trial['test']>): boolean | null {
  return test === 'none' ? null : test === 'passed';
}
