import { plannedCoverage } from '../value/model/item-coverage';
import type { ItemInput } from '../value/model/facts';
import type { ProductModel } from '../value/product/product-model';

/** Jira's field takes no more. */
const MOST = 20;

/** Keys of the personas who have a need that the item or one of its open stories serves, in the product's order. */
export function personasThroughNeeds(product: ProductModel, input: ItemInput): string[] {
  const { byKey, settings } = product.model;
  const ids = new Set(
    plannedCoverage(input, settings).flatMap(
      ({ needKey }) => byKey.get(needKey)?.cells.map(({ personaId }) => personaId) ?? [],
    ),
  );
  return product.knowledge.personas.filter(({ id }) => ids.has(id)).map(({ key }) => key);
}

/** The field *Personas* of an item, and which of its keys the app has put there because of the item's needs. */
export interface PersonaField {
  readonly personaKeys: readonly string[];
  readonly givenKeys: readonly string[];
}

/**
 * The field as it should stand: whom people named stays, those who have a need of the item are in it, and those whom only
 * the app put there go when the need goes. Applied twice it changes nothing.
 * @param standing what the field holds, and which of it was given before
 * @param throughNeeds whom the item serves by its needs
 * @param presentKey the key by which a merged persona goes now
 */
export function withPersonasThroughNeeds(
  standing: PersonaField,
  throughNeeds: readonly string[],
  presentKey: (key: string) => string = (key) => key,
): PersonaField {
  const through = new Set(throughNeeds);
  const given = new Set(standing.givenKeys.map(presentKey));
  const kept = standing.personaKeys.filter((key) => {
    const now = presentKey(key);
    return through.has(now) || !given.has(now);
  });
  const named = new Set(kept.map(presentKey));
  const added = throughNeeds.filter((key) => !named.has(key)).slice(0, Math.max(0, MOST - kept.length));
  return {
    personaKeys: [...kept, ...added],
    givenKeys: [...new Set([...kept.map(presentKey).filter((key) => given.has(key)), ...added])],
  };
}
