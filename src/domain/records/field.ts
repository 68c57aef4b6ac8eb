/** The types a field can have. A further one needs a decision record: every consumer has to answer for it. */
export const FIELD_TYPES = [
  'text',
  'whole',
  'amount',
  'day',
  'flag',
  'oneOf',
  'ref',
  'list',
  'group',
  'document',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** How two records that become one join a field; `kept` fills what is empty, `both` puts the second list after the first. */
export type Joining = 'kept' | 'sum' | 'greatest' | 'union' | 'both';

/** All that is said about a field, as data: consumers read it, none of them knows a field by its name. */
export interface FieldSpec {
  readonly type: FieldType;
  /** Characters of a text, elements of a list, or the greatest number. */
  readonly max?: number;
  /** The least characters or the least number. */
  readonly min?: number;
  readonly values?: readonly string[];
  /** The kind of record that a reference leads to. */
  readonly to?: string;
  readonly of?: FieldSpec;
  readonly in?: Readonly<Record<string, FieldSpec>>;
  /** What stands for an absent or, in a stored row, for an unknown value. */
  readonly fallback?: unknown;
  readonly nullable?: true;
  /** Words in which a person may be named: masking, retention and erasing search it. */
  readonly personal?: true;
  /** Segments of accounts may ask for it. */
  readonly segment?: true;
  /** Never from a form, an import or a snapshot: the app alone writes it. */
  readonly server?: true;
  /** A change of it moves values: what serves the record is computed again. */
  readonly scores?: true;
  /** Written on several lines. */
  readonly prose?: true;
  readonly joins?: Joining;
  /** Headings of imported files that mean this field. */
  readonly hints?: RegExp;
  /** Headings that mean a twelfth of it: a month's revenue where the field holds a year's. */
  readonly monthlyHints?: RegExp;
  /** Words of imported files that mean one of the values, the first that fits. */
  readonly reads?: Readonly<Record<string, RegExp>>;
  /** Where it is stored when that is not its name in snake case: a column, or `column.name` inside a JSON column. */
  readonly column?: string;
  /** Names an own check of a text or document, which the contract and the domain know by it. */
  readonly check?: string;
  /** The text calls a record of this kind by its word (`wordOf`), not by its id. */
  readonly names?: string;
}

declare const value: unique symbol;

/** A field of a record: its facts, and the type of its value, which exists for the compiler alone. */
export interface Field<out V> {
  readonly [value]: V;
  readonly spec: FieldSpec;
  nullable(): Field<V | null>;
  personal(): Field<V>;
  segment(): Field<V>;
  server(): Field<V>;
  scores(): Field<V>;
  prose(): Field<V>;
  joins(how: Joining): Field<V>;
  hints(pattern: RegExp): Field<V>;
  monthlyHints(pattern: RegExp): Field<V>;
  reads(words: Readonly<Partial<Record<V & string, RegExp>>>): Field<V>;
  column(name: string): Field<V>;
  checked(name: string): Field<V>;
  names(kind: string): Field<V>;
  /** What an absent field of a new record is; without it, empty: `''`, `[]`, false or null. */
  defaults(to: V): Field<V>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValueOf<F extends Fields> = { readonly [K in keyof F]: F[K][typeof value] };

class BuiltField {
  readonly spec: FieldSpec;

  constructor(spec: FieldSpec) {
    this.spec = Object.freeze(spec);
  }

  private with(more: Partial<FieldSpec>): BuiltField {
    return new BuiltField({ ...this.spec, ...more });
  }
  nullable(): BuiltField {
    return this.with({ nullable: true });
  }
  personal(): BuiltField {
    return this.with({ personal: true });
  }
  segment(): BuiltField {
    return this.with({ segment: true });
  }
  server(): BuiltField {
    return this.with({ server: true });
  }
  scores(): BuiltField {
    return this.with({ scores: true });
  }
  prose(): BuiltField {
    return this.with({ prose: true });
  }
  joins(joins: Joining): BuiltField {
    return this.with({ joins });
  }
  hints(hints: RegExp): BuiltField {
    return this.with({ hints });
  }
  monthlyHints(monthlyHints: RegExp): BuiltField {
    return this.with({ monthlyHints });
  }
  reads(reads: Readonly<Record<string, RegExp>>): BuiltField {
    return this.with({ reads });
  }
  column(column: string): BuiltField {
    return this.with({ column });
  }
  checked(check: string): BuiltField {
    return this.with({ check });
  }
  names(names: string): BuiltField {
    return this.with({ names });
  }
  defaults(fallback: unknown): BuiltField {
    return this.with({ fallback });
  }
}

/** The one cast of the declarations: the value type is phantom, nothing at run time carries it. */
const field = <V>(spec: FieldSpec): Field<V> => new BuiltField(spec) as unknown as Field<V>;

/** Words of at most `max` characters (not bytes, not UTF-16 units), of which at least `min`. */
export const text = (max: number, min = 0): Field<string> => field({ type: 'text', max, min });
/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number): Field<number> => field({ type: 'whole', min, max });
/** Any finite number from `min` to `max`: money, weights, points. */
export const amount = (min: number, max: number): Field<number> => field({ type: 'amount', min, max });
/** A share of 1. */
export const share01 = (): Field<number> => amount(0, 1);
/** A calendar day, `2026-11-29`. */
export const day = (): Field<string> => field({ type: 'day' });
export const flag = (): Field<boolean> => field({ type: 'flag', fallback: false });
/** One of the words; a stored word that this version does not know reads as the fallback. */
export const oneOf = <const T extends readonly string[]>(values: T, fallback: T[number]): Field<T[number]> =>
  field({ type: 'oneOf', values, fallback });
/** The id of another record of the same product. */
export const ref = (to: string): Field<string> => field({ type: 'ref', to });
export const list = <V>(of: Field<V>, max: number): Field<readonly V[]> =>
  field({ type: 'list', of: of.spec, max });
export const group = <F extends Fields>(fields: F): Field<ValueOf<F>> =>
  field({ type: 'group', in: specsOf(fields) });
/** A value with a shape of its own, read by the schema of that name in the contract. */
export const document = <V>(check: string): Field<V> => field({ type: 'document', check });

/** The facts of each field by its name. */
export function specsOf(fields: Fields): Readonly<Record<string, FieldSpec>> {
  return Object.fromEntries(Object.entries(fields).map(([name, { spec }]) => [name, spec]));
}

/** What a new record holds in a field that nobody filled. */
export function emptyOf(spec: FieldSpec): unknown {
  if (spec.nullable === true) return null;
  if (spec.fallback !== undefined) return spec.fallback;
  if (spec.type === 'text') return '';
  if (spec.type === 'list') return [];
  if (spec.type === 'flag') return false;
  if (spec.type === 'group') {
    return Object.fromEntries(Object.entries(spec.in ?? {}).map(([name, part]) => [name, emptyOf(part)]));
  }
  return undefined;
}

/** Where a field is stored: `strategicWeight` in `strategic_weight`, unless its declaration says otherwise. */
export function storedAs(field: string, spec: FieldSpec): string {
  return spec.column ?? field.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** Whether an amount is a share of 1, which people read and write as percent. */
export function isShare(spec: FieldSpec | undefined): boolean {
  return spec?.type === 'amount' && spec.min === 0 && spec.max === 1;
}
