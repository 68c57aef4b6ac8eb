import type { Messages } from '@domain/words/speak';
import type { Part } from './language';
import { languages } from './languages';

/** What was loaded once, by language and part, so that it is there at once when a place is opened again. */
const atHand = new Map<string, Messages>();

/** The language to show for a locale such as `de-AT`: its own where there is one, else English. */
export function languageFor(locale: string): string {
  const asked = locale.toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(languages, asked) ? asked : 'en';
}

/** The messages of the given parts in the language of the locale; rejects when a file does not arrive. */
export async function loadWords(parts: readonly Part[], locale: string): Promise<Messages> {
  const language = languageFor(locale);
  const table = languages[language] ?? languages.en;
  const files = await Promise.all(
    parts.map(async (part) => {
      const { messages } = await table[part]();
      atHand.set(`${language}/${part}`, messages);
      return messages;
    }),
  );
  return merged(files);
}

/** The same when all of it is loaded already, else null. */
export function wordsAtHand(parts: readonly Part[], locale: string): Messages | null {
  const language = languageFor(locale);
  const files = parts.map((part) => atHand.get(`${language}/${part}`));
  return files.includes(undefined) ? null : merged(files);
}

function merged(files: readonly (Messages | undefined)[]): Messages {
  const all: Messages = {};
  return Object.assign(all, ...files) as Messages;
}
