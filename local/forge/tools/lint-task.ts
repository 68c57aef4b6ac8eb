import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigFile, FileSystemReader, FileSystemWriter, type StatsigService } from '@forge/cli-shared';
import { lint } from '@forge/lint';
import { giveResult } from './run-tool';

/** Feature gates of Atlassian's command line, all closed: there is nobody to ask. */
const closedGates = new Proxy({}, { get: () => () => Promise.resolve(null) }) as unknown as StatsigService;
const quiet = new Proxy({}, { get: () => () => undefined }) as unknown as Parameters<typeof lint>[3];

async function run(): Promise<void> {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => join('src', name));
  const manifest = await new ConfigFile(new FileSystemReader(), new FileSystemWriter()).readConfig();
  const results = await lint(files, manifest, 'development', quiet, closedGates, {
    linter: { mode: 'client-side' },
  });
  giveResult({
    files: files.length,
    problems: results.flatMap((result) =>
      [...result.errors, ...result.warnings].map(({ line, message }) => `${result.file}:${line} ${message}`),
    ),
  });
}

void run();
