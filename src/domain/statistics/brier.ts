import { invalidField } from '../app-error';
import { said } from '../words/said';
import { checkCount, checkFinite } from './check-numbers';

/** Of so many people each was foretold to say yes with a probability; so many did. */
export interface Foretold {
  /** 0…1. */
  readonly probability: number;
  readonly hits: number;
  /** Above 0. */
  readonly trials: number;
}

/**
 * Brier's score of one forecast for several people: mean squared distance of the probability from what each said, 0 = sure
 * and right, 1 = sure and wrong (Brier, Monthly Weather Review 78, 1950; he adds both outcomes up and so has twice as much).
 * @throws AppError `invalid` for a probability outside 0…1 or hits above trials
 */
export function brierScore({ probability, hits, trials }: Foretold): number {
  checkFinite([probability], 'probability');
  if (probability < 0 || probability > 1)
    throw invalidField('probability', said('value.parameter-range', { min: 0, max: 1 }));
  checkCount(hits, 'hits');
  checkCount(trials, 'trials');
  if (trials === 0) throw invalidField('trials', said('outcomes.no-answers'));
  if (hits > trials) throw invalidField('hits', said('outcomes.hits'));
  const share = hits / trials;
  return share * (1 - probability) ** 2 + (1 - share) * probability ** 2;
}
