import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseMessage, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { z } from 'zod';
import { readManifest } from '../../../local/forge/manifest';
import { languages } from '../../../static/app/src/i18n/languages';
import { languageFor, loadWords } from '../../../static/app/src/i18n/words';
import { folders, wordFile, wordFiles } from './word-files';
import type { WordFolder } from './word-files';

const root = join(__dirname, '../../..');
const everyFile = (Object.keys(folders) as WordFolder[]).flatMap((folder) =>
  wordFiles(folder, 'en').map((file) => [folder, file] as const),
);
const names = Object.keys(languages);

/** The values that a message takes and as what, also inside its forms. */
function valuesIn(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      const forms = Object.values(element.options).flatMap((form) => valuesIn(form.value));
      return [`${element.value} ${TYPE[element.type]}`, ...forms];
    }
    if (element.type === TYPE.number) return [`${element.value} number`];
    return element.type === TYPE.argument ? [`${element.value} text`] : [];
  });
}

function valuesOf(messages: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [
      key,
      [...new Set(valuesIn(parseMessage(text, { ignoreTag: true })))]
        // A number may be counted in one language and only written in another.
        .map((value) => value.replace(/ plural$/, ' number'))
        .sort()
        .filter((value, at, all) => value !== all[at - 1]),
    ]),
  );
}

/** The forms of every plural of a message. */
function pluralsIn(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap((form) => pluralsIn(form.value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

describe.each(names)('The language %s', (language) => {
  it.each(Object.keys(folders) as WordFolder[])(
    'has every file that English has, and a line for it: %s',
    async (folder) => {
      const table = await (languages[language] ?? languages.en)();
      expect(wordFiles(folder, language)).toEqual(wordFiles(folder, 'en'));
      expect(Object.keys(table.language[folder]).sort()).toEqual([...wordFiles(folder, 'en')].sort());
    },
  );

  it.each(everyFile)('says every message of %s/%s with the same values', (folder, file) => {
    expect(valuesOf(wordFile(folder, language, file))).toEqual(valuesOf(wordFile(folder, 'en', file)));
  });

  it('has the forms that its plural rules ask for', () => {
    const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const lacking = everyFile.flatMap(([folder, file]) =>
      Object.entries(wordFile(folder, language, file)).filter(([, text]) =>
        pluralsIn(parseMessage(text, { ignoreTag: true })).some(
          (forms) => !asked.every((form) => forms.includes(form)),
        ),
      ),
    );
    expect(lacking).toEqual([]);
  });
});

describe('The language of a locale', () => {
  it('is its own where there is one, else English', () => {
    expect(languageFor('de-AT')).toBe('de');
    expect(languageFor('de_DE')).toBe('de');
    expect(languageFor('fr-FR')).toBe('en');
    expect(languageFor('constructor')).toBe('en');
  });

  it('is loaded when it is asked for', async () => {
    expect((await loadWords(['common'], 'de-DE'))['action.save']).toBe('Speichern');
    expect((await loadWords(['common'], 'ja'))['action.save']).toBe('Save');
  });
});

it('No message stands in two files', () => {
  const keys = everyFile.flatMap(([folder, file]) => Object.keys(wordFile(folder, 'en', file)));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('What the app says stands in the file of its subject', () => {
  for (const file of wordFiles('said', 'en'))
    for (const key of Object.keys(wordFile('said', 'en', file))) expect(key.split('.')[0]).toBe(file);
});

describe('Forge’s own titles', () => {
  const { translations } = z
    .looseObject({
      translations: z.object({ resources: z.array(z.object({ key: z.string(), path: z.string() })) }),
    })
    .parse(readManifest(root));
  const texts = Object.fromEntries(
    translations.resources.map(({ key, path }) => [
      languageFor(key),
      z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(join(root, path), 'utf8'))),
    ]),
  );

  it('are in every language, under the same keys', () => {
    expect(Object.keys(texts).sort()).toEqual([...names].sort());
    for (const language of names)
      expect(Object.keys(texts[language] ?? {})).toEqual(Object.keys(texts['en'] ?? {}));
  });

  it.each(names)('name a page in %s as the page names itself', (language) => {
    const words = new Map(
      wordFiles('parts', language).flatMap((file) => Object.entries(wordFile('parts', language, file))),
    );
    const pages = Object.entries(texts[language] ?? {}).filter(([key]) => key.startsWith('page.'));
    expect(pages).toHaveLength(5);
    for (const [key, title] of pages)
      expect([key, title]).toEqual([key, words.get(key.replace('page.', 'place.'))]);
  });

  it.each(names)('name the permission in %s as the refusal does', (language) => {
    const refusal = wordFile('said', language, 'app')['app.may-not-manage'];
    expect(refusal).toContain(texts[language]?.['manage-knowledge.name']);
  });
});
