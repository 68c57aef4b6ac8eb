import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { productDay } from '../background';
import type { Call } from '../call';
import { needOf } from '../record-of-key';
import type { NewLink, PieceDeps } from './change-piece';
import { piecesOf } from './piece-at-hand';

/** What linking many pieces to a need would do to it. */
export interface LinkPreview {
  /** Pieces that would be linked anew, and those that speak of the need already. */
  readonly fresh: number;
  readonly known: number;
  /** Customers among the fresh ones. */
  readonly accounts: number;
  /** Value of the need, by the product's model, now and then. */
  readonly before: number;
  readonly after: number;
}

/** Says what linking would do, without doing it. @throws AppError `not-found` when none of the pieces is there */
export async function previewLinks(
  call: Call,
  ids: readonly string[],
  link: NewLink,
  deps: PieceDeps,
): Promise<LinkPreview> {
  const productId = call.product.id;
  const need = needOf(await call.catalogue(), link.needKey);
  const pieces = await piecesOf(productId, ids, deps);
  const product = await call.model();
  const { knowledge } = product;
  const day = productDay(call.product, deps.clock);
  const heard = await deps.evidence.heardWith(
    productId,
    need.id,
    { ids: pieces.map((piece) => piece.id), stance: link.stance, strength: link.strength },
    { settings: knowledge.product.params, median: knowledge.audience.median, today: day },
  );
  const others = knowledge.heard.filter((record) => record.needId !== need.id);
  const then = productModel({ ...knowledge, heard: [...others, ...heard] }, day);
  const fresh = pieces.filter((piece) => !piece.links.some(({ needId }) => needId === need.id));
  return {
    fresh: fresh.length,
    known: pieces.length - fresh.length,
    accounts: new Set(fresh.flatMap((piece) => piece.account?.id ?? [])).size,
    before: valueOf(product, need.key),
    after: valueOf(then, need.key),
  };
}

function valueOf({ model }: ProductModel, needKey: string): number {
  return model.byKey.get(needKey)?.value ?? 0;
}
