import type { Text } from '../../../i18n/text';
import type { PlanEntry } from './plan-lanes';

/** Lanes that are named; of an item for everybody only how many more there are is said. */
const NAMED = 3;

/** In which other lanes an item stands, and how much of its value this one counts; empty where it is here alone. */
export function alsoWords(
  { alsoIn, part }: Pick<PlanEntry, 'alsoIn' | 'part'>,
  nameOf: (laneKey: string) => string,
  { t, number, list }: Pick<Text, 't' | 'number' | 'list'>,
): string {
  if (alsoIn.length === 0) return '';
  const named = alsoIn.slice(0, NAMED).map(nameOf);
  const others = alsoIn.length - named.length;
  const lanes = list(others === 0 ? named : [...named, t('plan.more', { count: others })]);
  return part === null ? t('plan.also', { lanes }) : t('plan.also.part', { lanes, part: number(part) });
}
