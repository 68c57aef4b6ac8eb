import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describeError, HostProblem } from './host-problem';

/**
 * The development bundle of the app's functions: `src/index.ts` and all it needs in one file.
 * Returns the path of the bundle; throws a HostProblem with the compiler's message.
 */
export async function bundleFast(appDirectory: string, outDirectory: string): Promise<string> {
  const outfile = join(outDirectory, 'index.cjs');
  await bundleWith({ entry: join(appDirectory, 'src/index.ts'), outfile, sourcemap: true });
  return outfile;
}

/** Bundles the runner that executes the app, so that no TypeScript loader runs beside the app's code. */
export async function bundleRunner(outDirectory: string): Promise<string> {
  const outfile = join(outDirectory, 'runner.cjs');
  await bundleWith({ entry: join(__dirname, 'runtime/runner.ts'), outfile, sourcemap: false });
  return outfile;
}

async function bundleWith(options: {
  readonly entry: string;
  readonly outfile: string;
  readonly sourcemap: boolean;
}) {
  mkdirSync(join(options.outfile, '..'), { recursive: true });
  try {
    await build({
      entryPoints: [options.entry],
      outfile: options.outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      sourcemap: options.sourcemap,
      logLevel: 'silent',
    });
  } catch (error) {
    throw new HostProblem(`The bundle could not be built: ${describeError(error)}`);
  }
}
