import { AppError } from '../../domain/app-error';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { QuoteRecord } from '../../domain/evidence/quote';
import type { ItemCall } from '../call';
import type { Requests } from '../requests';

const PAGE = 20;

/** The voices behind one line of an item's receipt: a need, in one persona or in all. */
export async function readEvidenceBehind(
  call: ItemCall,
  line: { readonly needKey: string; readonly personaKey: string | undefined },
  deps: Pick<Requests, 'knowledge'>,
): Promise<{
  readonly product: ProductModel;
  readonly quotes: readonly QuoteRecord[];
  readonly more: boolean;
}> {
  const product = await call.model();
  const need = product.needByKey.get(line.needKey);
  if (need === undefined)
    throw new AppError('not-found', `The need ${line.needKey} does not exist any more.`);
  const persona = product.knowledge.personas.find(({ key }) => key === line.personaKey);
  const found = await deps.knowledge.evidenceOf(call.product.id, need.id, persona?.id ?? null, PAGE + 1);
  return { product, quotes: found.slice(0, PAGE), more: found.length > PAGE };
}
