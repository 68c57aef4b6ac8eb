import { AppError } from '../app-error';
import { cutText } from '../cut-text';
import type { IsoDate } from '../iso-date';
import { addDays } from '../iso-date';
import { said } from '../words/said';
import { cleanCell } from '../channels/import/cells/clean-cell';
import type { DecimalSign } from '../channels/import/cells/currency';
import { parseDate } from '../channels/import/cells/date';
import type { DateOrder } from '../channels/import/cells/date';
import { isNothing } from '../channels/import/cells/nothing';
import { numberIn } from '../channels/import/cells/number';
import { columnSaid, Doubts } from '../channels/import/columns/doubt';
import type { Answers, Doubt } from '../channels/import/columns/doubt';
import { bestFit, phrases, plainHeader } from '../channels/import/columns/header';
import { DATE_WORDS } from '../channels/import/columns/header-words';
import { dateOrderOf, dateStyle, decimalOf, isMostly } from '../channels/import/columns/styles';
import type { RowOutcome } from '../channels/import/import-table';
import { problem } from '../channels/import/problem';
import { askLayout } from '../channels/import/studied-file';
import type { StudiedFile } from '../channels/import/studied-file';
import type { MetricPoint } from './goal';

/** Which columns of a file hold a metric's points, and how; `answers` is −1 without a column for it. */
export interface PointPlan {
  readonly headings: readonly string[];
  readonly date: number;
  readonly value: number;
  readonly answers: number;
  readonly decimals: readonly DecimalSign[];
  readonly order: DateOrder;
  readonly zone: string | null;
}

const DATES = phrases(
  'date|day|month|week|quarter|year|period|measured|measured on|measured at|datum|tag|monat|woche|quartal|jahr|zeit|zeitraum|stichtag|mois|semaine|période|trimestre|mes|semana|período|mese|settimana|periodo|maand|kwartaal|periode|月|年月|期間|月份|周|기간|월|miesiąc|okres|месяц|период|månad|måned|kuukausi|měsíc|ay|time|timestamp',
);
const ANSWERS = phrases(
  'n|answer|answers|response|responses|people|respondents|sample|sample size|participants|count|antworten|personen|anzahl|stichprobe|teilnehmer|réponses|répondants|échantillon|respuestas|personas|muestra|respostas|amostra|risposte|campione|antwoorden|respondenten|steekproef|回答数|人数|回答|样本量|응답 수',
);
const VALUES = phrases(
  'value|values|score|rate|share|percent|percentage|metric|result|amount|total|%|wert|werte|anteil|prozent|quote|ergebnis|betrag|valeur|taux|part|pourcentage|résultat|valor|tasa|porcentaje|resultado|taxa|porcentagem|valore|tasso|percentuale|risultato|waarde|aandeel|percentage|resultaat|値|数値|割合|值|数值|比例|값|비율|wartość|значение|värde|værdi|verdi|arvo|hodnota|değer|nps|csat|retention|churn',
);
/** What a column of points can be, as a person says it. */
const USES = ['on', 'value', 'answers', 'ignore'] as const;
/** From here on a heading names what a column holds, and does not only mention it. */
const NAMED = 55;
const MOST = 1e12;
const MOST_ANSWERS = 100_000_000;
const SHOWN_CHARACTERS = 60;

/**
 * The columns by their names in any language and by what they hold; of several columns of numbers without a name that
 * says so, the first is taken and it is asked.
 * @throws AppError `invalid` when no column holds dates or values
 */
