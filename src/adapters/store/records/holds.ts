import { KIND_NAMES, kindNamed } from '../../../domain/records/kinds';
import type { KindName } from '../../../domain/records/kinds';
import { movesInBulk } from '../../../domain/records/references';
import { RECORD_TABLES } from './record-tables';
import { placeOf } from './row-codec';

/**
 * How a column follows a record that became one with another:
 * `leads` = it leads to the record that stays; where that one has a row of its own, the declared parts are joined
 * and of other rows the one of the record that stays stays;
 * `inside` = its text names the record between quotation marks, unless it names the one that stays as well;
 * `counted` = it is counted from the evidence, which moves.
 */
export type Move = 'leads' | 'inside' | 'counted';

/** A column that names a record and is no field of a record. */
export interface Hold {
  readonly table: string;
  readonly column: string;
  readonly kind: KindName;
  readonly move: Move;
  /** It holds the word of the record (`N-12`, `account:<id>`), not its id. */
  readonly word?: true;
}

/** Everything outside the records that names one; what the declarations say is not said again here. */
export const HOLDS: readonly Hold[] = [
  { table: 'rating_answer', column: 'persona_id', kind: 'persona', move: 'leads' },
  { table: 'rating_answer', column: 'account_id', kind: 'account', move: 'leads' },
  { table: 'rating_answer', column: 'need_id', kind: 'need', move: 'leads' },
  { table: 'need_verdict', column: 'need_id', kind: 'need', move: 'leads' },
  { table: 'need_verdict', column: 'predictions', kind: 'persona', move: 'inside' },
  { table: 'told', column: 'audience', kind: 'account', move: 'leads', word: true },
  { table: 'told', column: 'need_keys', kind: 'need', move: 'inside', word: true },
  { table: 'need_check', column: 'need_id', kind: 'need', move: 'leads' },
  { table: 'benefit', column: 'subject_id', kind: 'need', move: 'leads' },
  { table: 'need_voice', column: 'need_id', kind: 'need', move: 'counted' },
  { table: 'persona_month', column: 'persona_id', kind: 'persona', move: 'counted' },
];

/** Rows that follow a record of the kind without being read one by one. */
export interface Holder extends Omit<Hold, 'move'> {
  readonly move: Exclude<Move, 'counted'>;
  /** The part of a record that the row is, where it is one. */
  readonly part?: { readonly of: KindName; readonly name: string };
}

/** Every column whose rows follow a record of the kind, by the declarations and by `HOLDS`. */
export function holdersOf(target: KindName): readonly Holder[] {
  const declared = KIND_NAMES.flatMap((name): Holder[] => {
    const { specs, parts } = kindNamed(name);
    const { table, parts: stored } = RECORD_TABLES[name];
    const fields = Object.entries(specs)
      .filter(([, spec]) => movesInBulk(kindNamed(name), spec, target))
      .map(([field, spec]): Holder => ({
        table,
        column: placeOf(field, spec).column,
        kind: target,
        move: 'leads',
      }));
    const part = stored === undefined ? undefined : parts[stored.name];
    if (stored === undefined || part === undefined) return fields;
    const named = { table: stored.table, kind: target, move: 'leads' } as const;
    return [
      ...fields,
      ...(name === target ? [{ ...named, column: stored.of, part: { of: name, name: stored.name } }] : []),
      ...(part.of === target ? [{ ...named, column: stored.by, part: { of: name, name: stored.name } }] : []),
    ];
  });
  const held = HOLDS.flatMap((hold): Holder[] =>
    hold.kind === target && hold.move !== 'counted' ? [{ ...hold, move: hold.move }] : [],
  );
  return [...declared, ...held];
}

/** The name under which it is remembered what followed through a column. */
export function holderName({ table, column }: Pick<Holder, 'table' | 'column'>): string {
  return `${table}.${column}`;
}
