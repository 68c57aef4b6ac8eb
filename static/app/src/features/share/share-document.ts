import type { RoadmapDocument } from '@domain/roadmap/export-roadmap';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { isoOf } from '@domain/roadmap/time-scale';
import type { Text } from '../../i18n/text';
import type { PlanRow } from '../roadmap/plan-rows';

export interface ShareOptions {
  readonly dates: boolean;
  readonly value: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly name: string;
}

/** The open work of the roadmap in words, by horizon; what is left out does not go into the file at all. */
export function documentOf(rows: readonly PlanRow[], options: ShareOptions, text: Text): RoadmapDocument {
  const { t, number, list } = text;
  const sorted = HORIZONS.flatMap((horizon) =>
    rows.filter((row) => row.placed.horizon === horizon && row.item.statusCategory !== 'done'),
  );
  return {
    title: options.name === '' ? t('page.title') : options.name,
    note: t('share.as-of', { day: text.day(options.today), count: sorted.length }),
    language: text.locale,
    columns: {
      horizon: t('plan.horizon'),
      key: t('share.column.key'),
      title: t('list.column.work'),
      personas: t('list.column.personas'),
      needs: t('list.column.need'),
      ...(options.value ? { value: t('list.column.value') } : {}),
      ...(options.dates ? { start: t('plan.start'), due: t('plan.due') } : {}),
      status: t('list.column.status'),
    },
    lines: sorted.map((row) => ({
      horizon: t(`plan.horizon.${row.placed.horizon}`),
      key: row.item.key,
      title: row.item.summary,
      personas: list(row.personas.map((persona) => persona.name)),
      needs: list(row.needs.map((need) => need.title)),
      value: options.value && row.value !== null ? number(row.value) : '',
      start: options.dates ? dayOf(row.span?.startDay, row.span?.startSure) : '',
      due: options.dates ? dayOf(row.span?.endDay, row.span?.endSure) : '',
      status: row.item.statusName,
    })),
  };

  function dayOf(day: number | undefined, sure: boolean | undefined): string {
    if (day === undefined) return t('timeline.undated.one');
    return sure === true ? isoOf(day) : `${isoOf(day)} (${t('timeline.estimated')})`;
  }
}
