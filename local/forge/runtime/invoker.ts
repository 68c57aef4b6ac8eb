import { randomUUID } from 'node:crypto';
import { contextAri, installation } from '../installation';
import { type AppManifest } from '../manifest';
import type { HostLimits } from '../limits';
import type { InvocationLog } from '../bridge-host/session';
import { InvocationFailed, type Invocation, type InvocationRequest } from './invocation';
import { RunnerHere, type RunnerHereOptions } from './runner-here';
import { RunnerLanes } from './runner-lanes';
import { RunnerProcess } from './runner-process';

export interface InvokerOptions {
  readonly manifest: AppManifest;
  readonly limits: HostLimits;
  readonly runnerScript: string;
  readonly bundlePath: () => string;
  readonly proxyPort: () => number;
  /** Runs functions in the host's own process, where the proxy answers without a socket; processes of their own unless given. */
  readonly here?: RunnerHereOptions['answer'] | undefined;
  /** Asked before each invocation: after which of its calls the function shall be killed, if at all. */
  readonly planKill: (request: InvocationRequest) => Invocation['killAfter'];
  readonly onLog: (log: InvocationLog) => void;
}

/**
 * Runs the app's functions: one token per invocation, time and memory limits by the manifest, console
 * lines and call counts in a log. The token dies with the invocation, so what was not awaited fails.
 */
export class Invoker {
  readonly #options: InvokerOptions;
  readonly #lanes: RunnerLanes;
  readonly #byToken = new Map<string, Invocation>();
  readonly #byId = new Map<string, Invocation>();

