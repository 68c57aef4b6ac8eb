import type { ComponentType, ReactNode } from 'react';
import type { FieldSpec } from '@domain/records/field';
import type { KindName, Kinds, RecordOf } from '@domain/records/kinds';
import type { Trouble } from '../words/record-words';

export type Values = Readonly<Record<string, unknown>>;

/** What a part of a form is given: one field, its value, and how to change it. */
export interface PartProps<V = unknown> {
  readonly projectId: string;
  readonly kind: string;
  /** `name`, or `traits.2.text` inside a list or group. */
  readonly path: string;
  readonly spec: FieldSpec;
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly troubles: readonly Trouble[];
  readonly readOnly: boolean;
  /** The part for a field inside this one. */
  readonly within: ComponentType<PartProps>;
}

/** The same for a part that a feature brings itself, which may depend on other fields. */
export interface OwnPartProps<V = unknown, R = Values> extends PartProps<V> {
  /** The record as it is written so far. */
  readonly draft: R;
  /** Changes several fields of the record at once. */
  readonly put: (change: Partial<R>) => void;
}

/** How a field is written: what stands in the form for it, or null where another part speaks for it. */
export type OwnPart = (props: OwnPartProps) => ReactNode;

/** Parts of a kind's form that a feature brings itself, each by the field that it writes. */
export type PartsOf<N extends KindName> = {
  readonly [F in keyof Kinds[N]['fields'] & keyof RecordOf<N>]?: (
    props: OwnPartProps<RecordOf<N>[F], RecordOf<N>>,
  ) => ReactNode;
};
/** The same by kind: a kind or field that is not declared does not compile. */
export type Parts = { readonly [N in KindName]?: PartsOf<N> };

/**
 * The own part of a field; null = the part of its type. The one cast of the parts: each is called with the value of
 * the very field that its type was made from.
 */
export function ownPart<N extends KindName>(parts: PartsOf<N>, field: string): OwnPart | null {
  if (!Object.hasOwn(parts, field)) return null;
  return (parts as unknown as Readonly<Record<string, OwnPart>>)[field] ?? null;
}

/** The trouble of exactly this field, not of what is inside it. */
export function troubleAt(troubles: readonly Trouble[], path: string): Trouble | null {
  return troubles.find((trouble) => trouble.field === path) ?? null;
}
