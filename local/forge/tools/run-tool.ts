import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HostProblem } from '../host-problem';

/** Marks the line of a tool's output that carries its result. */
export const resultMark = '@@result ';

/**
 * Runs one of Atlassian's build tools in the app's folder, in a process of its own: they read the working
 * directory and the environment, and keep caches in the home directory.
 * @returns what the task printed as its result
 */
export async function runTool(
  task: string,
  appDirectory: string,
  env: Readonly<Record<string, string>>,
): Promise<unknown> {
  const home = mkdtempSync(join(tmpdir(), 'forge-tool-'));
  try {
    const child = spawn(
      process.execPath,
      ['-r', createRequire(__filename).resolve('tsx/cjs'), join(__dirname, `${task}.ts`)],
      {
        cwd: appDirectory,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: {
          PATH: process.env['PATH'],
          HOME: home,
          XDG_CONFIG_HOME: home,
          // The bundler's cache handling fails on Node 20 without it.
          DISABLE_V8_COMPILE_CACHE: '1',
          ...env,
        },
      },
    );
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));
    const result = output
      .join('')
      .split('\n')
      .find((line) => line.startsWith(resultMark));
    if (result === undefined) throw new HostProblem(output.join('').trim().slice(-4_000));
    return JSON.parse(result.slice(resultMark.length));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Ends a task with its result. */
export function giveResult(result: unknown): void {
  process.stdout.write(`\n${resultMark}${JSON.stringify(result)}\n`);
}
