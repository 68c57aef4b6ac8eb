import type { PersonaWorths } from '../../contract/customers/customer-views';
import { personaWorths } from '../../domain/value/persona-worth';
import type { ProductModel } from '../../domain/value/product/product-model';

/** What each persona misses, by its key, with its 80 % interval. */
export function presentPersonaWorths({ model, knowledge }: ProductModel): PersonaWorths {
  const keys = new Map(knowledge.personas.map(({ id, key }) => [id, key]));
  return {
    personas: personaWorths(model).flatMap(({ personaId, value, interval: { low, high } }) => {
      const personaKey = keys.get(personaId);
      return personaKey === undefined ? [] : [{ personaKey, value, low, high }];
    }),
  };
}