export function planPoints(
  { shape, facts }: StudiedFile,
  answers: Answers = {},
  zone: string | null = null,
): { readonly plan: PointPlan; readonly doubts: readonly Doubt[] } {
  const doubts = new Doubts(answers);
  askLayout(shape, doubts);
  const headings = shape.columns;
  const heads = headings.map(plainHeader);
  const holds = (at: number, of: 'dates' | 'numbers'): boolean => {
    const column = facts.columns[at];
    return (
      column !== undefined &&
      (column.filled === 0 || (column[of].count > 0 && isMostly(column, column[of].count)))
    );
  };
  const places = heads.map((_, at) => at);
  const chosen = (use: (typeof USES)[number]): number =>
    places.findIndex((at) => columnSaid(at, USES, answers) === use);
  const free = (at: number): boolean => columnSaid(at, USES, answers) === undefined;
  const bestOf = (words: readonly (readonly string[])[], allowed: (at: number) => boolean): number => {
    const fit = (at: number): number =>
      words.reduce((best, group, rank) => Math.max(best, bestFit(heads[at] ?? '', group) - rank), 0);
    const [best] = places
      .filter((at) => free(at) && allowed(at) && fit(at) >= NAMED)
      .sort((a, b) => fit(b) - fit(a) || a - b);
    return best ?? -1;
  };
  const dayNamed = bestOf(
    [DATES, DATE_WORDS.day, DATE_WORDS.said, DATE_WORDS.stamp, DATE_WORDS.created],
    (at) => holds(at, 'dates'),
  );
  const found =
    dayNamed >= 0
      ? dayNamed
      : places.findIndex((at) => free(at) && holds(at, 'dates') && (facts.columns[at]?.filled ?? 0) > 0);
  const date = chosen('on') >= 0 ? chosen('on') : found;
  const counted =
    chosen('answers') >= 0
      ? chosen('answers')
      : bestOf([ANSWERS], (at) => at !== date && holds(at, 'numbers'));
  const numeric = places.filter((at) => free(at) && at !== date && at !== counted && holds(at, 'numbers'));
  const fitOf = (at: number): number => bestFit(heads[at] ?? '', VALUES);
  const fit = numeric.reduce((best, at) => Math.max(best, fitOf(at)), 0);
  // Of columns that are named alike ("Retention", "Churn") only a person knows which is meant.
  const named = fit >= NAMED ? numeric.filter((at) => fitOf(at) === fit) : numeric;
  let value = chosen('value') >= 0 ? chosen('value') : (named[0] ?? counted);
  if (date < 0 || value < 0) throw new AppError('invalid', said('channels.no-point-columns'));
  const filled = named.filter((at) => (facts.columns[at]?.filled ?? 0) > 0);
  if (chosen('value') < 0 && filled.length > 1) {
    const choices = numeric.map((at) => headings[at] ?? '');
    const answer = doubts.ask({ topic: 'value-column', column: null, choices, guess: headings[value] ?? '' });
    value = numeric.find((at) => headings[at] === answer) ?? value;
  }
  const decimals = places.map((at) => {
    if (at === value) return decimalOf(shape, facts, at, 'any', doubts);
    return at === counted ? decimalOf(shape, facts, at, 'whole', doubts) : '.';
  });
  const order = dateOrderOf(facts, [date], doubts);
  const plan = { headings, date, value, answers: counted === value ? -1 : counted, decimals, order, zone };
  return { plan, doubts: doubts.list() };
}

/**
 * Reads rows as points of a metric; a row without a value is empty, one of a day after `today` (with one day of grace:
 * it is tomorrow already somewhere), or of a day that another row gives another value, is rejected.
 */
export function pointReader(
  plan: PointPlan,
  today: IsoDate,
): (cells: readonly string[], line: number) => RowOutcome<MetricPoint> {
  const seen = new Map<IsoDate, { readonly line: number; readonly value: number }>();
  const dates = dateStyle(plan.headings[plan.date] ?? '', plan.order, plan.zone);
  const latest = addDays(today, 1);
  return (cells, line) => {
    const cellOf = (at: number): string => (at < 0 ? '' : cleanCell(cells[at] ?? '').trim());
    const written = { value: cutText(cellOf(plan.date), SHOWN_CHARACTERS) };
    if (isNothing(cellOf(plan.value))) return { kind: 'empty' };
    const date = parseDate(cellOf(plan.date), dates);
    if (date === 'unreadable' || date === 'impossible')
      return { kind: 'rejected', problem: problem(`date-${date}`, written) };
    if (date > latest) return { kind: 'rejected', problem: problem('date-in-future', written) };
    const value = numberIn(cellOf(plan.value), plan.decimals[plan.value] ?? '.');
    if (value === null || Math.abs(value) > MOST) return unreadable(cellOf(plan.value));
    const people = isNothing(cellOf(plan.answers))
      ? null
      : numberIn(cellOf(plan.answers), plan.decimals[plan.answers] ?? '.');
    if (!isNothing(cellOf(plan.answers)) && (people === null || people < 1 || people > MOST_ANSWERS))
      return unreadable(cellOf(plan.answers));
    const before = seen.get(date);
    if (before !== undefined && before.value !== value)
      return { kind: 'rejected', problem: problem('day-twice', { day: date, line: before.line }) };
    seen.set(date, { line: before?.line ?? line, value });
    return { kind: 'taken', row: { date, value, answers: people === null ? null : Math.round(people) } };
  };
}

function unreadable(cell: string): RowOutcome<never> {
  return {
    kind: 'rejected',
    problem: problem('amount-unreadable', { value: cutText(cell, SHOWN_CHARACTERS) }),
  };
}
