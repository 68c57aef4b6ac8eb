import { brokenRules, checkPatch } from '@domain/records/check-record';
import { emptyRecord } from '@domain/records/kind';
import type { AnyKind, Kind } from '@domain/records/kind';
import { same } from '@domain/records/three-way-merge';
import type { Trouble } from '../words/record-words';
import type { Values } from './part';

export type CheckedKind = AnyKind & Pick<Kind, 'check'>;

/** The fields of a kind that people write, in the order of its declaration. */
export function writtenFields(kind: AnyKind): readonly string[] {
  return Object.keys(kind.specs).filter((field) => kind.specs[field]?.server !== true);
}

/** As much of a record as people write. */
export function writtenOf(kind: AnyKind, value: Values): Values {
  return Object.fromEntries(writtenFields(kind).map((field) => [field, value[field]]));
}

export type DraftChecked =
  { readonly ok: true; readonly set: Values } | { readonly ok: false; readonly troubles: readonly Trouble[] };

/**
 * What a draft changes, in its stored form, or all that is wrong with it. Of a record that is there only what was
 * changed is looked at: what an older version let in does not hold up another edit. `before` null = it is new.
 */
export function checkDraft(kind: CheckedKind, before: Values | null, draft: Values): DraftChecked {
  const base = before ?? emptyRecord(kind);
  const touched = Object.fromEntries(
    Object.entries(writtenOf(kind, draft))
      .filter(([field, value]) => before === null || !same(value, base[field]))
      // A field that was never filled is missing, not untouched.
      .map(([field, value]) => [field, value ?? null]),
  );
  const checked = checkPatch(kind, touched, 'form');
  if (!checked.ok) return { ok: false, troubles: checked.problems };
  const broken = brokenRules(kind, { ...base, ...draft, ...checked.set }, before);
  if (broken.length > 0) return { ok: false, troubles: broken };
  return {
    ok: true,
    set: Object.fromEntries(
      Object.entries(checked.set).filter(([field, value]) => !same(value, base[field])),
    ),
  };
}