  constructor(options: InvokerOptions) {
    this.#options = options;
    const { here } = options;
    const onLine = (invocationId: string, level: string, text: string): void => {
      this.#line(invocationId, level, text);
    };
    this.#lanes = new RunnerLanes((memoryMB) => {
      const bundlePath = options.bundlePath();
      if (here !== undefined) return new RunnerHere({ bundlePath, answer: here, onLine });
      const { runnerScript } = options;
      return new RunnerProcess({
        runnerScript,
        bundlePath,
        proxyPort: options.proxyPort(),
        memoryMB,
        onLine,
      });
    });
  }

  /** The invocation that a proxy call belongs to, while it runs. */
  findByToken(token: string): Invocation | undefined {
    return this.#byToken.get(token);
  }

  /** Ends the process that runs an invocation, as a crash would. */
  async kill(invocation: Invocation): Promise<void> {
    this.#byToken.delete(invocation.token);
    await invocation.killRunner?.();
  }

  /** Process ids of the runner children, for tests of clean-up. */
  get runnerPids(): readonly number[] {
    return this.#lanes.pids;
  }

  /** Runs a function and resolves with its value; rejects with an InvocationFailed. */
  async invoke(request: InvocationRequest): Promise<unknown> {
    const definition = this.#options.manifest.functions.get(request.functionKey);
    if (definition === undefined) {
      throw new InvocationFailed('error', `The manifest names no function ${request.functionKey}.`);
    }
    const { limits } = this.#options;
    const size = Buffer.byteLength(JSON.stringify(request.args));
    if (request.moduleType === 'resolver' && size > limits.requestBytes) {
      throw new InvocationFailed(
        'error',
        `The request is ${size} bytes; Forge accepts ${limits.requestBytes}.`,
      );
    }
    const invocation = this.#open(request);
    const timeoutMs = request.background
      ? Math.min(
          (definition.timeoutSeconds ?? Infinity) * 1000,
          900_000,
          definition.timeoutSeconds === undefined ? limits.defaultMs : Infinity,
        )
      : request.moduleType === 'webtrigger'
        ? limits.defaultMs
        : limits.resolverMs;
    const memoryMB = definition.runtime?.memoryMB ?? this.#options.manifest.memoryMB;
    try {
      const value = await this.#run(invocation, definition.handler, timeoutMs, memoryMB);
      this.#close(invocation, request.isRetry?.(value) === true ? 'retry' : 'ok');
      return value;
    } catch (error) {
      const failed = error instanceof InvocationFailed ? error : new InvocationFailed('error', String(error));
      this.#close(invocation, failed.outcome, failed.message);
      throw failed;
    }
  }

  async close(): Promise<void> {
    await this.#lanes.close();
  }

  #open(request: InvocationRequest): Invocation {
    const killAfter = this.#options.planKill(request);
    const invocation: Invocation = {
      id: randomUUID(),
      token: randomUUID(),
      request,
      startedAt: Date.now(),
      jiraCalls: 0,
      sqlCalls: 0,
      cold: false,
      lines: [],
      ...(killAfter === undefined ? {} : { killAfter }),
    };
    this.#byToken.set(invocation.token, invocation);
    this.#byId.set(invocation.id, invocation);
    return invocation;
  }

  async #run(invocation: Invocation, handler: string, timeoutMs: number, memoryMB: number): Promise<unknown> {
    const { request } = invocation;
    const { manifest, limits } = this.#options;
    const lane = this.#lanes.take(
      invocation.killAfter !== undefined
        ? `solo-${invocation.id}`
        : request.background
          ? 'background'
          : 'interactive',
      memoryMB,
    );
    invocation.cold = lane.cold;
    invocation.killRunner = () => lane.runner.kill();
    const finished = lane.runner.invoke({
      type: 'invoke',
      exportName: handler.slice(handler.lastIndexOf('.') + 1),
      args: request.args,
      scope: {
        ...installation,
        contextAri,
        invocationId: invocation.id,
        token: invocation.token,
        functionKey: request.functionKey,
        moduleType: request.moduleType,
        moduleKey: request.moduleKey,
        ...(request.accountId === undefined ? {} : { accountId: request.accountId }),
        appId: manifest.appUuid,
        scopes: manifest.scopes,
        external: (manifest.permissions['external'] ?? {}) as Readonly<Record<string, unknown>>,
        deadline: invocation.startedAt + timeoutMs,
      },
    });
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(() => {
        resolve('timeout');
      }, timeoutMs);
    });
    const outcome = await Promise.race([finished, timeout]);
    clearTimeout(timer);
    if (outcome === 'timeout') {
      this.#byToken.delete(invocation.token);
      lane.runner.abandon(invocation.id);
      this.#lanes.retire(lane.runner);
      throw new InvocationFailed(
        'timeout',
        `The function ran longer than ${timeoutMs / 1000} s and was ended.`,
      );
    }
    if (invocation.killAfter !== undefined) this.#lanes.retire(lane.runner);
    if (outcome.type === 'died') {
      const kind = outcome.failure === 'load-failed' ? 'error' : outcome.failure;
      throw new InvocationFailed(kind, outcome.message);
    }
    if (outcome.type === 'error') {
      const failed = new InvocationFailed('error', outcome.message, outcome.name);
      invocation.lines.push({ level: 'error', text: outcome.stack });
      throw failed;
    }
    if (Buffer.byteLength(JSON.stringify(outcome.value)) > limits.responseBytes) {
      throw new InvocationFailed(
        'error',
        `The answer is larger than the ${limits.responseBytes} bytes that Forge passes on.`,
      );
    }
    return outcome.value;
  }

  #close(invocation: Invocation, outcome: InvocationLog['outcome'], error?: string): void {
    this.#byToken.delete(invocation.token);
    this.#byId.delete(invocation.id);
    const { request } = invocation;
    this.#options.onLog({
      invocationId: invocation.id,
      functionKey: request.functionKey,
      moduleType: request.moduleType,
      detail: request.detail,
      startedAt: new Date(invocation.startedAt).toISOString(),
      ms: Date.now() - invocation.startedAt,
      cold: invocation.cold,
      jiraCalls: invocation.jiraCalls,
      sqlCalls: invocation.sqlCalls,
      outcome,
      ...(error === undefined ? {} : { error }),
      lines: invocation.lines,
    });
  }

  #line(invocationId: string, level: string, text: string): void {
    const invocation = this.#byId.get(invocationId);
    if (invocation === undefined) process.stderr.write(`[app, after its invocation] ${text}\n`);
    else if (invocation.lines.length < 100) invocation.lines.push({ level, text: text.slice(0, 4_000) });
  }
}
