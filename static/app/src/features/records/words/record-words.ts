import type { FieldProblem } from '@domain/records/check-record';
import { isShare } from '@domain/records/field';
import type { FieldSpec, FieldType } from '@domain/records/field';
import type { RuleName } from '@domain/records/kind';
import { isPlain } from '@domain/records/check-record';
import type { KindName, Kinds } from '@domain/records/kinds';
import { saidOfProblem } from '@domain/records/said-of-problem';
import { said } from '@domain/words/said';
import type { Say } from '../../../i18n/said';
import type { Text } from '../../../i18n/text';

type FieldName<N extends KindName> = keyof Kinds[N]['fields'] & string;

/** What the interface already calls the words of a field, by the beginning of their message keys. */
const VALUE_WORDS: {
  readonly [N in KindName]?: {
    readonly [F in FieldName<N> | `${FieldName<N>}.${string}`]?: string;
  };
} = {
  persona: { 'traits.group': 'trait' },
  account: { state: 'account-state' },
  need: { kind: 'need-kind', status: 'need-status', claimedEvidence: 'evidence-type' },
  evidence: { channel: 'channel', sentiment: 'evidence.sentiment', triage: 'evidence.state' },
  test: { state: 'validation.state' },
  'beta-member': { state: 'beta.state', verdict: 'beta.verdict' },
  map: { kind: 'map.kind', 'content.notes.row': 'map.row' },
  'standing-import': { channel: 'channel', rhythm: 'jira.rhythm' },
};

/** A field by the name that people know it by; inside a list or group `path` is `traits.text`. */
export function fieldWords(kind: string, path: string, { find }: Text): string {
  return find(`record-field.${kind}.${namesOf(path)}`) ?? path;
}

/** `traits.2.text` without the places in lists. */
function namesOf(path: string): string {
  return path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .join('.');
}

/** One of a field's words as people know it. */
export function choiceWords(kind: string, path: string, value: string, { find }: Text): string {
  const names = namesOf(path);
  const known: Readonly<Record<string, Readonly<Record<string, string | undefined>> | undefined>> =
    VALUE_WORDS;
  const prefix = known[kind]?.[names] ?? `record-word.${kind}.${names}`;
  return find(`${prefix}.${value}`) ?? value;
}

/** What is wrong with a value, or with the record as a whole. */
export type Trouble =
  | { readonly field: string; readonly problem: FieldProblem; readonly limit?: number | string }
  | { readonly field: string; readonly rule: RuleName };

/** The sentence for what is wrong with a field. */
export function troubleWords(trouble: Trouble, spec: FieldSpec, say: Say): string {
  return say('rule' in trouble ? said(`records.rule.${trouble.rule}`) : saidOfProblem(trouble, spec));
}

/** How records of the product are called, by id. */
export type Names = Readonly<Record<string, string>>;

interface Spoken {
  readonly kind: string;
  readonly path: string;
  readonly spec: FieldSpec;
  readonly names: Names;
  readonly text: Text;
}
type Speak = (value: unknown, spoken: Spoken) => string;

const LONGEST = 240;

const flag = (is: boolean, { find }: Text): string => find(is ? 'record.yes' : 'record.no') ?? '';
const words: Speak = (value, { spec, names, text }) => {
  if (typeof value !== 'string') return '';
  // A picture's address says nothing to anybody.
  if (spec.check === 'photo') return flag(value !== '', text);
  return names[value] ?? clipped(value);
};
const amount: Speak = (value, { spec, text }) => {
  if (typeof value !== 'number') return '';
  if (isShare(spec)) return text.percent(value);
  return text.number(value, Number.isInteger(value) ? 0 : 2);
};

/** A value in words, for each type of field: a new type does not compile until it has some. */
const SPEAK = {
  text: words,
  whole: amount,
  amount,
  day: (value, { text }) => (typeof value === 'string' ? text.day(value) : ''),
  flag: (value, { text }) => flag(value === true, text),
  oneOf: (value, { kind, path, text }) =>
    typeof value === 'string' ? choiceWords(kind, path, value, text) : '',
  ref: (value, { names }) => (typeof value === 'string' ? (names[value] ?? value) : ''),
  list: (value, spoken) => {
    const { of } = spoken.spec;
    if (!Array.isArray(value) || of === undefined) return '';
    return clipped(spoken.text.list(value.map((one) => speak(one, { ...spoken, spec: of }))));
  },
  group: (value, spoken) => (isPlain(value) ? groupWords(value, spoken) : ''),
  document: (value, { text }) => (isPlain(value) ? clipped(factWords(value, text)) : ''),
} satisfies Record<FieldType, Speak>;

function speak(value: unknown, spoken: Spoken): string {
  const say: Speak = SPEAK[spoken.spec.type];
  return say(value, spoken);
}

/** A group by the texts in it: that is how people know a trait or a milestone. */
function groupWords(value: Readonly<Record<string, unknown>>, spoken: Spoken): string {
  const parts = Object.entries(spoken.spec.in ?? {}).filter(([name]) => name !== 'id');
  const texts = parts.filter(([, { type }]) => type === 'text');
  return (texts.length > 0 ? texts : parts)
    .map(([name, spec]) => speak(value[name], { ...spoken, spec, path: `${spoken.path}.${name}` }))
    .filter((part) => part !== '')
    .join(' · ');
}

function factWords(facts: Readonly<Record<string, unknown>>, text: Text): string {
  const said = Object.entries(facts).map(([name, fact]) => {
    const words =
      typeof fact === 'boolean'
        ? flag(fact, text)
        : typeof fact === 'number' || typeof fact === 'string'
          ? String(fact)
          : '–';
    return `${name}: ${words}`;
  });
  return said.join(' · ');
}

function clipped(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** A field's value in words; empty where there is nothing to say. */
export function valueWords(
  kind: string,
  path: string,
  spec: FieldSpec,
  value: unknown,
  text: Text,
  names: Names = {},
): string {
  return value === null || value === undefined ? '' : speak(value, { kind, path, spec, names, text });
}
