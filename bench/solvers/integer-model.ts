import type { LinearModel } from '../../src/domain/planning/linear-model';
import type { Took } from './timed';

/** A linear model whose first columns are choices: 0 or 1. */
export interface IntegerModel extends LinearModel {
  readonly choices: number;
}

/** What a solver made of a model, in the time of the solver alone: putting the model into its form is not counted. */
export interface Solved extends Took {
  /** True when it says that there is no better solution. */
  readonly proven: boolean;
  /** Its best solution's choices; null when it found none. */
  readonly chosen: Uint8Array | null;
}

/** Solves a model to the optimum, or as well as it can in the time. */
export type Solver = (model: IntegerModel, limitMs: number) => Solved;
