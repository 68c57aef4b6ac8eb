import { AppError } from '../src/domain/app-error';
import type {
  ReleaseCustomer,
  ReleaseProblem,
  ReleaseRequirement,
} from '../src/domain/planning/release/release-problem';

/** A Next Release Problem instance as published (Xuan et al., IEEE TSE 38(5), 2012), before a budget is chosen. */
export type NrpInstance = Omit<ReleaseProblem, 'budget'>;

/**
 * Reads the published text format: levels of requirement costs, dependency pairs "a b" (b needs a), customers
 * "weight count r1 …"; all white-space separated, ids from 1. Keys become "R-1" and "C-1".
 * @throws AppError `invalid` saying what was expected at which number of the file.
 */
export function parseNrp(text: string): NrpInstance {
  const words = text.split(/\s+/).filter((word) => word !== '');
  let at = 0;
  const next = (what: string, least: number, most = Infinity): number => {
    const word = words[at++];
    const value = word === undefined ? NaN : Number(word);
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    throw malformed(
      `expected ${what} but found ${word === undefined ? 'the end of the file' : `"${word.slice(0, 20)}"`}`,
      at,
    );
  };
  const count = (what: string, most = Infinity): number => {
    const value = next(what, 0, most);
    if (!Number.isInteger(value)) throw malformed(`expected ${what} as a whole number`, at);
    return value;
  };

  const costs: number[] = [];
  for (let levels = count('the number of levels'); levels > 0; levels--)
    for (let size = count('the size of a level'); size > 0; size--) costs.push(next('a cost', 0));
  const requirementId = (what: string): number => {
    const id = count(what, costs.length);
    if (id === 0) throw malformed(`expected ${what}; ids start at 1`, at);
    return id;
  };
  const prerequisites: string[][] = costs.map(() => []);
  for (let pairs = count('the number of dependencies'); pairs > 0; pairs--) {
    const needed = requirementId('the id of a prerequisite');
    const dependent = requirementId('the id of a dependent requirement');
    prerequisites[dependent - 1]?.push(`R-${needed}`);
  }
  const customers: ReleaseCustomer[] = [];
  for (let rest = count('the number of customers'); rest > 0; rest--) {
    const weight = next('the weight of a customer', 0);
    const asks: string[] = [];
    for (let size = count('the number of requests'); size > 0; size--)
      asks.push(`R-${requirementId('the id of a requested requirement')}`);
    customers.push({ key: `C-${customers.length + 1}`, weight, asks });
  }
  if (at < words.length) throw malformed('expected the end of the file', at + 1);
  if (costs.length === 0) throw malformed('the file has no requirements', at);
  const requirements = costs.map((cost, row): ReleaseRequirement => ({
    key: `R-${row + 1}`,
    cost,
    prerequisites: prerequisites[row] ?? [],
  }));
  return { requirements, customers };
}

/** The budget that a ratio of all cost allows: ⌊ratio·Σcost + ½⌋. @throws AppError `invalid` unless 0 ≤ ratio ≤ 1. */
export function budgetOf({ requirements }: NrpInstance, ratio01: number): number {
  if (!(ratio01 >= 0 && ratio01 <= 1))
    throw new AppError('invalid', 'The ratio of all cost must lie between 0 and 1.', { path: 'ratio' });
  return Math.floor(ratio01 * requirements.reduce((sum, { cost }) => sum + cost, 0) + 0.5);
}

function malformed(problem: string, position: number): AppError {
  return new AppError(
    'invalid',
    `This is no Next Release Problem file: ${problem} (number ${position} of the file).`,
    { path: 'file', position },
  );
}
