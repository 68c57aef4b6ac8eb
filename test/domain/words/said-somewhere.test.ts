import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../../../src/domain/words/en';

const root = join(__dirname, '../../..');
const notSources = /[/\\](node_modules|build|dist)([/\\]|$)|[/\\]domain[/\\]words([/\\]|$)/;

/** The text of every source file that may say something. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name) && !notSources.test(file.parentPath))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'));
}

/** `records.problem.${problem}`: every key of that beginning and end. */
function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replace(/\$\{[^}]+\}/g, '[\\w-]+').replaceAll('.', '\\.')}$`);
}

it('Every sentence is said somewhere: what nobody says has not to be translated', () => {
  const text = ['src', 'static/app/src', 'local/model', 'bench']
    .flatMap((folder) => sources(join(root, folder)))
    .join('\n');
  const patterns = [...text.matchAll(/`([a-z]+\.[\w.-]*\$\{[\w.]+\}[\w.${}-]*)`/g)].map(([, template = '']) =>
    patternOf(template),
  );
  const unsaid = Object.keys(sentences).filter(
    (key) => !text.includes(`'${key}'`) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unsaid).toEqual([]);
});
