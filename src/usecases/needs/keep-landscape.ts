import { addDays } from '../../domain/iso-date';
import type { Product } from '../../domain/value/product/knowledge';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { KeptDot, KeptLandscape, LandscapeStore } from '../../adapters/store/needs/landscape-store';
import { productDay } from '../background';
import type { Background } from '../background';
import type { Requests } from '../requests';

/** The ghost is the landscape of a quarter ago, or the oldest there is once it is this old. */
export const QUARTER_DAYS = 91;
const WORTH_COMPARING_DAYS = 28;

/** Keeps the landscape of every product once a month, so that a later one can show what moved. Gives how many. */
export async function keepLandscapes(
  deps: Pick<Background, 'clock' | 'knowledge'> & { readonly landscapes: LandscapeStore },
): Promise<number> {
  let kept = 0;
  for (const { id: productId, zone } of await deps.knowledge.allProducts()) {
    const takenOn = productDay({ zone }, deps.clock);
    if (await deps.landscapes.hasMonth(productId, takenOn.slice(0, 7))) continue;
    const dots = dotsOf(productModel(await deps.knowledge.load(productId), takenOn));
    if (dots.length === 0) continue;
    await deps.landscapes.keep(productId, { takenOn, dots });
    kept += 1;
  }
  return kept;
}

/** The landscape of last quarter: of about 91 days ago, or the newest that is at least four weeks old. */
export async function lastQuarter(
  product: Pick<Product, 'id' | 'zone'>,
  deps: Pick<Requests, 'clock'> & { readonly landscapes: LandscapeStore },
): Promise<KeptLandscape | null> {
  const day = productDay(product, deps.clock);
  const quarter = await deps.landscapes.lastUntil(product.id, addDays(day, -QUARTER_DAYS));
  return quarter ?? deps.landscapes.lastUntil(product.id, addDays(day, -WORTH_COMPARING_DAYS));
}

function dotsOf(product: ProductModel): KeptDot[] {
  return product.model.needs.flatMap(({ need, cells }) => {
    const needId = product.needByKey.get(need.key)?.id;
    return needId === undefined
      ? []
      : cells.map(({ personaId, importance01, satisfaction01 }) => ({
          needId,
          personaId,
          importance: Math.round(importance01 * 1000) / 100,
          satisfaction: Math.round(satisfaction01 * 1000) / 100,
        }));
  });
}
