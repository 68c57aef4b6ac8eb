import type { NamedTexts } from '../../adapters/store/product/named-texts';
import type { RecordStore } from '../../adapters/store/records/record-store';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import { AppError } from '../../domain/app-error';
import { withEachText } from '../../domain/product/erasure';
import type { OtherText, TextPlace } from '../../domain/product/erasure';
import type { FieldSpec } from '../../domain/records/field';
import { isKindName, kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { withPersonalTexts } from '../../domain/records/personal-texts';
import { same } from '../../domain/records/three-way-merge';
import { said } from '../../domain/words/said';
import type { Authorship } from '../../ports/actor';

export interface MaskingDeps {
  readonly texts: NamedTexts;
  readonly records: Pick<RecordStore, 'read' | 'update'>;
}

/** What masking makes of texts. */
export interface Mask {
  readonly change: (text: string) => string;
  /** Fields, as `kind.field`, that stay as they are. */
  readonly left: ReadonlySet<string>;
}

/** What masking would do to one record or row; `write` gives false when somebody has changed it meanwhile. */
export interface Masking {
  readonly key: string;
  readonly write: () => Promise<boolean>;
}

/** How often a record that somebody else changes at that very moment is read again. */
const TRIES = 3;

/** Of rows of a place those in which masking would change a text: nothing is changed yet. */
export function maskingsOf(
  productId: string,
  place: TextPlace,
  keys: readonly string[],
  mask: Mask,
  by: Authorship,
  deps: MaskingDeps,
): Promise<Masking[]> {
  return isKindName(place)
    ? maskingsOfRecords(productId, place, keys, mask, by, deps)
    : maskingsOfRows(productId, place, keys, mask, deps);
}

/**
 * Masks rows of one place; gives how many. What somebody changes at that very moment is read again.
 * @throws AppError `conflict` when others change the same thing again and again
 */
export async function maskRows(
  productId: string,
  place: TextPlace,
  keys: readonly string[],
  mask: Mask,
  by: Authorship,
  deps: MaskingDeps,
): Promise<number> {
  let masked = 0;
  let left = keys;
  for (let tries = 0; left.length > 0; tries += 1) {
    if (tries === TRIES) throw new AppError('conflict', said('app.written-meanwhile'));
    const again: string[] = [];
    for (const { key, write } of await maskingsOf(productId, place, left, mask, by, deps)) {
      if (await write()) masked += 1;
      else again.push(key);
    }
    left = again;
  }
  return masked;
}

async function maskingsOfRecords(
  productId: string,
  kind: KindName,
  ids: readonly string[],
  mask: Mask,
  by: Authorship,
  deps: MaskingDeps,
): Promise<Masking[]> {
  const records = await deps.records.read(productId, kind, ids);
  return [...records.values()].flatMap((record) => {
    const set = maskedFields(kind, record, mask);
    if (Object.keys(set).length === 0) return [];
    const write = () => deps.records.update(productId, kind, record, set, [], by);
    return [{ key: record.id, write }];
  });
}

function maskedFields(
  kind: KindName,
  { value }: StoredRecord,
  { change, left }: Mask,
): Record<string, unknown> {
  const masked = (text: string, { max }: FieldSpec): string =>
    Array.from(change(text))
      .slice(0, max ?? text.length)
      .join('');
  return Object.fromEntries(
    Object.entries(kindNamed(kind).specs).flatMap(([field, spec]) => {
      if (left.has(`${kind}.${field}`)) return [];
      const after = withPersonalTexts(spec, value[field], masked);
      return same(after, value[field]) ? [] : [[field, after]];
    }),
  );
}

async function maskingsOfRows(
  productId: string,
  place: OtherText,
  keys: readonly string[],
  { change }: Mask,
  deps: MaskingDeps,
): Promise<Masking[]> {
  const rows = await deps.texts.read(productId, place, keys, null);
  return rows.flatMap((row) => {
    const changed = Object.entries(row.texts).flatMap(([column, text]): [string, string][] => {
      // JSON that nothing is changed in stays as it was written.
      const touched = new Set<string>();
      const after = withEachText(text, (one) => {
        const masked = change(one);
        if (masked !== one) touched.add(one);
        return masked;
      });
      return touched.size > 0 ? [[column, after]] : [];
    });
    if (changed.length === 0) return [];
    const write = () => deps.texts.write(productId, place, row, Object.fromEntries(changed));
    return [{ key: row.key, write }];
  });
}
