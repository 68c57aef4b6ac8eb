import { BOOKKEEPING, RECORD_TABLES } from '../../../src/adapters/store/records/record-tables';
import { storedAs } from '../../../src/domain/records/field';
import { KIND_NAMES, kindNamed } from '../../../src/domain/records/kinds';
import {
  fieldName,
  historyWords,
  valueWords,
} from '../../../static/app/src/features/records/history/field-words';
import { createText } from '../../../static/app/src/i18n/text';
import { languages } from '../../../static/app/src/i18n/languages';
import { wordFile } from '../i18n/word-files';

/** Every column of which the history can tell, by the declarations: those of records and of the parts of records. */
const told = KIND_NAMES.flatMap((kind) => {
  const { specs, parts } = kindNamed(kind);
  const untold = [...BOOKKEEPING, ...RECORD_TABLES[kind].hidden];
  const fields = [specs, ...Object.values(parts).map((part) => part.fields)].flatMap((some) =>
    Object.entries(some).map(([name, spec]) => ({ name, spec, field: storedAs(name, spec) })),
  );
  return fields.filter(({ field }) => !untold.includes(field)).map((one) => ({ kind, ...one }));
});

describe.each(Object.keys(languages))('The history in %s', (language) => {
  const all = Object.assign(
    {},
    ...['common', ...historyWords].map((part) => wordFile('parts', language, part)),
  ) as Record<string, string>;
  /** What has no words is called as it is stored. */
  const found: string[] = [];
  const text = createText(all, language);
  const listening = {
    ...text,
    find: (key: string) => {
      const words = text.find(key);
      if (words !== null) found.push(words);
      return words;
    },
  };

  it('calls every field of every kind by a name that people know', () => {
    const raw = told.filter(({ kind, field }) => !found.includes(fieldName({ kind, field }, {}, listening)));
    expect(raw.map(({ kind, field }) => `${kind} ${field}`)).toEqual([]);
  });

  it('says every word of a choice', () => {
    const raw = told.flatMap(({ kind, field, spec }) =>
      (spec.values ?? [])
        .filter((value) => value !== '' && !found.includes(valueWords({ kind, field }, value, {}, listening)))
        .map((value) => `${kind} ${field}: ${value}`),
    );
    expect(raw).toEqual([]);
  });
});
