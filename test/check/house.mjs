import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies } from '../../local/install.mjs';
import { countFieldFiles } from './added-field.mjs';
import { fileSize, functionSize } from './sizes.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const run = promisify(execFile);

const ROOMS = ['src', 'static/app/src', 'local', 'bench'];

/**
 * Measures the house: import circles (types included), modules and exports that the product does not reach, functions
 * over 100 lines and files over 330, query keys made outside of `api`, and the files that one added field takes. The last
 * line of stdout is the JSON; exit code 1 when anything is not as it should be.
 */
export async function check() {
  installDependencies(root);
  const circles = await circlesOf();
  const unreachableModules = await unreachable();
  const { longFunctions, literalQueryKeys } = await sizes();
  const fieldFiles = await countFieldFiles(root);
  const figures = { circles, unreachableModules, longFunctions, literalQueryKeys, fieldFiles };
  console.log(JSON.stringify(figures));
  const good = circles + unreachableModules + longFunctions + literalQueryKeys === 0 && fieldFiles === 1;
  return good ? 0 : 1;
}

/** What a command prints, whatever its exit code: a finding is not a failure to look. */
async function printed(command, args) {
  try {
    return (await run(command, args, { cwd: root, maxBuffer: 1 << 28 })).stdout;
  } catch (error) {
    if (typeof error.stdout === 'string' && error.stdout !== '') return error.stdout;
    throw error;
  }
}

async function circlesOf() {
  const report = JSON.parse(
    await printed(bin('depcruise'), [
      ...ROOMS,
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
    ]),
  );
  const found = report.summary.violations.filter(({ rule }) => rule.name.includes('circle'));
  for (const { from, to } of found) console.error(`circle: ${from} → ${to}`);
  return found.length;
}

async function unreachable() {
  const args = ['--no-progress', '--production', '-c', 'knip.product.mjs', '--reporter', 'json'];
  const { issues } = JSON.parse(await printed(bin('knip'), [...args, '--include', 'files,exports,types']));
  const found = issues.flatMap(({ file, files = [], exports = [], types = [] }) =>
    [...files, ...exports, ...types].map(({ name }) => `${file} ${name}`),
  );
  for (const one of found) console.error(`not reached by the product: ${one}`);
  return found.length;
}

async function sizes() {
  const { ESLint } = await import('eslint');
  const { default: tseslint } = await import('typescript-eslint');
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      { ignores: ['**/node_modules', '**/dist', '**/build', 'local/keytar-absent'] },
      {
        files: ['**/*.{ts,tsx,mts}'],
        languageOptions: { parser: tseslint.parser },
        rules: {
          'max-lines': fileSize,
          'max-lines-per-function': functionSize,
        },
      },
      {
        files: ['static/app/src/**/*.{ts,tsx}'],
        ignores: ['static/app/src/api/**'],
        rules: {
          'no-restricted-syntax': ['error', 'Property[key.name="queryKey"], Property[key.value="queryKey"]'],
        },
      },
    ],
  });
  const results = await eslint.lintFiles(ROOMS);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, message }) => ({
      ruleId,
      where: `${filePath.slice(root.length + 1)}:${line}`,
      message,
    })),
  );
  for (const { where, message } of found) console.error(`${where}: ${message}`);
  const keys = found.filter(({ ruleId }) => ruleId === 'no-restricted-syntax').length;
  return { longFunctions: found.length - keys, literalQueryKeys: keys };
}
