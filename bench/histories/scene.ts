import type { Expected } from './expected';
import type { Person } from './person';
import type { Site } from './site';

/** One history as it goes: who acts where, and what is to come of it. */
export interface Scene {
  readonly site: Site;
  readonly person: Person;
  readonly expected: Expected;
  /** The secret of the web trigger, once somebody has made one. */
  hook: { readonly address: string; readonly secret: string } | null;
}

/** One of a list, whatever number was thrown; undefined of none. */
export function chosen<T>(list: readonly T[], at: number): T | undefined {
  return list.length === 0 ? undefined : list[at % list.length];
}

export const today = (): string => new Date().toISOString().slice(0, 10);
