import { cutText } from '../cut-text';

/** Jira takes 32,768 characters of JSON for one property; a part stays below it whatever signs it holds. */
const PART_CHARACTERS = 30_000;
/** As many as the formatter of the field reads: each is one of the ten costly steps that Jira allows it. */
const NEED_PARTS = 4;
/** A list shows no more of a title. */
const MOST_CHARACTERS = 80;

/** Names of the project properties in which the formatters of the fields look their keys up, as the manifest has them. */
export const needWordsProperty = (part: number): string => `customer-roadmap-needs-${String(part)}`;
export const PERSONA_WORDS_PROPERTY = 'customer-roadmap-personas';

/** One property of a project: what the keys of needs, or of personas, stand for. */
export interface WordsProperty {
  readonly property: string;
  readonly words: Readonly<Record<string, string>>;
}

/** What has keys, and what people call it; merged keys lead to the key that took them in. */
interface Named {
  readonly needs: readonly { readonly key: string; readonly title: string }[];
  readonly personas: readonly { readonly key: string; readonly name: string }[];
  readonly formerKeys: {
    readonly needs: ReadonlyMap<string, string>;
    readonly personas: ReadonlyMap<string, string>;
  };
}

/**
 * The words behind the keys that work items carry: titles of needs and names of personas, those of merged keys included.
 * Always the same properties, empty ones too, so that a word that is gone does not stay in any of them. Of more needs than
 * fit, the last keep their bare keys.
 */
export function fieldWords({ needs, personas, formerKeys }: Named): readonly WordsProperty[] {
  const titles = withFormer(new Map(needs.map(({ key, title }) => [key, title])), formerKeys.needs);
  const names = withFormer(new Map(personas.map(({ key, name }) => [key, name])), formerKeys.personas);
  const parts = inParts(titles);
  return [
    ...Array.from({ length: NEED_PARTS }, (_, part) => ({
      property: needWordsProperty(part),
      words: parts[part] ?? {},
    })),
    { property: PERSONA_WORDS_PROPERTY, words: inParts(names)[0] ?? {} },
  ];
}

function withFormer(
  words: ReadonlyMap<string, string>,
  former: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const all = new Map(words);
  for (const [key, into] of former) {
    const word = words.get(into);
    if (word !== undefined) all.set(key, word);
  }
  return all;
}

function inParts(words: ReadonlyMap<string, string>): Record<string, string>[] {
  const parts: Record<string, string>[] = [{}];
  let room = PART_CHARACTERS;
  for (const [key, word] of words) {
    const shown = shortened(word);
    const takes = JSON.stringify(key).length + JSON.stringify(shown).length + 2;
    if (takes > room) {
      parts.push({});
      room = PART_CHARACTERS;
    }
    const part = parts.at(-1);
    if (part !== undefined) part[key] = shown;
    room -= takes;
  }
  return parts;
}

function shortened(word: string): string {
  return word.length <= MOST_CHARACTERS ? word : `${cutText(word, MOST_CHARACTERS - 1).trimEnd()}…`;
}
