import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { format, inspect } from 'node:util';
import type { ProxyAnswer, ProxyCall } from '../proxy/proxy-call';
import type { InvocationScope, InvokeMessage } from './protocol';
import { createForgeRuntime } from './runner-globals';
import type { Runner, RunnerOutcome } from './runner-lanes';

type Handler = (...args: readonly unknown[]) => unknown;
type OutgoingCall = Omit<ProxyCall, 'invocation'>;
type ForgeFetch = (target: ProxyCall['target'], path: string, init?: RequestInit) => Promise<Response>;

export interface RunnerHereOptions {
  readonly bundlePath: string;
  /** The host's proxy, called without a socket. */
  readonly answer: (token: string, call: OutgoingCall) => Promise<ProxyAnswer>;
  readonly onLine: (invocationId: string, level: string, text: string) => void;
}

/** What the globals mean for whoever runs inside of an invocation. */
interface Inside {
  readonly scope: InvocationScope;
  readonly fetch: ForgeFetch;
  readonly onLine: RunnerHereOptions['onLine'];
}

const inside = new AsyncLocalStorage<Inside>();
const LEVELS = ['log', 'info', 'debug', 'warn', 'error'] as const;
const never = new Promise<never>(() => undefined);

/**
 * Runs the app's functions in the host's own process: without a process for each lane, a socket for each statement and a
 * limit of memory, so that thousands of short histories fit into a minute. A killed function never hears from the
 * platform again, which is all that a killed process could do.
 */
export class RunnerHere implements Runner {
  readonly #options: RunnerHereOptions;
  readonly #exports: Readonly<Record<string, unknown>>;
  readonly #waiting = new Map<string, (outcome: RunnerOutcome) => void>();
  #dead = false;

  constructor(options: RunnerHereOptions) {
    installGlobals();
    this.#options = options;
    // The bundle's exports are functions by name; what is called is checked to be one.
    this.#exports = createRequire(options.bundlePath)(options.bundlePath) as Record<string, unknown>;
  }

  get pid(): undefined {
    return undefined;
  }

  get dead(): boolean {
    return this.#dead;
  }

  get running(): number {
    return this.#waiting.size;
  }

  invoke({ exportName, args, scope }: InvokeMessage): Promise<RunnerOutcome> {
    return new Promise((resolve) => {
      this.#waiting.set(scope.invocationId, resolve);
      void this.#run(exportName, args, scope).then((outcome) => {
        this.#settle(scope.invocationId, outcome);
      });
    });
  }

  answers(): Promise<boolean> {
    return Promise.resolve(!this.#dead);
  }

  abandon(invocationId: string): void {
    this.#waiting.delete(invocationId);
  }

  kill(): Promise<void> {
    this.#dead = true;
    for (const id of [...this.#waiting.keys()])
      this.#settle(id, { type: 'died', failure: 'killed', message: 'The function was ended.' });
    return Promise.resolve();
  }

  async #run(exportName: string, args: readonly unknown[], scope: InvocationScope): Promise<RunnerOutcome> {
    const handler = this.#exports[exportName];
    if (typeof handler !== 'function') {
      const message = `The bundle exports no function named ${exportName}.`;
      return { type: 'error', name: 'Error', message, stack: message };
    }
    const { onLine } = this.#options;
    try {
      // Cloned as on its way to another process: neither side sees what the other does to it later.
      const given = structuredClone(args);
      const value = await inside.run({ scope, fetch: this.#fetchOf(scope), onLine }, () =>
        (handler as Handler)(...given),
      );
      return { type: 'value', value: structuredClone(value ?? null) };
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error));
      return { type: 'error', name: known.name, message: known.message, stack: inspect(known) };
    }
  }

  #fetchOf(scope: InvocationScope): ForgeFetch {
    return async (target, path, init = {}) => {
      if (this.#ended()) return never;
      const { method = 'GET', headers, body } = init;
      if (typeof body !== 'string' && body !== undefined && body !== null)
        throw new Error('Run in the host’s process, the app sends texts alone.');
      const answer = await this.#options.answer(scope.token, {
        target,
        path,
        method,
        headers: Object.fromEntries(new Headers(headers)),
        body: body ?? '',
      });
      // It may have been ended by just this call.
      if (this.#ended()) return never;
      const content = answer.status === 204 || answer.status === 304 ? null : (answer.body ?? '');
      return new Response(content, { status: answer.status, headers: answer.headers ?? {} });
    };
  }

  #ended(): boolean {
    return this.#dead;
  }

  #settle(invocationId: string, outcome: RunnerOutcome): void {
    this.#waiting.get(invocationId)?.(outcome);
    this.#waiting.delete(invocationId);
  }
}

let installed = false;

/** The globals of Forge's runtime, which outside of an invocation are as if they were not there. */
function installGlobals(): void {
  if (installed) return;
  installed = true;
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => {
      const scope = inside.getStore()?.scope;
      return scope === undefined ? undefined : createForgeRuntime(scope, 0);
    },
  });
  const outside: ForgeFetch = () =>
    Promise.reject(new Error('A Forge API was called outside of an invocation.'));
  Object.defineProperty(globalThis, '__forge_fetch__', {
    configurable: true,
    get: () => inside.getStore()?.fetch ?? outside,
  });
  for (const level of LEVELS) {
    const plain = console[level].bind(console);
    console[level] = (...values: readonly unknown[]) => {
      const now = inside.getStore();
      if (now === undefined) plain(...values);
      else now.onLine(now.scope.invocationId, level, format(...values));
    };
  }
}
