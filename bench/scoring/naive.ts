import { compileModel } from '../../src/domain/value/compile-model';
import { confidenceOf, evidenceStrength01 } from '../../src/domain/value/confidence';
import { kanoFactors } from '../../src/domain/value/kano';
import { compileNeed, needCell, personaPrior } from '../../src/domain/value/need-value';
import type { ItemInput, ModelInput } from '../../src/domain/value/types';

/** The obvious loop: every item values its needs afresh, looks everything up by searching, and caches nothing. */
export function scoreNaively(input: ModelInput, items: readonly ItemInput[]): number {
  const { params } = input;
  const weights = compileModel({ ...input, needs: [] }).personas;
  const kano = kanoFactors(input.needs, params);
  const priors = weights.map(({ id }) => ({
    id,
    prior: personaPrior(
      input.needs.flatMap((need) => need.perPersona.filter(({ personaId }) => personaId === id)),
      params,
    ),
  }));
  let checksum = 0;
  for (const item of items) {
    let value = 0;
    for (const { needKey, coverage01 } of item.links) {
      const need = input.needs.find(({ key }) => key === needKey);
      const factor = kano.get(needKey);
      if (need === undefined || factor === undefined) continue;
      const cells = need.perPersona.flatMap((cell) => {
        const weight = weights.find(({ id }) => id === cell.personaId);
        const prior = priors.find(({ id }) => id === cell.personaId)?.prior;
        return weight === undefined || prior === undefined ? [] : [needCell(cell, weight, prior, params)];
      });
      value += coverage01 * compileNeed(need, factor, cells).need.value;
    }
    const goal01 = item.goals.reduce((sum, { alignment01 }) => sum + alignment01, 0);
    const blend = (1 - params.goalShare01) * value + params.goalShare01 * 100 * goal01;
    const confidence = confidenceOf(evidenceStrength01(item.evidenceTypes, params), params);
    const effort = item.points ?? params.effortReferencePoints;
    checksum += (confidence * blend * params.effortReferencePoints) / effort;
  }
  return checksum;
}

/** The floor: every link of every item touched once and nothing else done. */
export function touchLinks(items: readonly ItemInput[]): number {
  let sum = 0;
  for (const { links } of items) for (const { coverage01 } of links) sum += coverage01;
  return sum;
}
