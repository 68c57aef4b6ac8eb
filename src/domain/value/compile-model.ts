import { invalidField } from '../app-error';
import { said } from '../words/said';
import { checkGoals, checkNeeds } from './check-needs';
import { kanoFactors } from './kano';
import { compileNeed, needCell, personaPrior } from './need-value';
import type { CompiledNeed } from './need-value';
import { checkParams } from './parameters';
import { personaWeights } from './persona-weights';
import type { PersonaWeight } from './persona-weights';
import type { ModelInput, ModelParams, NeedInput, NeedPersonaInput } from './types';

/**
 * The model of one product, ready to score any item: needs valued once, goals and personas weighted.
 * It knows nothing of items, so no item can move another's score.
 */
export interface ValueModel {
  readonly params: ModelParams;
  readonly personas: readonly PersonaWeight[];
  /** Sorted by key, whatever the order of entry. */
  readonly needs: readonly CompiledNeed[];
  readonly needIndex: ReadonlyMap<string, number>;
  /** Values by the index of `needIndex`. */
  readonly needValues: Float64Array;
  readonly goals: ReadonlyMap<string, { readonly title: string; readonly weight01: number }>;
}

/**
 * Values every need of a product (value model, steps 1–4).
 * A need that names no persona is taken to concern every active one, with priors, assumed.
 * A persona that a need leaves out does not have the need.
 * @throws AppError `invalid`; `details.path` names the field.
 */
export function compileModel({ personas, needs, goals, params }: ModelInput): ValueModel {
  checkParams(params);
  const weights = personaWeights(personas);
  const byId = new Map(weights.map((weight) => [weight.id, weight]));
  checkNeeds(needs, new Set(byId.keys()));
  checkGoals(goals);
  const active = weights.filter(({ anti }) => !anti);
  const sorted = [...needs].sort((a, b) => (a.key < b.key ? -1 : 1));
  const cellsOf = new Map(sorted.map((need) => [need.key, concerned(need, active, byId)]));
  const perPersona = new Map<string, NeedPersonaInput[]>(weights.map(({ id }) => [id, []]));
  for (const cells of cellsOf.values()) for (const cell of cells) perPersona.get(cell.personaId)?.push(cell);
  const priors = new Map([...perPersona].map(([id, cells]) => [id, personaPrior(cells, params)]));
  const kano = kanoFactors(sorted, params);
  const compiled = sorted.map((need) => {
    const cells = found(cellsOf, need.key).map((cell) =>
      needCell(cell, found(byId, cell.personaId), found(priors, cell.personaId), params),
    );
    return compileNeed(need, found(kano, need.key), cells);
  });
  return {
    params,
    personas: weights,
    needs: compiled,
    needIndex: new Map(compiled.map(({ need }, index) => [need.key, index])),
    needValues: Float64Array.from(compiled, ({ need }) => need.value),
    goals: goalWeights(goals),
  };
}

/** The personas that the need counts for, in the order of the personas; anti-personas never. */
function concerned(
  need: NeedInput,
  active: readonly PersonaWeight[],
  byId: ReadonlyMap<string, PersonaWeight>,
): NeedPersonaInput[] {
  if (need.perPersona.length === 0) return active.map(({ id }) => ({ personaId: id }));
  return need.perPersona
    .filter(({ personaId }) => byId.get(personaId)?.anti === false)
    .sort((a, b) => (a.personaId < b.personaId ? -1 : 1));
}

function goalWeights(goals: ModelInput['goals']): ValueModel['goals'] {
  let total = 0;
  for (const { weight } of goals) total += weight;
  return new Map(
    goals.map(({ id, title, weight }) => [id, { title, weight01: total > 0 ? weight / total : 0 }] as const),
  );
}

/** A lookup that the checks above have made certain. */
function found<K, V>(entries: ReadonlyMap<K, V>, key: K): V {
  const value = entries.get(key);
  if (value === undefined) throw invalidField(String(key), said('value.dangling'));
  return value;
}
