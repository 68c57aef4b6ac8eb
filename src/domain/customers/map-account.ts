import type { Account, AccountState, AttributeValue } from './account';
import type { FileShape } from '../channels/import/file-shape';
import type { RowOutcome } from '../channels/import/import-table';
import { cleanCell } from '../channels/import/map-row';
import { parseDate } from '../channels/import/parse-date';
import type { DateOrder } from '../channels/import/parse-date';
import { problem } from '../channels/import/problem';
import { stableHash } from '../stable-hash';

export const ACCOUNT_TARGETS = [
  'ignore',
  'id',
  'name',
  'plan',
  'state',
  'arr',
  'mrr',
  'size',
  'persona',
  'since',
  'attribute',
] as const;
export type AccountTarget = (typeof ACCOUNT_TARGETS)[number];

const NAME_HINTS: readonly (readonly [AccountTarget, RegExp])[] = [
  ['arr', /\b(arr|annual.*revenue|acv|yearly|jahresumsatz)\b/i],
  ['mrr', /\b(mrr|monthly.*revenue)\b/i],
  ['since', /\b(since|created|start|signed.?up|customer from)\b/i],
  ['size', /\b(size|employees|seats|users|headcount|licen[cs]es)\b/i],
  ['plan', /\b(plan|tier|subscription|edition|package)\b/i],
  ['state', /\b(state|status|stage|lifecycle)\b/i],
  ['persona', /\b(persona|kind|type)\b/i],
  ['id', /(^|[\s_.-])(id|key|number)$|Id$/i],
  ['name', /\b(account|company|organi[sz]ation|customer|name|client|domain)\b/i],
];

/** What each column of a file of accounts is, by its name; the rest become attributes for segments. */
export function guessAccountTargets(shape: Pick<FileShape, 'columns'>): AccountTarget[] {
  const taken = new Set<AccountTarget>();
  return shape.columns.map((column) => {
    const words = column
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[_.]+/g, ' ')
      .trim();
    if (words === '') return 'ignore';
    const hint = NAME_HINTS.find(([target, pattern]) => !taken.has(target) && pattern.test(words));
    if (hint === undefined) return 'attribute';
    taken.add(hint[0]);
    return hint[0];
  });
}

/**
 * One row as an account. Its id is that of the file, else a hash of its name, so that a second import updates
 * it. Money and sizes are read with thousands separators and currency signs; monthly revenue counts twelve times.
 */
export function mapAccount(
  cells: readonly string[],
  columns: readonly string[],
  targets: readonly AccountTarget[],
  dateOrder: DateOrder,
): RowOutcome<Account> {
  const cellOf = (target: AccountTarget): string => {
    const at = targets.indexOf(target);
    return at < 0 ? '' : cleanCell(cells[at] ?? '').slice(0, 500);
  };
  const name = cellOf('name');
  const externalId = cellOf('id');
  if (name === '' && externalId === '') return { kind: 'empty' };
  const yearly = amountOf(cellOf('arr'));
  const monthly = amountOf(cellOf('mrr'));
  const size = amountOf(cellOf('size'));
  for (const [value, target] of [
    [yearly, 'arr'],
    [monthly, 'mrr'],
    [size, 'size'],
  ] as const) {
    if (Number.isNaN(value))
      return {
        kind: 'rejected',
        problem: problem('amount-unreadable', { value: cellOf(target).slice(0, 60) }),
      };
  }
  const since = cellOf('since') === '' ? null : parseDate(cellOf('since'), dateOrder);
  if (since === 'unreadable' || since === 'impossible') {
    return { kind: 'rejected', problem: problem(`date-${since}`, { value: cellOf('since').slice(0, 60) }) };
  }
  return {
    kind: 'taken',
    row: {
      id: externalId === '' ? stableHash(`account ${name.toLowerCase()}`) : externalId,
      name: name === '' ? externalId : name,
      state: stateOf(cellOf('state')),
      plan: cellOf('plan'),
      size: size === null ? null : Math.round(size),
      arr: yearly ?? (monthly === null ? null : 12 * monthly),
      personaKey: cellOf('persona') === '' ? null : cellOf('persona'),
      attributes: attributesOf(cells, columns, targets),
      since,
    },
  };
}

/** `€ 12.500,50`, `12,500.50`, `$12k`, `1.5M`: the amount; null when empty, NaN when it is none. */
export function amountOf(cell: string): number | null {
  const text = cell.replace(/[\s\u00A0']|[€$£¥]|\b(usd|eur|gbp|chf)\b/gi, '');
  if (text === '') return null;
  const match = /^(-?\d[\d.,]*)([km])?$/i.exec(text);
  if (match === null) return Number.NaN;
  const digits = match[1] ?? '';
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const mark = digits.charAt(last);
  const after = digits.length - last - 1;
  // One mark with three digits behind it, or one that repeats, separates thousands.
  const isDecimal = last >= 0 && after !== 3 && digits.indexOf(mark) === last;
  const mixed = digits.includes('.') && digits.includes(',');
  const whole = isDecimal || (mixed && digits.indexOf(mark) === last) ? digits.slice(0, last) : digits;
  const fraction = whole === digits ? '' : digits.slice(last + 1);
  const factor = match[2] === undefined ? 1 : match[2].toLowerCase() === 'k' ? 1000 : 1_000_000;
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction === '' ? '0' : fraction}`) * factor;
}

function stateOf(cell: string): AccountState {
  if (/churn|lost|cancel|inactive|former|closed/i.test(cell)) return 'churned';
  if (/risk|danger|warn/i.test(cell)) return 'at-risk';
  return /prospect|lead|trial|opportunity/i.test(cell) ? 'prospect' : 'active';
}

function attributesOf(
  cells: readonly string[],
  columns: readonly string[],
  targets: readonly AccountTarget[],
): Record<string, AttributeValue> {
  const entries = columns.flatMap((column, at): [string, string][] => {
    const value = cleanCell(cells[at] ?? '').slice(0, 500);
    return targets[at] === 'attribute' && value !== '' ? [[column, value]] : [];
  });
  return Object.fromEntries(entries);
}
