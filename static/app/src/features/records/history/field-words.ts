import type { ChangeView } from '@contract/records/history-views';
import { storedAs } from '@domain/records/field';
import type { FieldSpec } from '@domain/records/field';
import { isKindName, kindNamed } from '@domain/records/kinds';
import type { Text } from '../../../i18n/text';
import { choiceWords, fieldWords } from '../words/record-words';

/** The messages in which the fields and choices of every kind are said. */
export const historyWords = [
  'history',
  'records',
  'channels',
  'customers',
  'evidence',
  'maps',
  'model',
  'needs',
  'outcomes',
  'preset',
] as const;

type Names = Readonly<Record<string, string>>;

/** Longer texts are cut in a list; the record itself has them whole. */
const SHOWN = 240;
/** What a column holds that has words of its own elsewhere in the interface. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  status: ['need-status'],
  kind: ['need-kind'],
  channel: ['channel'],
  state: ['account-state'],
  triage: ['evidence.state'],
  stance: ['evidence.stance'],
  strength: ['strength'],
  preset: ['preset'],
  decision: ['decision'],
};
const FLAGS = new Set(['anti', 'starred', 'quotable', 'masked', 'loaded', 'shared']);

/** Something of which the history tells: the kind of the record, and the column or `column.name` that changed. */
export interface ToldOf {
  readonly kind: string;
  readonly field: string;
}

/** A changed field as people call it, or the other record that a part of it is about. */
export function fieldName({ kind, field }: ToldOf, names: Names, text: Text): string {
  const { t, find } = text;
  const [head = '', ...rest] = field.split('.');
  const part = rest.join('.');
  if (head === 'rating') return t('changes.rating', { persona: names[part] ?? t('changes.gone') });
  if (head === 'link') return t('changes.link', { need: names[part] ?? t('changes.gone') });
  const short = find(`record-field.${field}`);
  if (short !== null) return short;
  const declared = declaredAs(kind, field);
  if (declared !== null) return fieldWords(kind, declared.name, text);
  return (rest.length > 0 ? part : head).replaceAll('_', ' ');
}

/** The field of the kind that is stored there; null where no kind declares one. */
function declaredAs(
  kind: string,
  column: string,
): { readonly name: string; readonly spec: FieldSpec } | null {
  if (!isKindName(kind)) return null;
  for (const [name, spec] of Object.entries(kindNamed(kind).specs))
    if (storedAs(name, spec) === column) return { name, spec };
  return null;
}

/** A value in words: names for ids, percent for shares, the texts of a list. */
export function valueWords(of: ToldOf, value: unknown, names: Names, text: Text): string {
  const { kind, field } = of;
  const { t, find, number, percent, instant, list } = text;
  if (value === null || value === undefined || value === '') return t('changes.empty');
  if (typeof value === 'number') {
    if (FLAGS.has(field)) return t(value === 0 ? 'changes.no' : 'changes.yes');
    if (field.endsWith('01')) return percent(value);
    if (field.endsWith('_at')) return value === 0 ? t('changes.no') : instant(new Date(value).toISOString());
    return number(value, Number.isInteger(value) ? 0 : 2);
  }
  if (typeof value === 'boolean') return t(value ? 'changes.yes' : 'changes.no');
  if (typeof value === 'string') {
    const named = names[value];
    if (named !== undefined) return named;
    const declared = declaredAs(kind, field);
    if (declared?.spec.type === 'oneOf') return choiceWords(kind, declared.name, value, text);
    for (const prefix of WORDS[field] ?? []) {
      const words = find(`${prefix}.${value}`);
      if (words !== null) return words;
    }
    return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  }
  if (Array.isArray(value)) {
    const parts = value.map((part) => partWords(part));
    return parts.length === 0 ? t('changes.empty') : clipped(list(parts));
  }
  if (typeof value !== 'object') return '';
  const parts = Object.entries(value)
    .filter(([, part]) => part !== null && part !== '' && part !== 0)
    .map(([name, part]) => {
      const inside = { kind, field: name };
      return `${fieldName(inside, names, text)}: ${valueWords(inside, part, names, text)}`;
    });
  return parts.length === 0 ? t('changes.nothing-said') : clipped(list(parts));
}

function partWords(part: unknown): string {
  if (typeof part === 'string' || typeof part === 'number') return String(part);
  if (typeof part !== 'object' || part === null) return '';
  for (const name of ['text', 'name', 'title', 'label', 'key']) {
    const value: unknown = Reflect.get(part, name);
    if (typeof value === 'string' && value !== '') return value;
  }
  return JSON.stringify(part);
}

function clipped(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}

/** What somebody did, as the head of a line: the record by its name and what became of it. */
export function actWords(change: ChangeView, names: Names, { t, find }: Text): string {
  if (change.kind === 'sample') return t(sampleLoaded(change) ? 'changes.sample.in' : 'changes.sample.out');
  const act =
    importAct(change, t) ??
    find(`changes.act.${change.kind}.${change.action}`) ??
    t(`changes.action.${change.action}`);
  const name = names[change.recordId];
  const kind = t(`record-kind.${change.kind}`);
  return name === undefined ? `${kind}: ${act}` : t('changes.about', { kind, name, act });
}

/** An import that somebody stopped or took back; null for one that was read to its end, and for what is none. */
function importAct({ kind, fields }: ChangeView, t: Text['t']): string | null {
  const state = kind === 'import' ? fields.find(({ field }) => field === 'state')?.after : null;
  return state === 'stopped' || state === 'undone' ? t(`changes.import.${state}`) : null;
}

function sampleLoaded({ fields }: ChangeView): boolean {
  return fields.some(({ field, after }) => field === 'loaded' && after === true);
}
