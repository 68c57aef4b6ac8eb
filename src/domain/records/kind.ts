import { emptyOf, specsOf } from './field';
import type { Field, Fields, FieldSpec, ValueOf } from './field';
import type { SaidKey } from '../words/said';

/** Rows of another table that belong to a record and are kept with it: one for each record of the kind `of`. */
export interface Parts {
  readonly of: string;
  readonly fields: Readonly<Record<string, FieldSpec>>;
  /** Of two parts that become one, the part with the greater word in this field stays. */
  readonly stronger?: string;
}

/** Fields of a kind whose records are people's own: the account of the owner, and the flag that shows one to all. */
export interface Owned {
  readonly by: string;
  readonly shared: string;
  /** Said by somebody in person: taken in by another one, it is nobody's, where else it would be theirs. */
  readonly inPerson?: true;
}

/** What a kept record is, in the only place that says it. */
export interface Kind<N extends string = string, F extends Fields = Fields> {
  readonly name: N;
  /** The field by which people call a record. */
  readonly title: keyof F & string;
  readonly fields: F;
  /** Each field's facts by its name, the app's own (`server`) ones included. */
  readonly specs: Readonly<Record<string, FieldSpec>>;
  readonly parts: Readonly<Record<string, Parts>>;
  /** Letter of its keys, `N` for `N-12`; absent = no key of its own. */
  readonly letter?: string;
  /** Whether people can take one out of use without deleting it. */
  readonly archivable: boolean;
  /** Whether two can become one. */
  readonly mergeable: boolean;
  /** Of records that are people's own: whose one is, and whether it is shared; absent = all are the product's. */
  readonly owned?: Owned;
  /** Fields whose values stand together once in a product, for kinds whose records follow another one. */
  readonly once: readonly string[];
  /**
   * Pure check of the whole record after a change; `before` null = it is new. Gives what is wrong, by field. A method,
   * so that a reader of all kinds may call it with a value that it has checked by this very kind's fields.
   */
  check(after: ValueOf<F>, before: ValueOf<F> | null): readonly RuleBroken[];
}

/** Rules of whole records: those that the app has a sentence for. */
export type RuleName = SaidKey extends infer K
  ? K extends `records.rule.${infer Rule}`
    ? Rule
    : never
  : never;

/** A rule of a kind that the whole record breaks, and the field to look at. */
export interface RuleBroken {
  readonly field: string;
  readonly rule: RuleName;
}

interface Says<F extends Fields> {
  readonly title: keyof NoInfer<F> & string;
  readonly fields: F;
  readonly parts?: Readonly<
    Record<string, { readonly of: string; readonly fields: Fields; readonly stronger?: string }>
  >;
  readonly once?: readonly (keyof NoInfer<F> & string)[];
  readonly owned?: Owned & {
    readonly by: keyof NoInfer<F> & string;
    readonly shared: keyof NoInfer<F> & string;
  };
  readonly letter?: string;
  readonly archivable?: true;
  readonly mergeable?: true;
  readonly check?: (after: ValueOf<NoInfer<F>>, before: ValueOf<NoInfer<F>> | null) => readonly RuleBroken[];
}

/** Declares a kind of record. Data only: what follows from it is derived by its readers, each in its layer. */
export function record<const N extends string, F extends Fields>(name: N, says: Says<F>): Kind<N, F> {
  const { title, fields, letter, owned, check } = says;
  const parts = Object.fromEntries(
    Object.entries(says.parts ?? {}).map(([part, { fields: own, ...facts }]) => [
      part,
      { ...facts, fields: specsOf(own) },
    ]),
  );
  return {
    name,
    title,
    fields,
    specs: specsOf(fields),
    parts,
    ...(letter === undefined ? {} : { letter }),
    ...(owned === undefined ? {} : { owned }),
    archivable: says.archivable === true,
    mergeable: says.mergeable === true,
    once: says.once ?? [],
    check: check ?? (() => []),
  };
}

/** A kind whatever its fields are: what consumers take that treat all kinds alike. */
export type AnyKind = Pick<
  Kind,
  'name' | 'specs' | 'parts' | 'letter' | 'owned' | 'archivable' | 'mergeable' | 'once'
> & {
  readonly title: string;
};

/** Whether a change of a record may move values, which then are computed again. */
export function movesValues({ specs }: Pick<AnyKind, 'specs'>): boolean {
  return Object.values(specs).some(({ scores }) => scores === true);
}

/** A record's value by the declaration of its kind. */
export type RecordValue<K> =
  K extends Kind<string, infer F>
    ? { readonly [P in keyof F]: F[P] extends Field<infer V> ? V : never }
    : never;

/** A new record with every field as it is when nobody has filled it; the app's own fields are left out. */
export function emptyRecord(kind: AnyKind): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(kind.specs)
      .filter(([, spec]) => spec.server !== true)
      .map(([name, spec]) => [name, emptyOf(spec)]),
  );
}
