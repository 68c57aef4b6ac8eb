import { addDays } from '../../domain/iso-date';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { KeptDot, KeptLandscape, LandscapeStore } from '../../adapters/store/needs/landscape-store';
import { today } from '../background';
import type { Background } from '../background';
import type { Requests } from '../requests';

/** The ghost is the landscape of a quarter ago, or the oldest there is once it is this old. */
export const QUARTER_DAYS = 91;
const WORTH_COMPARING_DAYS = 28;

/** Keeps the landscape of every product once a month, so that a later one can show what moved. Gives how many. */
export async function keepLandscapes(
  deps: Pick<Background, 'clock' | 'knowledge'> & { readonly landscapes: LandscapeStore },
): Promise<number> {
  const takenOn = today(deps.clock);
  let kept = 0;
  for (const productId of await deps.knowledge.allProductIds()) {
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
  productId: string,
  deps: Pick<Requests, 'clock'> & { readonly landscapes: LandscapeStore },
): Promise<KeptLandscape | null> {
  const day = today(deps.clock);
  const quarter = await deps.landscapes.lastUntil(productId, addDays(day, -QUARTER_DAYS));
  return quarter ?? deps.landscapes.lastUntil(productId, addDays(day, -WORTH_COMPARING_DAYS));
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
