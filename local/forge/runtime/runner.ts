/**
 * The child process that executes the app's bundle, as Forge's own runtime does: it installs the two
 * globals that the `@forge/*` packages speak to, then requires the bundle and runs handlers on request.
 * Everything goes out through the host's proxy with the token of the invocation that asked.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { format, inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createForgeFetch, createMediatedFetch } from './runner-fetch';
import { createForgeRuntime } from './runner-globals';
import {
  outOfMemoryMark,
  runnerEnvironment,
  type HostMessage,
  type InvocationScope,
  type RunnerMessage,
} from './protocol';

type Handler = (...args: readonly unknown[]) => unknown;

const scopes = new AsyncLocalStorage<InvocationScope>();
const bundlePath = process.env[runnerEnvironment.bundle] ?? '';
const memoryMB = Number(process.env[runnerEnvironment.memoryMB]);

function send(message: RunnerMessage): void {
  process.send?.(message);
}

function installGlobals(): void {
  const proxyPort = Number(process.env[runnerEnvironment.proxyPort]);
  for (const name of Object.values(runnerEnvironment)) Reflect.deleteProperty(process.env, name);
  Object.defineProperty(globalThis, '__forge_runtime__', {
    get: () => {
      const scope = scopes.getStore();
      return scope === undefined ? undefined : createForgeRuntime(scope, proxyPort);
    },
  });
  Object.defineProperty(globalThis, '__forge_fetch__', {
    value: createForgeFetch(proxyPort, () => scopes.getStore()),
  });
  globalThis.fetch = createMediatedFetch(() => scopes.getStore());
  for (const level of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    console[level] = (...values: readonly unknown[]) => {
      send({
        type: 'log',
        invocationId: scopes.getStore()?.invocationId ?? '',
        level,
        text: format(...values),
      });
    };
  }
}

async function run(
  exports: Readonly<Record<string, unknown>>,
  message: Extract<HostMessage, { type: 'invoke' }>,
) {
  const { invocationId } = message.scope;
  try {
    const handler = exports[message.exportName];
    if (typeof handler !== 'function')
      throw new Error(`The bundle exports no function named ${message.exportName}.`);
    const value = await scopes.run(message.scope, () => (handler as Handler)(...message.args));
    send({ type: 'result', invocationId, value: value ?? null });
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    send({ type: 'error', invocationId, name: known.name, message: known.message, stack: inspect(known) });
  }
}

/** A thread of its own, so that a busy loop in the app cannot hide the host's death or a full memory. */
function watchFromThread(): void {
  const source = `
    const { writeSync } = require('node:fs');
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
      if (process.memoryUsage.rss() > ${memoryMB} * 1048576) {
        writeSync(2, ${JSON.stringify(outOfMemoryMark)});
        process.kill(process.pid, 'SIGKILL');
      }
    }, 100);`;
  new Worker(source, { eval: true, execArgv: [] }).unref();
}

function start(): void {
  installGlobals();
  let exports: Readonly<Record<string, unknown>>;
  try {
    exports = createRequire(bundlePath)(bundlePath) as Readonly<Record<string, unknown>>;
  } catch (error) {
    send({
      type: 'load-failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return;
  }
  process.on('message', (message: HostMessage) => {
    if (message.type === 'ping') send({ type: 'pong' });
    else void run(exports, message);
  });
  // Lambda survives a rejection that nobody awaited; so does this process, loudly.
  process.on('unhandledRejection', (reason) => {
    console.error('Unhandled rejection (work that was not awaited):', reason);
  });
  process.on('disconnect', () => process.exit(0));
  send({ type: 'ready' });
  watchFromThread();
}

start();
