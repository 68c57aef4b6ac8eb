import type { RatingFacts } from './facts';
import { answersSince } from './measured';
import type { ValueSettings } from './settings';

/** What is taken for a share before it is asked for: a mean and how many answers it is worth. */
export interface Prior {
  readonly rate01: number;
  readonly strength: number;
}

/** What one persona's answers to all needs say of a need that nobody has asked it about (value model, part A4). */
export interface PersonaPools {
  readonly importance: Prior;
  readonly satisfaction: Prior;
  readonly reach: Prior;
}

/** A rating of one need and the day since which its satisfied answers count. */
export interface RatingSince {
  readonly rating: RatingFacts;
  readonly since: string | null;
}

/** Pools of one persona over all its ratings. */
export function personaPools(ratings: readonly RatingSince[], settings: ValueSettings): PersonaPools {
  let answers = 0;
  let important = 0;
  let used = 0;
  let satisfied = 0;
  let asked = 0;
  let have = 0;
  for (const { rating, since } of ratings) {
    for (const survey of rating.surveys) {
      answers += survey.answers;
      important += survey.important;
    }
    for (const survey of answersSince(rating.surveys, since)) {
      used += survey.answers;
      satisfied += survey.satisfied;
    }
    asked += rating.sample?.asked ?? 0;
    have += rating.sample?.have ?? 0;
  }
  return {
    importance: pool(important, answers, settings.importanceDefault01, settings),
    satisfaction: pool(satisfied, used, settings.satisfactionDefault01, settings),
    reach: pool(have, asked, settings.reachDefault01, settings),
  };
}

/** π = (K + m₀·def)/(N + m₀), worth m₀ + (m − m₀)·N/(N + m) answers. */
function pool(hits: number, answers: number, default01: number, settings: ValueSettings): Prior {
  const { unknownStrength, priorStrength } = settings;
  return {
    rate01: (hits + unknownStrength * default01) / (answers + unknownStrength),
    strength: unknownStrength + ((priorStrength - unknownStrength) * answers) / (answers + priorStrength),
  };
}

/** The prior of one cell: the pool, or the team's estimate where it made one. */
export function priorOf(
  estimate01: number | null | undefined,
  pooled: Prior,
  default01: number,
  settings: ValueSettings,
): Prior {
  if (estimate01 == null) return pooled;
  const { unknownStrength, estimateStrength } = settings;
  const strength = unknownStrength + estimateStrength;
  return { rate01: (unknownStrength * default01 + estimateStrength * estimate01) / strength, strength };
}
