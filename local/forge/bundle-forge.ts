import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeError, HostProblem } from './host-problem';
import { sourceDigest } from './source-digest';
import { runTool } from './tools/run-tool';

/**
 * Atlassian's runtime is not published: the bundler downloads it, or takes it from FORGE_RUNTIME_PATH. The
 * local runner requires the bundle itself, so ours only has to be there and lead to the bundle.
 */
const loader = "'use strict';\nexports.main = (name) => require('./index.cjs')[name];\n";

/**
 * The bundle as `forge deploy` makes it: webpack and the TypeScript compiler, type errors included. Made anew
 * only when the sources changed, as it takes a while.
 * Returns the path of the bundle; throws a HostProblem with the compiler's message.
 */
export async function bundleForge(appDirectory: string, outDirectory: string): Promise<string> {
  const bundle = join(outDirectory, 'index.cjs');
  const marker = join(outDirectory, 'sources');
  const digest = sourceDigest(appDirectory, ['src', 'manifest.yml', 'tsconfig.json', 'package-lock.json']);
  if (existsSync(bundle) && existsSync(marker) && readFileSync(marker, 'utf8') === digest) return bundle;
  const runtime = join(outDirectory, 'forge-runtime');
  mkdirSync(join(runtime, 'dist'), { recursive: true });
  for (const name of ['loader.js', 'wrapper.js']) writeFileSync(join(runtime, 'dist', name), loader);
  try {
    await runTool('bundle-task', appDirectory, {
      FORGE_RUNTIME_PATH: runtime,
      FORGE_LOCAL_BUNDLE_TARGET: outDirectory,
    });
  } catch (error) {
    throw new HostProblem(`Atlassian's bundler could not build the app: ${describeError(error)}`);
  }
  writeFileSync(marker, digest);
  return bundle;
}
