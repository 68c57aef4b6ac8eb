import { invalidField } from '../app-error';
import { said } from '../words/said';
import type { GoalInput, KanoCounts, NeedInput, NeedPersonaInput } from './types';

const LARGEST_COUNT = 1e9;

/**
 * Checks every number of every need, and that needs and personas are named once and known.
 * @throws AppError `invalid` whose `details.path` is like "needs[2].perPersona[0].survey.important".
 */
export function checkNeeds(needs: readonly NeedInput[], personaIds: ReadonlySet<string>): void {
  const keys = new Set<string>();
  needs.forEach((need, index) => {
    const path = `needs[${index}]`;
    if (keys.has(need.key))
      throw invalidField(`${path}.key`, said('value.need-twice', { needKey: need.key }), {
        needKey: need.key,
      });
    keys.add(need.key);
    if (need.kano !== undefined) checkKano(need.kano, `${path}.kano`);
    const personas = new Set<string>();
    need.perPersona.forEach((cell, at) => {
      const cellPath = `${path}.perPersona[${at}]`;
      if (!personaIds.has(cell.personaId)) {
        throw invalidField(
          `${cellPath}.personaId`,
          said('value.need-of-nobody', { needKey: need.key, persona: cell.personaId }),
        );
      }
      if (personas.has(cell.personaId)) {
        throw invalidField(
          `${cellPath}.personaId`,
          said('value.need-persona-twice', { needKey: need.key, persona: cell.personaId }),
        );
      }
      personas.add(cell.personaId);
      checkCell(cell, cellPath);
    });
  });
}

function checkCell(cell: NeedPersonaInput, path: string): void {
  const { survey, estimate, reachSample } = cell;
  if (survey !== undefined) {
    count(survey.answers, `${path}.survey.answers`, LARGEST_COUNT);
    count(survey.important, `${path}.survey.important`, survey.answers);
    count(survey.satisfied, `${path}.survey.satisfied`, survey.answers);
  }
  if (estimate !== undefined) {
    optionalShare(estimate.importance01, `${path}.estimate.importance01`);
    optionalShare(estimate.satisfaction01, `${path}.estimate.satisfaction01`);
  }
  if (reachSample !== undefined) {
    count(reachSample.asked, `${path}.reachSample.asked`, LARGEST_COUNT);
    count(reachSample.have, `${path}.reachSample.have`, reachSample.asked);
  }
  optionalShare(cell.reachEstimate01 ?? null, `${path}.reachEstimate01`);
  optionalShare(cell.demand01 ?? null, `${path}.demand01`);
}

function checkKano(kano: KanoCounts, path: string): void {
  count(kano.answers, `${path}.answers`, LARGEST_COUNT);
  count(kano.strong, `${path}.strong`, kano.answers);
  for (const part of [
    'mustBe',
    'oneDimensional',
    'attractive',
    'indifferent',
    'reverse',
    'questionable',
  ] as const) {
    const value = kano[part];
    if (value !== undefined) count(value, `${path}.${part}`, kano.answers);
  }
}

/** @throws AppError `invalid` on `goals[i].…` for a goal given twice or a weight that is no number ≥ 0. */
export function checkGoals(goals: readonly GoalInput[]): void {
  const ids = new Set<string>();
  goals.forEach((goal, index) => {
    if (ids.has(goal.id))
      throw invalidField(`goals[${index}].id`, said('value.goal-twice', { goal: goal.id }));
    ids.add(goal.id);
    count(goal.weight, `goals[${index}].weight`, LARGEST_COUNT);
  });
}

function count(value: number, path: string, most: number): void {
  if (!(value >= 0 && value <= most)) throw invalidField(path, said('value.up-to', { most }), { most });
}

function optionalShare(value: number | null, path: string): void {
  if (value !== null && !(value >= 0 && value <= 1)) throw invalidField(path, said('value.share'));
}
