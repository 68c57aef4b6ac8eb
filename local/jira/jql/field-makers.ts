import type { IssueRow } from '../store/issue-rows';
import { dateFunction, parseDate, parsePeriod } from './dates';
import {
  type JqlContext,
  type JqlField,
  type Literal,
  type Value,
  COMPARISON,
  EQUALITY,
  TEXT,
} from './jql-field';
import { JqlError } from './jql-error';

type Named = { readonly id: string; readonly name: string };

export const noSuchValue = (field: string, text: string): JqlError =>
  new JqlError(`The value '${text}' does not exist for the field '${field}'.`);

/** A field whose values are rows with an id and a name: status, version, sprint, … */
export function optionField<Row extends Named>(options: {
  displayName: string;
  names: readonly string[];
  rows: () => readonly Row[];
  ids: (issue: IssueRow) => readonly string[];
  /** Place on the scale of < and >, for fields that have an order. */
  order?: (row: Row) => number;
  extra?: Partial<JqlField>;
}): JqlField {
  const { rows, order } = options;
  const byId = new Map<string, Row>();
  const byName = new Map<string, Row[]>();
  const ready = (): void => {
    if (byId.size > 0) return;
    for (const row of rows()) {
      byId.set(row.id, row);
      const name = row.name.toLowerCase();
      byName.set(name, [...(byName.get(name) ?? []), row]);
    }
  };
  const firstOf = (issue: IssueRow): Row | undefined => {
    ready();
    return byId.get(options.ids(issue)[0] ?? '');
  };
  return {
    displayName: options.displayName,
    names: options.names,
    operators: order ? [...EQUALITY, ...COMPARISON] : EQUALITY,
    types: ['java.lang.String'],
    values: options.ids,
    literal: (text) => {
      ready();
      const named = byName.get(text.toLowerCase());
      const found = named ?? [byId.get(text)].filter((row) => row !== undefined);
      if (found.length === 0) throw noSuchValue(options.displayName, text);
      const first = found[0];
      return { values: found.map((row) => row.id), scale: order && first && order(first) };
    },
    ...(order && {
      scale: (issue: IssueRow) => {
        const row = firstOf(issue);
        return row && order(row);
      },
    }),
    sortKey: (issue) => {
      const row = firstOf(issue);
      return row && (order ? order(row) : row.name.toLowerCase());
    },
    suggestions: () => [...new Set(rows().map((row) => row.name))],
    ...options.extra,
  };
}

export function numberField(
  displayName: string,
  names: readonly string[],
  value: (issue: IssueRow) => number | undefined,
): JqlField {
  return {
    displayName,
    names,
    operators: [...EQUALITY, ...COMPARISON],
    types: ['java.lang.Number'],
    values: (issue) => listOf(value(issue)),
    literal: (text) => {
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number)) {
        throw new JqlError(`The value '${text}' for the field '${displayName}' is not a valid number.`);
      }
      return { values: [number], scale: number };
    },
    scale: value,
    sortKey: value,
  };
}

/** Seconds, written as `1h 30m` or as a number of minutes. */
export function durationField(
  displayName: string,
  names: readonly string[],
  seconds: (issue: IssueRow) => number | undefined,
): JqlField {
  return {
    ...numberField(displayName, names, seconds),
    types: ['java.lang.Long'],
    literal: (text) => {
      const period = /^\d+$/.test(text) ? Number(text) * 60_000 : parsePeriod(text);
      if (period === undefined)
        throw new JqlError(`The value '${text}' for the field '${displayName}' is not a valid duration.`);
      return { values: [period / 1000], scale: period / 1000 };
    },
  };
}

/** A date (`day`) or a time (`minute`); equality holds within one day or one minute. */
export function dateField(
  displayName: string,
  names: readonly string[],
  precision: 'day' | 'minute',
  value: (issue: IssueRow) => string | undefined,
  context: JqlContext,
): JqlField {
  const span = precision === 'day' ? 86_400_000 : 60_000;
  const floor = (time: number): number => (precision === 'day' ? Math.floor(time / span) * span : time);
  const time = (issue: IssueRow): number | undefined => {
    const iso = value(issue);
    return iso === undefined ? undefined : floor(Date.parse(iso));
  };
  const literalAt = (at: number): Literal => ({ values: [floor(at)], scale: floor(at) });
  return {
    displayName,
    names,
    operators: [...EQUALITY, ...COMPARISON],
    types: ['java.util.Date'],
    values: (issue) => listOf(time(issue)),
    literal: (text) => literalAt(parseDate(text, displayName, context.now)),
    call: (name, args) => {
      const at = dateFunction(name, args[0], context.now);
      return at === undefined ? undefined : [literalAt(at)];
    },
    equals: (have, literal) => {
      const at = literal.values[0];
      return typeof at === 'number' && typeof have === 'number' && have >= at && have < at + span;
    },
    scale: time,
    sortKey: time,
  };
}

export function textField(
  displayName: string,
  names: readonly string[],
  text: (issue: IssueRow) => string,
): JqlField {
  return {
    displayName,
    names,
    operators: TEXT,
    types: ['java.lang.String'],
    values: (issue) => (text(issue) === '' ? [] : [text(issue)]),
    literal: (value) => ({ values: [value] }),
    text,
    sortKey: (issue) => text(issue).toLowerCase() || undefined,
  };
}

/** Exact strings without a fixed set of values: labels, string fields of the app. */
export function wordField(
  displayName: string,
  names: readonly string[],
  values: (issue: IssueRow) => readonly string[],
  extra: Partial<JqlField> = {},
): JqlField {
  return {
    displayName,
    names,
    operators: EQUALITY,
    types: ['java.lang.String'],
    values: (issue) => values(issue).map((each) => each.toLowerCase()),
    literal: (text) => ({ values: [text.toLowerCase()] }),
    sortKey: (issue) => values(issue).join(' ').toLowerCase() || undefined,
    ...extra,
  };
}

/** A field that this Jira has but never fills. */
export function alwaysEmptyField(base: JqlField): JqlField {
  return { ...base, values: () => [], scale: () => undefined, sortKey: () => undefined };
}

export const listOf = (value: Value | undefined): Value[] => (value === undefined ? [] : [value]);
