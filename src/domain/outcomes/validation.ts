import type { TestState } from '../records/test';

/** Where an item stands with everything that was assumed about it; `none` = nobody has planned a test. */
export type ValidationState = TestState | 'none';

/**
 * The state of an item from its tests: a failed one is not outvoted by others that passed, since its kill line
 * was written down before anybody knew the result; else one passed test is enough.
 */
export function validationOf(tests: readonly { readonly state: TestState }[]): ValidationState {
  const has = (state: TestState) => tests.some((test) => test.state === state);
  return (['failed', 'passed', 'running', 'planned'] as const).find(has) ?? 'none';
}

/** An item as far as debt is concerned. */
export interface DebtItem {
  readonly key: string;
  /** null = not estimated. */
  readonly points: number | null;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly validation: ValidationState;
}

export interface ValidationDebt {
  /** Points in progress without a passed test. */
  readonly points: number;
  readonly pointsInProgress: number;
  /** The items behind it, largest first; those without an estimate come last and are counted apart. */
  readonly keys: readonly string[];
  readonly unestimated: number;
}

/** Work that is being built although nothing shows that it is wanted: points in progress without a passed test. */
export function validationDebt(items: readonly DebtItem[]): ValidationDebt {
  const started = items.filter((item) => item.statusCategory === 'indeterminate');
  const owing = started.filter((item) => item.validation !== 'passed');
  const sum = (list: readonly DebtItem[]) => list.reduce((total, item) => total + (item.points ?? 0), 0);
  const size = (item: DebtItem) => item.points ?? -1;
  return {
    points: sum(owing),
    pointsInProgress: sum(started),
    keys: [...owing].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1)).map((item) => item.key),
    unestimated: owing.filter((item) => item.points === null).length,
  };
}
