import { AppError, invalidField } from '../../app-error';
import { said } from '../../words/said';

/** A piece of work a release may contain: an epic or a story. */
export interface ReleaseRequirement {
  readonly key: string;
  /** Effort in the project's unit, 0 or more; thousandths are kept. */
  readonly cost: number;
  /** Keys of requirements that must be built as well; a circle of them is built together or not at all. */
  readonly prerequisites: readonly string[];
}

/** Who is won only when everything asked for is built: an account, a persona, or a need. */
export interface ReleaseCustomer {
  readonly key: string;
  /** Worth of winning this customer, 0 or more. */
  readonly weight: number;
  /** Keys of the requirements this customer asks for; none = won whatever is built. */
  readonly asks: readonly string[];
}

/** Choices that the user has made already: the plan is the best one that keeps them. */
export interface LockedChoices {
  readonly requirementsIn?: readonly string[];
  readonly requirementsOut?: readonly string[];
  readonly customersIn?: readonly string[];
  readonly customersOut?: readonly string[];
}

/**
 * The Next Release Problem (Bagnall, Rayward-Smith and Whittley, 2001): win the most customer weight with
 * requirements that cost no more than the budget together.
 */
export interface ReleaseProblem {
  readonly requirements: readonly ReleaseRequirement[];
  readonly customers: readonly ReleaseCustomer[];
  readonly budget: number;
  readonly locked?: LockedChoices;
}

/** Keys resolved to row numbers; see `checkRelease`. */
export interface ReleaseIndex {
  readonly requirement: ReadonlyMap<string, number>;
  readonly customer: ReadonlyMap<string, number>;
}

/**
 * Checks a release problem and indexes its keys.
 * @throws AppError `invalid` with `details.path` for doubled or unknown keys and for costs, weights or a
 *   budget that are not finite numbers of 0 or more.
 */
export function checkRelease(problem: ReleaseProblem): ReleaseIndex {
  if (!(problem.budget >= 0 && Number.isFinite(problem.budget)))
    throw invalidField('budget', said('planning.release-capacity'));
  const requirement = indexKeys('requirements', problem.requirements);
  const customer = indexKeys('customers', problem.customers);
  problem.requirements.forEach(({ key, cost, prerequisites }, row) => {
    if (!(cost >= 0 && Number.isFinite(cost)))
      throw invalidField(`requirements[${row}].cost`, said('planning.release-estimate', { item: key }), {
        key,
      });
    known(requirement, prerequisites, `requirements[${row}].prerequisites`, key);
  });
  problem.customers.forEach(({ key, weight, asks }, row) => {
    if (!(weight >= 0 && Number.isFinite(weight)))
      throw invalidField(`customers[${row}].weight`, said('planning.release-weight', { customer: key }), {
        key,
      });
    known(requirement, asks, `customers[${row}].asks`, key);
  });
  const locked = problem.locked ?? {};
  known(requirement, locked.requirementsIn ?? [], 'locked.requirementsIn', 'the locked choices');
  known(requirement, locked.requirementsOut ?? [], 'locked.requirementsOut', 'the locked choices');
  known(customer, locked.customersIn ?? [], 'locked.customersIn', 'the locked choices');
  known(customer, locked.customersOut ?? [], 'locked.customersOut', 'the locked choices');
  return { requirement, customer };
}

function indexKeys(path: string, rows: readonly { readonly key: string }[]): Map<string, number> {
  const index = new Map<string, number>();
  rows.forEach(({ key }, row) => {
    if (index.has(key))
      throw invalidField(`${path}[${row}].key`, said('planning.twice', { item: key }), { key });
    index.set(key, row);
  });
  return index;
}

function known(
  index: ReadonlyMap<string, number>,
  keys: readonly string[],
  path: string,
  owner: string,
): void {
  const missing = keys.find((key) => !index.has(key));
  if (missing !== undefined)
    throw new AppError('invalid', said('planning.release-missing', { owner, missing }), {
      path,
      key: missing,
    });
}
