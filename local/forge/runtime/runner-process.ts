import { spawn, type ChildProcess } from 'node:child_process';
import {
  outOfMemoryMark,
  runnerEnvironment,
  type HostMessage,
  type InvokeMessage,
  type RunnerMessage,
} from './protocol';
import type { Runner, RunnerOutcome } from './runner-lanes';

export interface RunnerOptions {
  readonly runnerScript: string;
  readonly bundlePath: string;
  readonly proxyPort: number;
  readonly memoryMB: number;
  readonly onLine: (invocationId: string, level: string, text: string) => void;
}

/** One runner child process, as Forge's warm function instance. */
export class RunnerProcess implements Runner {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<string, (outcome: RunnerOutcome) => void>();
  readonly #ready: Promise<void>;
  #settleReady: () => void = () => undefined;
  #onPong: () => void = () => undefined;
  #stderr = '';
  #loadFailure: string | undefined;
  #dead = false;

  constructor(options: RunnerOptions) {
    this.#ready = new Promise((resolve) => {
      this.#settleReady = resolve;
    });
    this.#child = spawn(
      process.execPath,
      ['--enable-source-maps', `--max-old-space-size=${options.memoryMB}`, options.runnerScript],
      {
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: {
          PATH: process.env['PATH'],
          TZ: 'UTC',
          [runnerEnvironment.bundle]: options.bundlePath,
          [runnerEnvironment.proxyPort]: String(options.proxyPort),
          [runnerEnvironment.memoryMB]: String(options.memoryMB),
        },
      },
    );
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#stderr = (this.#stderr + chunk.toString()).slice(-20_000);
    });
    this.#child.on('message', (message) => {
      this.#receive(message as RunnerMessage, options);
    });
    this.#child.on('close', (code, signal) => {
      this.#die(code, signal);
    });
    this.#child.on('error', () => {
      this.#die(null, null);
    });
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get dead(): boolean {
    return this.#dead;
  }

  get running(): number {
    return this.#waiting.size;
  }

  async invoke(message: InvokeMessage): Promise<RunnerOutcome> {
    const outcome = new Promise<RunnerOutcome>((resolve) => {
      this.#waiting.set(message.scope.invocationId, resolve);
    });
    await this.#ready;
    if (!this.#dead) this.#send(message);
    return outcome;
  }

  async answers(ms: number): Promise<boolean> {
    if (this.#dead) return false;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, ms);
      this.#onPong = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.#send({ type: 'ping' });
    });
  }

  abandon(invocationId: string): void {
    this.#waiting.delete(invocationId);
  }

  async kill(): Promise<void> {
    if (this.#dead) return;
    const gone = new Promise((resolve) => this.#child.once('close', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }

  #send(message: HostMessage): void {
    this.#child.send(message, () => undefined);
  }

  #receive(message: RunnerMessage, options: RunnerOptions): void {
    switch (message.type) {
      case 'ready':
        this.#settleReady();
        return;
      case 'pong':
        this.#onPong();
        return;
      case 'load-failed':
        this.#loadFailure = message.message;
        this.#child.kill('SIGKILL');
        return;
      case 'log':
        options.onLine(message.invocationId, message.level, message.text);
        return;
      case 'result':
        this.#settle(message.invocationId, { type: 'value', value: message.value });
        return;
      case 'error':
        this.#settle(message.invocationId, message);
        return;
    }
  }

  #settle(invocationId: string, outcome: RunnerOutcome): void {
    this.#waiting.get(invocationId)?.(outcome);
    this.#waiting.delete(invocationId);
  }

  #die(code: number | null, signal: string | null): void {
    if (this.#dead) return;
    this.#dead = true;
    const outOfMemory = this.#stderr.includes(outOfMemoryMark) || this.#stderr.includes('heap out of memory');
    const outcome: RunnerOutcome =
      this.#loadFailure !== undefined
        ? {
            type: 'died',
            failure: 'load-failed',
            message: `The app's bundle failed to load: ${this.#loadFailure}`,
          }
        : outOfMemory
          ? { type: 'died', failure: 'out-of-memory', message: 'The function used more memory than it may.' }
          : {
              type: 'died',
              failure: 'killed',
              message:
                `The function's process ended (${signal ?? String(code)}). ${this.#stderr.slice(-2_000)}`.trim(),
            };
    for (const id of [...this.#waiting.keys()]) this.#settle(id, outcome);
    this.#settleReady();
  }
}
