import { gapOf } from '../../domain/value/opportunity';
import { AppError } from '../../domain/app-error';
import { withFormerKeys } from '../../domain/needs/former-keys';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import { productDay } from '../background';
import type { Background } from '../background';
import { said } from '../../domain/words/said';

/** What finding needs and personas takes. */
export type KnowledgeReader = Pick<Background, 'knowledge' | 'clock'>;

/** Values that one JQL fragment may hold. */
const MOST_VALUES = 1_000;

/**
 * Persona keys that a name or key stands for on this site, and the needs of those personas.
 * @throws AppError `not-found` when no product has such a persona
 */
export async function personasNamed(
  name: string,
  deps: KnowledgeReader,
): Promise<{ readonly personaKeys: readonly string[]; readonly needKeys: readonly string[] }> {
  const wanted = name.trim().toLowerCase();
  const personaKeys = new Set<string>();
  const needKeys = new Set<string>();
  for (const product of await allProducts(deps)) {
    const former = product.knowledge.formerKeys;
    const called = former.personas.get(wanted) ?? wanted;
    for (const persona of product.knowledge.personas) {
      if (persona.key !== called && persona.name.toLowerCase() !== wanted) continue;
      for (const key of withFormerKeys([persona.key], former.personas)) personaKeys.add(key);
      for (const need of product.knowledge.needs) {
        if (!need.ratings.some((rating) => rating.personaId === persona.id)) continue;
        for (const key of withFormerKeys([need.key], former.needs)) needKeys.add(key);
      }
    }
  }
  if (personaKeys.size === 0) throw new AppError('not-found', said('customers.persona-unknown', { name }));
  return { personaKeys: [...personaKeys], needKeys: [...needKeys].slice(0, MOST_VALUES) };
}

/**
 * Keys of the needs whose opportunity in at least one persona is above the number.
 * @throws AppError `invalid` when it is no number from 0 to 20
 */
export async function needsAboveGap(gap: string, deps: KnowledgeReader): Promise<string[]> {
  const above = gap.trim() === '' ? Number.NaN : Number(gap);
  if (!(above >= 0 && above <= 20)) {
    throw new AppError('invalid', said('needs.gap-number'));
  }
  const keys = new Set<string>();
  for (const product of await allProducts(deps)) {
    for (const { need, cells } of product.model.needs) {
      if (!cells.some((cell) => gapOf(cell) > above)) continue;
      for (const key of withFormerKeys([need.key], product.knowledge.formerKeys.needs)) keys.add(key);
    }
  }
  return [...keys].slice(0, MOST_VALUES);
}

async function allProducts(deps: KnowledgeReader): Promise<ProductModel[]> {
  const products: ProductModel[] = [];
  for (const product of await deps.knowledge.allProducts()) {
    products.push(productModel(await deps.knowledge.load(product.id), productDay(product, deps.clock)));
  }
  return products;
}
