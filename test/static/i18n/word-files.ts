import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** Where a language's files are: the words of the interface, and what the app says from behind it. */
export const folders = {
  parts: join(root, 'static/app/src/i18n'),
  said: join(root, 'src/domain/words'),
} as const;
export type WordFolder = keyof typeof folders;

/** The messages of one file of a language, as they are written. */
export function wordFile(
  folder: WordFolder,
  language: string,
  file: string,
): Readonly<Record<string, string>> {
  const module = jest.requireActual<{ messages: Readonly<Record<string, string>> }>(
    join(folders[folder], language, file),
  );
  return module.messages;
}

/** The files of a language without its table, by name. */
export function wordFiles(folder: WordFolder, language: string): readonly string[] {
  return readdirSync(join(folders[folder], language))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''));
}
