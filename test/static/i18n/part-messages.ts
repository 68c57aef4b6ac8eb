import { join } from 'node:path';

const folder = join(__dirname, '../../../static/app/src/i18n');

/** The messages of one file of a language. */
export function partMessages(language: string, part: string): Readonly<Record<string, string>> {
  const module = jest.requireActual<{ messages: Readonly<Record<string, string>> }>(
    join(folder, language, part),
  );
  return module.messages;
}

/** Names of the values that a message takes, sorted. */
export function parameterNames(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ''))].sort();
}
