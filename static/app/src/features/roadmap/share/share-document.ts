import type { LensLineView } from '@contract/roadmap/share-views';
import type { ExportColumns, ExportLine, RoadmapDocument } from '@domain/roadmap/export-roadmap';
import type { Total } from '@domain/roadmap/total';
import type { Audience } from '@domain/roadmap/lens';
import type { Text } from '../../../i18n/text';
import type { SharedItem } from './shared-items';
import { assumedWords } from '../../../ui/total-figure';

interface ShareOptions {
  readonly audience: Audience;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly name: string;
  /** What the items come to; said to those who see values. */
  readonly total: Total;
  /** Where the product is to go, as far as it is said. */
  readonly direction: { readonly vision: string; readonly problem: string } | null;
}

/** The columns of each audience, in words; `cards` where reading matters more than comparing. */
function columnsFor(audience: Audience, { t }: Text): ExportColumns {
  const horizon = { horizon: t('plan.horizon') };
  const benefit = { benefit: t('share.column.benefit') };
  const personas = { personas: t('list.column.personas') };
  const state = { state: t('list.column.status') };
  switch (audience) {
    case 'executive':
      return {
        ...horizon,
        ...benefit,
        title: t('list.column.work'),
        ...personas,
        goals: t('share.column.goals'),
        value: t('list.column.value'),
        band: t('list.column.band'),
        customers: t('share.column.customers'),
        quarter: t('share.column.quarter'),
        ...state,
      };
    case 'sales':
      return {
        ...horizon,
        ...benefit,
        title: t('list.column.work'),
        ...personas,
        needs: t('list.column.need'),
        customers: t('share.column.customers'),
        ...state,
      };
    case 'marketing':
      return {
        ...horizon,
        ...benefit,
        title: t('list.column.work'),
        quote: t('share.column.quote'),
        ...personas,
      };
    case 'developers':
      return {
        ...horizon,
        key: t('share.column.key'),
        title: t('list.column.work'),
        needs: t('list.column.need'),
        ...personas,
        value: t('list.column.value'),
        points: t('list.column.points'),
        start: t('plan.start'),
        due: t('plan.due'),
        ...state,
      };
    case 'customer':
      return { ...horizon, ...benefit, ...state };
  }
}

/** The roadmap for an audience in words; what the server left out has no words here. */
export function documentOf(
  lines: readonly LensLineView[],
  { audience, today, name, total, direction }: ShareOptions,
  text: Text,
): RoadmapDocument {
  const { t } = text;
  const columns = columnsFor(audience, text);
  return {
    title: name === '' ? t('page.title') : name,
    note: [
      sentenceOf(direction?.vision ?? ''),
      sentenceOf(direction?.problem ?? ''),
      audience === 'customer'
        ? t('share.as-of.customer', { day: text.day(today) })
        : t('share.as-of', {
            audience: t(`share.audience.${audience}`),
            day: text.day(today),
            count: lines.length,
          }),
      columns.value === undefined ? '' : totalSentence(total, text),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    language: text.locale,
    columns,
    lines: lines.map((line) => wordsOf(line, text)),
    cards: audience !== 'developers',
  };
}

/** What people wrote as one sentence ends as one, so that the next one can follow it. */
function sentenceOf(words: string): string {
  return words === '' || /[.!?…]$/.test(words) ? words : `${words}.`;
}

/** What all items come to, for readers who see the values of each. */
function totalSentence(total: Total, text: Text): string {
  const assumed = assumedWords(total, text);
  return text.t('share.total', {
    value: assumed === '' ? text.number(total.value) : `${text.number(total.value)} (${assumed})`,
  });
}

/**
 * The items of which none says the same to its readers as another one. What is coming says it before what was shipped:
 * a need is not met by its first story.
 */
export function saidOnce(items: readonly SharedItem[]): readonly SharedItem[] {
  const says = new Map<string, SharedItem>();
  const shipped = ({ line }: SharedItem): number => Number(line.horizon === 'shipped');
  for (const item of [...items].sort((a, b) => shipped(a) - shipped(b))) {
    const { benefit = '' } = item.line;
    if (!says.has(benefit)) says.set(benefit, item);
  }
  const once = new Set(says.values());
  return items.filter((item) => once.has(item));
}

function wordsOf(line: LensLineView, { t, number, list, find }: Text): ExportLine {
  const { key, benefit, title, quote, personas, needs, goals, value, band, points, accountCount } = line;
  const numberWord = (amount: number | null): string => (amount === null ? '' : number(amount));
  return {
    horizon: line.horizon === 'shipped' ? t('share.shipped') : t(`plan.horizon.${line.horizon}`),
    ...(key === undefined ? {} : { key }),
    ...(benefit === undefined ? {} : { benefit }),
    ...(title === undefined ? {} : { title }),
    ...(quote == null ? {} : { quote: t('share.quote', { quote }) }),
    ...(personas === undefined ? {} : { personas: list(personas) }),
    ...(needs === undefined ? {} : { needs: list(needs) }),
    ...(goals === undefined ? {} : { goals: list(goals) }),
    ...(value === undefined ? {} : { value: numberWord(value) }),
    ...(band === undefined ? {} : { band: t(`band.${band}`) }),
    ...(points === undefined ? {} : { points: numberWord(points) }),
    ...(accountCount === undefined
      ? {}
      : { customers: accountCount === 0 ? '' : t('share.customers', { count: accountCount }) }),
    ...(line.quarter === undefined ? {} : { quarter: quarterWords(line.quarter) }),
    ...(line.startDate === undefined ? {} : { start: line.startDate ?? '' }),
    ...(line.dueDate === undefined ? {} : { due: line.dueDate ?? '' }),
    ...(line.state === undefined
      ? line.status === undefined
        ? {}
        : { state: line.status }
      : // That it is done, its column says.
        line.horizon === 'shipped'
        ? {}
        : { state: find(`share.state.${line.state}`) ?? line.state }),
  };

  function quarterWords(quarter: string | null): string {
    if (quarter === null) return '';
    return t('share.quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4) });
  }
}
