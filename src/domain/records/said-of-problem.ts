import { said } from '../words/said';
import type { Said } from '../words/said';
import type { Problem } from './check-record';
import { isShare } from './field';
import type { FieldSpec } from './field';

/** What a value that breaks the declaration says to the person who sent it; `spec` is that of the field. */
export function saidOfProblem({ problem, limit }: Problem, spec?: FieldSpec): Said {
  const bound = Number(limit ?? 0);
  switch (problem) {
    case 'too-short':
      return said('records.problem.too-short', { least: bound });
    case 'too-long':
      return said(spec?.type === 'list' ? 'records.problem.too-many' : 'records.problem.too-long', {
        most: bound,
      });
    case 'too-small':
      return said(isShare(spec) ? 'records.problem.too-small-share' : 'records.problem.too-small', {
        least: bound,
      });
    case 'too-great':
      return said(isShare(spec) ? 'records.problem.too-great-share' : 'records.problem.too-great', {
        most: bound,
      });
    case 'not-one-of':
      return said('records.problem.not-one-of', { options: String(limit ?? '') });
    default:
      return said(`records.problem.${problem}`);
  }
}
