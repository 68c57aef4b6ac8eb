import { coverageOfSprint } from './sprint-coverage';
import type { SprintProblem } from './sprint-problem';

/** What adds less than this to a need adds nothing: it was met before. */
const NOTHING = 1e-9;

/** Somebody who asks for needs: an account, or a persona. Of those for whom a sprint changes, the needs that it is about. */
export interface Asking {
  readonly key: string;
  readonly name: string;
  readonly needKeys: readonly string[];
}

export interface CustomersOfChange {
  /** Nothing in the sprint was for them; now something is. */
  readonly gained: readonly Asking[];
  /** Something in the sprint was for them; now nothing is. */
  readonly lost: readonly Asking[];
}

/**
 * Whom a changed sprint works for that the one before did not, and the other way round. Those with the most needs
 * come first. Somebody for whom both do something is neither: whether it is more or less, the values say.
 */
export function customersOfChange(
  problem: SprintProblem,
  before: readonly string[],
  after: readonly string[],
  customers: readonly Asking[],
): CustomersOfChange {
  const [was, is] = [before, after].map(
    (keys) =>
      new Set(
        coverageOfSprint(problem, keys).needs.flatMap(({ needKey, value }) =>
          value > NOTHING ? [needKey] : [],
        ),
      ),
  );
  const onlyIn = (these?: ReadonlySet<string>, others?: ReadonlySet<string>): Asking[] =>
    customers
      .flatMap(({ key, name, needKeys }) => {
        const own = needKeys.filter((needKey) => these?.has(needKey));
        return own.length === 0 || needKeys.some((needKey) => others?.has(needKey))
          ? []
          : [{ key, name, needKeys: own }];
      })
      .sort((a, b) => b.needKeys.length - a.needKeys.length);
  return { gained: onlyIn(is, was), lost: onlyIn(was, is) };
}
