import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNodeBundler, getWrapperProvider } from '@forge/bundler';
import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import { giveResult } from './run-tool';

const quiet = new Proxy({}, { get: () => () => undefined }) as unknown as Parameters<
  typeof getNodeBundler
>[0];

async function run(): Promise<void> {
  const target = process.env['FORGE_LOCAL_BUNDLE_TARGET'] ?? '';
  const reader = new FileSystemReader();
  const bundler = getNodeBundler(
    quiet,
    getWrapperProvider({ fileSystemReader: reader }),
    new ConfigFile(reader, new FileSystemWriter()),
  );
  const appDirectory = process.cwd();
  const { outputDir, additionalOutputs } = await bundler.bundle({
    appDirectory,
    entryPoints: [{ name: 'index', path: join(appDirectory, 'src/index') }],
  });
  mkdirSync(target, { recursive: true });
  copyFileSync(join(outputDir, 'index.cjs'), join(target, 'index.cjs'));
  copyFileSync(join(outputDir, 'index.cjs.map'), join(target, 'index.cjs.map'));
  for (const [name, content] of additionalOutputs ?? []) {
    if (typeof content !== 'string') writeFileSync(join(target, name), content);
  }
  giveResult({ files: ['index.cjs', ...(additionalOutputs?.keys() ?? [])] });
}

run().catch((error: unknown) => {
  process.stderr.write(error instanceof Error ? error.message : String(error));
});
