import { AppError } from '../domain/app-error';
import { said } from '../domain/words/said';
import type { Catalogue } from '../adapters/store/evidence/catalogue-store';

/** The need of the key. @throws AppError `not-found` */
export function needOf(catalogue: Catalogue, needKey: string): Catalogue['needs'][number] {
  const need = catalogue.needs.find((candidate) => candidate.key === needKey);
  if (need === undefined) throw new AppError('not-found', said('needs.gone', { needKey }), { needKey });
  return need;
}

/** The id of a persona key; null stays null. @throws AppError `not-found` */
export function personaIdOf(catalogue: Catalogue, personaKey: string | null): string | null {
  if (personaKey === null) return null;
  const persona = catalogue.personas.find((candidate) => candidate.key === personaKey);
  if (persona === undefined) throw new AppError('not-found', said('customers.persona-gone'), { personaKey });
  return persona.id;
}
