import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FIELD = '    region: text(80)\n      .segment()\n      .hints(/\\bregion\\b/i),\n';
const MIGRATION = `  {
    name: 'v999_account_region',
    statement: \`ALTER TABLE account ADD COLUMN region VARCHAR(80) NOT NULL DEFAULT ''\`,
  },
`;
/** Looks for the field everywhere; the tests beside it are no part of the copy. */
const PROBE = 'test/static/records/find-field.ts';
/** Words and migrations are no source of a record's meaning. */
const ASIDE = [join('static', 'app', 'src', 'i18n') + sep, join('adapters', 'store', 'migrations') + sep];

/**
 * Adds a field to accounts in a copy of the project, as `docs/add-a-field.md` says, and holds the copy to it: it must
 * compile, and the field must be in wire, row, history, archive, import, segments, merging, form and list. Gives how many
 * source files that took, words and migration aside.
 * @throws Error when the copy does not compile or the field is missing somewhere
 */
export async function countFieldFiles(root) {
  const copy = await mkdtemp(join(tmpdir(), 'added-field-'));
  try {
    await copyProject(root, copy);
    await edit(join(copy, 'src/domain/records/account.ts'), '  fields: {\n', (mark) => mark + FIELD);
    await edit(
      join(copy, 'src/adapters/store/migrations/records.ts'),
      /\n\];\n$/,
      (mark) => `\n${MIGRATION}${mark.slice(1)}`,
    );
    await addWords(join(copy, 'static/app/src/i18n'));
    for (const project of ['tsconfig.json', 'static/app/tsconfig.json'])
      await said(run(join(root, 'node_modules/.bin/tsc'), ['--noEmit', '-p', project], { cwd: copy }));
    const probe = [
      '--tsconfig',
      'static/app/tsconfig.json',
      '--require',
      join(root, 'test/check/no-styles.cjs'),
      PROBE,
      'account',
      'region',
    ];
    await said(run(join(root, 'node_modules/.bin/tsx'), probe, { cwd: copy }));
    return (await changedFiles(root, copy)).length;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function copyProject(root, copy) {
  const skipped = new Set(['node_modules', 'build', 'dist', '.git', '.local']);
  for (const part of ['src', 'static', PROBE, 'tsconfig.json', 'package.json']) {
    await cp(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) =>
        !relative(root, path)
          .split(sep)
          .some((name) => skipped.has(name)),
    });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  await symlink(join(root, 'static/app/node_modules'), join(copy, 'static/app/node_modules')).catch(
    () => undefined,
  );
}

async function edit(path, mark, change) {
  const text = await readFile(path, 'utf8');
  const edited = text.replace(mark, (found) => change(found));
  if (edited === text) throw new Error(`${path} has no place for the field.`);
  await writeFile(path, edited);
}

/** The field's words stand beside those of the plan, in every language. */
async function addWords(folder) {
  for (const name of await readdir(folder, { recursive: true })) {
    if (!/\.(ts|json)$/.test(name)) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    const line = /^(\s*)(['"])record-field\.account\.plan\2:.*$/m;
    if (line.test(text))
      await writeFile(
        path,
        text.replace(line, (found) => `${found}\n${found.replace('.plan', '.region')}`),
      );
  }
}

async function changedFiles(root, copy) {
  const files = await readdir(copy, { recursive: true, withFileTypes: true });
  const changed = [];
  for (const file of files) {
    const path = relative(copy, join(file.parentPath ?? file.path, file.name));
    if (!file.isFile() || path.startsWith('node_modules') || ASIDE.some((aside) => path.includes(aside)))
      continue;
    const [here, there] = await Promise.all([readFile(join(root, path)), readFile(join(copy, path))]);
    if (!here.equals(there)) changed.push(path);
  }
  return changed;
}

async function said(running) {
  try {
    await running;
  } catch (error) {
    throw new Error(`${error.stdout ?? ''}\n${error.stderr ?? ''}`.trim(), { cause: error });
  }
}
