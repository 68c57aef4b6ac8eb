import type { Text } from '../../../i18n/text';
import type { PlanEntry } from './plan-lanes';

/** In which other lanes an item stands, and how much of its value this one counts; empty where it is here alone. */
export function alsoWords(
  { alsoIn, part }: Pick<PlanEntry, 'alsoIn' | 'part'>,
  nameOf: (laneKey: string) => string,
  { t, number, list }: Pick<Text, 't' | 'number' | 'list'>,
): string {
  if (alsoIn.length === 0) return '';
  const lanes = list(alsoIn.map(nameOf));
  return part === null ? t('plan.also', { lanes }) : t('plan.also.part', { lanes, part: number(part) });
}
