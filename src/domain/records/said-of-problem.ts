import { said } from '../words/said';
import type { Said } from '../words/said';
import type { Problem } from './check-record';

/** What a value that breaks the declaration says to the person who sent it. */
export function saidOfProblem({ problem, limit }: Problem): Said {
  switch (problem) {
    case 'too-short':
    case 'too-small':
      return said(`records.problem.${problem}`, { least: Number(limit ?? 0) });
    case 'too-long':
    case 'too-great':
      return said(`records.problem.${problem}`, { most: Number(limit ?? 0) });
    case 'not-one-of':
      return said('records.problem.not-one-of', { options: String(limit ?? '') });
    default:
      return said(`records.problem.${problem}`);
  }
}
