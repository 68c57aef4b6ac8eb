import type { Age } from '../../adapters/store/product/aged-texts';
import type { RetentionStore } from '../../adapters/store/product/retention-store';
import type { CustomerNames } from '../../adapters/store/roadmap/customer-names';
import { invalidField } from '../../domain/app-error';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import { TEXT_PLACES, withEachText } from '../../domain/product/erasure';
import type { TextPlace } from '../../domain/product/erasure';
import { keptSince, LEFT_AS_THEY_ARE } from '../../domain/product/retention';
import type { RetentionRule } from '../../domain/product/retention';
import { said } from '../../domain/words/said';
import type { Authorship } from '../../ports/actor';
import type { Call } from '../call';
import { maskingsOf, maskRows } from './mask-texts';
import type { Mask, MaskingDeps } from './mask-texts';

export interface KeptTextsDeps extends MaskingDeps {
  readonly retention: Pick<RetentionStore, 'read' | 'readLook' | 'writeLook'>;
  readonly customerNames: Pick<CustomerNames, 'peopleAmongst'>;
}

/** How many texts of each place say too long ago whose they are. */
export interface TextsDue {
  readonly found: readonly { readonly place: TextPlace; readonly count: number }[];
  /** Where the next call goes on; null at the end. */
  readonly next: string | null;
}

/** Rows that one call of the preview reads, and stretches that it looks through, before it answers. */
const ROWS_AT_ONCE = 200;
const STRETCHES_AT_ONCE = 40;
/** So often everything is looked through again: an archive brings texts that are old already. */
const WHOLE_MS = 30 * 86_400_000;

/**
 * Counts what tonight would be masked in texts that are no pieces, place by place, from where the last call ended.
 * @param tried rules that somebody tries; null = those in force
 * @throws AppError `invalid` for a place that no answer gave
 */
export async function findTextsDue(
  { product, by }: Call,
  tried: readonly RetentionRule[] | null,
  after: string,
  deps: KeptTextsDeps,
): Promise<TextsDue> {
  const to = keptSince(tried ?? (await deps.retention.read(product.id)).rules, by.day);
  if (to === null) return { found: [], next: null };
  const counts = new Map<TextPlace, number>();
  let rows = 0;
  let at: string | null = after;
  for (let steps = 0; at !== null && rows < ROWS_AT_ONCE && steps < STRETCHES_AT_ONCE; steps += 1) {
    const look = await lookAt(product.id, at, { from: 0, to }, deps);
    const { place, keys } = look;
    rows += keys.length;
    if (keys.length > 0) {
      const due = await maskingsOf(product.id, place, keys, await maskFor(product.id, look, deps), by, deps);
      if (due.length > 0) counts.set(place, (counts.get(place) ?? 0) + due.length);
    }
    at = look.next;
  }
  return { found: [...counts].map(([place, count]) => ({ place, count })), next: at };
}

/**
 * Masks for good, in texts that are no pieces and were last written too long ago, how to reach somebody and the names of
 * people that the product knows; gives how many. Stops where `more` says so: the next night goes on there.
 */
export async function maskTextsDue(
  productId: string,
  rules: readonly RetentionRule[],
  by: Authorship,
  more: () => boolean,
  deps: KeptTextsDeps,
): Promise<number> {
  const limit = keptSince(rules, by.day);
  if (limit === null) return 0;
  let look = await deps.retention.readLook(productId);
  if (look.goingUntil === 0) {
    const whole = by.at - look.wholeAt >= WHOLE_MS;
    look = whole
      ? { doneUntil: 0, goingUntil: limit, at: '', wholeAt: by.at }
      : { ...look, goingUntil: limit, at: '' };
  }
  let masked = 0;
  while (more() && look.goingUntil > look.doneUntil) {
    const there = await lookAt(productId, look.at, { from: look.doneUntil, to: look.goingUntil }, deps);
    if (there.keys.length > 0)
      masked += await maskRows(
        productId,
        there.place,
        there.keys,
        await maskFor(productId, there, deps),
        by,
        deps,
      );
    look =
      there.next === null
        ? { ...look, doneUntil: look.goingUntil, goingUntil: 0, at: '' }
        : { ...look, at: there.next };
    await deps.retention.writeLook(productId, look);
  }
  return masked;
}

interface Look {
  readonly place: TextPlace;
  readonly keys: readonly string[];
  readonly next: string | null;
}

/** One stretch of the places in their order; `at` = `place|key`, empty = the beginning. */
async function lookAt(productId: string, at: string, age: Age, { texts }: KeptTextsDeps): Promise<Look> {
  const [name = '', key = ''] = at.split('|');
  const place = at === '' ? TEXT_PLACES[0] : TEXT_PLACES.find((one) => one === name);
  if (place === undefined) throw invalidField('after', said('product.no-such-place'));
  const { keys, next } = await texts.agedStretch(productId, place, age, key === '' ? null : key);
  const following = TEXT_PLACES[TEXT_PLACES.indexOf(place) + 1];
  if (next !== null) return { place, keys, next: `${place}|${next}` };
  return { place, keys, next: following === undefined ? null : `${following}|` };
}

async function maskFor(productId: string, { place, keys }: Look, deps: KeptTextsDeps): Promise<Mask> {
  const words: string[] = [];
  for (const { texts } of await deps.texts.read(productId, place, keys, null))
    for (const text of Object.values(texts))
      withEachText(text, (one) => {
        words.push(one);
        return one;
      });
  const names = await deps.customerNames.peopleAmongst(productId, words);
  return { change: (text) => maskPersonalData(text, names).text, left: LEFT_AS_THEY_ARE };
}
