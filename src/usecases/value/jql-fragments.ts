import { jqlField } from '../../domain/items/jql-field';
import type { AppFieldIds } from '../../ports/items/work-items';
import { needsAboveGap, personasNamed } from './find-by-need';
import type { KnowledgeReader } from './find-by-need';

export interface FieldNames {
  readonly needs: string;
  readonly personas: string;
}

/** The fragment for `in`, and the one for `not in`: in JQL an empty field matches neither a clause nor its negation. */
export interface Fragment {
  readonly matching: string;
  readonly others: string;
}

export type FragmentOf = (argument: string, fields: FieldNames) => Promise<Fragment>;

/** `issue in servesPersona("bookkeeper")`: items for the persona, by its field or by a need that it has. */
export function servesPersona(deps: KnowledgeReader): FragmentOf {
  return async (name, fields) => {
    const { personaKeys, needKeys } = await personasNamed(name, deps);
    const sides = [oneOf(fields.personas, personaKeys), oneOf(fields.needs, needKeys)];
    return {
      matching: `(${sides.map(({ matching }) => matching).join(' OR ')})`,
      others: `(${sides.map(({ others }) => others).join(' AND ')})`,
    };
  };
}

/** `issue in needGapAbove(12)`: items that serve a need whose opportunity is above the number. */
export function needGapAbove(deps: KnowledgeReader): FragmentOf {
  return async (gap, fields) => oneOf(fields.needs, await needsAboveGap(gap, deps));
}

/** `issue in withoutNeed()`: items that no need stands behind. */
export function withoutNeed(): FragmentOf {
  return (_, { needs }) =>
    Promise.resolve({ matching: `${needs} is EMPTY`, others: `${needs} is not EMPTY` });
}

function oneOf(field: string, keys: readonly string[]): Fragment {
  if (keys.length === 0) {
    return {
      matching: `(${field} is EMPTY AND ${field} is not EMPTY)`,
      others: `(${field} is EMPTY OR ${field} is not EMPTY)`,
    };
  }
  const values = keys.map((key) => `"${key}"`).join(', ');
  return {
    matching: `${field} in (${values})`,
    others: `(${field} is EMPTY OR ${field} not in (${values}))`,
  };
}

/** The app's fields as JQL names them, whatever an admin has called them. */
export function fieldNames(fields: AppFieldIds): FieldNames {
  return { needs: jqlField(fields.customerNeeds), personas: jqlField(fields.personas) };
}
