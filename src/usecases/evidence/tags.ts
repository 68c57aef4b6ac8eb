import type { CountedTag } from '../../adapters/store/evidence/evidence-tags';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import type { ManyDone } from './act-on-many';
import type { PieceDeps } from './change-piece';
import { recorded } from '../records/record-history';

/** More are no list that a person manages. */
const LISTED = 500;
/** Pieces that one call gives another tag. */
const AT_ONCE = 300;

/** The tags of the evidence, the most used first. */
export async function readTags(
  call: Call,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<{ readonly tags: readonly CountedTag[]; readonly more: boolean }> {
  const found = await deps.evidence.tagsOf(call.product.id, LISTED + 1);
  return { tags: found.slice(0, LISTED), more: found.length > LISTED };
}

/**
 * Calls a tag something else in some of the pieces that have it, the deleted ones among them, so that it does not come
 * back with one of them; two tags become one where the other is in use. `more` asks to be called again. What was done
 * up to there holds, and is taken back as any act on many pieces.
 */
export async function renameTag(
  call: Call,
  { from, to }: { readonly from: string; readonly to: string },
  deps: PieceDeps,
): Promise<ManyDone & { readonly more: boolean }> {
  const productId = call.product.id;
  const { at } = call.by;
  if (from === to) return { changed: 0, at, more: false };
  const ids = await deps.evidence.tagged(productId, from, AT_ONCE);
  await recorded(productId, [{ kind: 'evidence', ids }], call.by, deps, () =>
    deps.evidence.retag(productId, ids, (tags) => tags.map((tag) => (tag === from ? to : tag)), call.by),
  );
  return { changed: ids.length, at, more: ids.length > 0 };
}
