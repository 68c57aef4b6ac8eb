import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { languageFor, loadMessages, otherLanguages } from '../../../static/app/src/i18n/catalogue';
import { commonMessages } from '../../../static/app/src/i18n/common';
import { parameterNames, partMessages } from './part-messages';

const folder = join(__dirname, '../../../static/app/src/i18n');
const parts = readdirSync(join(folder, 'en'));

describe.each(otherLanguages)('The language %s', (language) => {
  it('has every part that English has', () => {
    expect(readdirSync(join(folder, language))).toEqual(parts);
  });

  it.each(parts)('says every message of %s with the same parameters', (part) => {
    const english = partMessages('en', part);
    const other = partMessages(language, part);
    const names = (messages: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, parameterNames(text)]));
    expect(names(other)).toEqual(names(english));
  });
});

describe('The language of a locale', () => {
  it('is its own where there is one, else English', () => {
    expect(languageFor('de-AT')).toBe('de');
    expect(languageFor('de_DE')).toBe('de');
    expect(languageFor('fr-FR')).toBe('en');
  });

  it('is loaded when it is asked for', async () => {
    expect((await loadMessages([commonMessages], 'de-DE'))['action.save']).toBe('Speichern');
    expect((await loadMessages([commonMessages], 'ja'))['action.save']).toBe('Save');
  });
});

it('No message stands in two parts', () => {
  const keys = parts.flatMap((part) => Object.keys(partMessages('en', part)));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});
