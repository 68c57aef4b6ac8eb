import { account } from './account';
import { alternative } from './alternative';
import { betaMember } from './beta-member';
import { direction } from './direction';
import { evidence } from './evidence';
import { goal } from './goal';
import { hook } from './hook';
import type { AnyKind, Kind, RecordValue } from './kind';
import { map } from './map';
import { need } from './need';
import { passage } from './passage';
import { news } from './news';
import { persona } from './persona';
import { plan } from './plan';
import { policy } from './policy';
import { publication } from './publication';
import { canName } from './references';
import { round } from './round';
import { segment } from './segment';
import { session } from './session';
import { standingImport } from './standing-import';
import { test } from './test';
import { view } from './view';
import { vote } from './vote';

/** Every kind of record that a product keeps. */
export const kinds = {
  persona,
  need,
  evidence,
  account,
  goal,
  segment,
  map,
  plan,
  view,
  test,
  'beta-member': betaMember,
  publication,
  hook,
  'standing-import': standingImport,
  round,
  vote,
  session,
  passage,
  direction,
  policy,
  alternative,
  news,
} as const;
export type Kinds = typeof kinds;
export type KindName = keyof Kinds;
export type RecordOf<N extends KindName> = RecordValue<Kinds[N]>;

export const KIND_NAMES = Object.keys(kinds).filter(isKindName);

export function isKindName(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/**
 * A value that was read by the declaration of its kind, with its type. The one cast of reading: every field was
 * checked by the same declaration that the type is made from.
 */
export function asRecord<N extends KindName>(
  _name: N,
  value: Readonly<Record<string, unknown>>,
): RecordOf<N> {
  return value as unknown as RecordOf<N>;
}

/** The declaration of a kind for readers that treat all kinds alike. */
export function kindNamed(name: KindName): AnyKind & Pick<Kind, 'check'> {
  return kinds[name];
}

/** Fields that name a record of the kind, wherever they are: what merging and deleting have to follow. */
export function referencesTo(target: KindName): { readonly kind: KindName; readonly field: string }[] {
  return KIND_NAMES.flatMap((name) =>
    Object.entries(kinds[name].specs).flatMap(([field, spec]) =>
      canName(spec, target) ? [{ kind: name, field }] : [],
    ),
  );
}
