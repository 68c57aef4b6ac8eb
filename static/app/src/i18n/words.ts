import type { Messages } from '@domain/words/speak';
import type { Language, Part } from './language';
import { languages } from './languages';

/** What was loaded once, by language and file, so that it is there at once when a place is opened again. */
const atHand = new Map<string, Messages>();
/** Files of `saidAbout` that are not at hand. */
const onTheWay = new Map<string, 'loading' | 'lost'>();
const listeners = new Set<() => void>();
let arrivals = 0;

/** The language to show for a locale such as `de-AT`: its own where there is one, else English. */
export function languageFor(locale: string): string {
  const asked = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(languages, asked) ? asked : 'en';
}

/** All languages of the interface, that of the locale first. */
export function languageNames(locale: string): readonly string[] {
  const own = languageFor(locale);
  return [own, ...Object.keys(languages).filter((name) => name !== own)];
}

/** The messages of the given parts in the language of the locale; rejects when a file does not arrive. */
export async function loadWords(parts: readonly Part[], locale: string): Promise<Messages> {
  const { name, language } = await spoken(locale);
  return merged(await Promise.all(parts.map((part) => kept(`${name}/${part}`, language.parts[part]))));
}

/** The same when all of it is loaded already, else null. */
export function wordsAtHand(parts: readonly Part[], locale: string): Messages | null {
  const files = parts.map((part) => atHand.get(`${languageFor(locale)}/${part}`));
  return files.includes(undefined) ? null : merged(files);
}

/**
 * Everything that the app can say about a subject, the first word of its keys, in the language of the locale.
 * Rejects for a subject that this build does not know, and as `loadWords` does.
 */
export async function loadSaid(subject: string, locale: string): Promise<Messages> {
  const { name, language } = await spoken(locale);
  const found = Object.entries(language.said).find(([known]) => known === subject);
  if (found === undefined) throw new Error(`This build has no words about ${subject}.`);
  return kept(saidFile(subject, name), found[1]);
}

/** The same as far as it is here: asking for it starts to load it. */
export function saidAbout(subject: string, locale: string): Messages | 'loading' | 'lost' {
  const file = saidFile(subject, languageFor(locale));
  const words = atHand.get(file) ?? onTheWay.get(file);
  if (words !== undefined) return words;
  onTheWay.set(file, 'loading');
  void loadSaid(subject, locale)
    .catch(() => onTheWay.set(file, 'lost'))
    .finally(() => {
      arrivals += 1;
      for (const hear of listeners) hear();
    });
  return 'loading';
}

/** Hears of every file that `saidAbout` began to load, when it is here or lost. Gives back how to stop. */
export function onArrival(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}

/** How many of them have settled so far. */
export function arrivalsSoFar(): number {
  return arrivals;
}

function saidFile(subject: string, name: string): string {
  return `${name}/said/${subject}`;
}

async function spoken(locale: string): Promise<{ readonly name: string; readonly language: Language }> {
  const name = languageFor(locale);
  const { language } = await (languages[name] ?? languages.en)();
  return { name, language };
}

async function kept(file: string, load: () => Promise<{ readonly messages: Messages }>): Promise<Messages> {
  const { messages } = await load();
  atHand.set(file, messages);
  return messages;
}

function merged(files: readonly (Messages | undefined)[]): Messages {
  const all: Messages = {};
  return Object.assign(all, ...files) as Messages;
}
