import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD_PROBLEMS } from '../../../src/domain/records/check-record';
import type { FieldSpec } from '../../../src/domain/records/field';
import { WRITTEN_KINDS } from '../../../src/contract/records/written-kinds';
import { KIND_NAMES, kindNamed } from '../../../src/domain/records/kinds';
import { createText } from '../../../static/app/src/i18n/text';
import { choiceWords } from '../../../static/app/src/features/records/words/record-words';
import { writtenFields } from '../../../static/app/src/features/records/form/draft';
import { otherLanguages } from '../../../static/app/src/i18n/catalogue';
import { partMessages } from '../i18n/part-messages';

/** The fields inside a field, by their paths; the id of an element is nobody's to write. */
function pathsOf(path: string, spec: FieldSpec): string[] {
  const inner = Object.entries(spec.of?.in ?? spec.in ?? {}).filter(([name]) => name !== 'id');
  return [path, ...inner.flatMap(([name, part]) => pathsOf(`${path}.${name}`, part))];
}

function specAt(specs: Readonly<Record<string, FieldSpec>>, path: string): FieldSpec | undefined {
  const [head = '', ...rest] = path.split('.');
  const spec = specs[head];
  return rest.length === 0 || spec === undefined
    ? spec
    : specAt(spec.of?.in ?? spec.in ?? {}, rest.join('.'));
}

const paths = KIND_NAMES.flatMap((name) => {
  const { specs } = kindNamed(name);
  return writtenFields(kindNamed(name)).flatMap((field) => {
    const spec = specs[field];
    return spec === undefined ? [] : pathsOf(field, spec).map((path) => ({ name, path }));
  });
});
const folder = join(__dirname, '../../../static/app/src/i18n/en');

describe.each(['en', ...otherLanguages])('The words of records in %s', (language) => {
  const messages = { ...partMessages(language, 'records'), ...partMessages(language, 'common') };

  it('name every field that people write, parts of groups included', () => {
    const missing = paths.filter(({ name, path }) => messages[`record-field.${name}.${path}`] === undefined);
    expect(missing).toEqual([]);
  });

  it('say every problem that the gate can find', () => {
    const missing = FIELD_PROBLEMS.filter((problem) => messages[`record-problem.${problem}`] === undefined);
    expect(missing).toEqual([]);
  });

  it('say every value that a form offers', () => {
    const all = Object.assign(
      {},
      ...readdirSync(folder).map((part) => partMessages(language, part)),
    ) as Record<string, string>;
    const text = createText(all, language);
    const silent = paths
      .filter(({ name }) => WRITTEN_KINDS.some((kind) => kind === name))
      .flatMap(({ name, path }) => {
        const values = specAt(kindNamed(name).specs, path)?.values ?? [];
        return values
          .filter((value) => choiceWords(name, path, value, text) === value)
          .map((value) => `${name}.${path}.${value}`);
      });
    expect(silent).toEqual([]);
  });
});
