import { z } from 'zod';
import type { AppCalls } from './app-calls';
import { describeError } from './host-problem';
import { functionKeyOf, type AppManifest, type ManifestModule } from './manifest';

const intervalMs = { fiveMinute: 300_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 } as const;
const intervalSchema = z.enum(['fiveMinute', 'hour', 'day', 'week']);

export interface ScheduleState {
  readonly key: string;
  readonly functionKey: string;
  readonly interval: keyof typeof intervalMs;
  lastRun?: string;
  lastError?: string;
  running: boolean;
}

/** The manifest's scheduled triggers: by the clock while the host runs, and at once on request. */
export class Schedules {
  readonly #calls: AppCalls;
  readonly #modules = new Map<string, ManifestModule>();
  readonly #states = new Map<string, ScheduleState>();
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #onChange: () => void;

  constructor(manifest: AppManifest, calls: AppCalls, onChange: () => void) {
    this.#calls = calls;
    this.#onChange = onChange;
    for (const module of manifest.modules['scheduledTrigger'] ?? []) {
      this.#modules.set(module.key, module);
      this.#states.set(module.key, {
        key: module.key,
        functionKey: functionKeyOf(module) ?? '',
        interval: intervalSchema.parse(module['interval']),
        running: false,
      });
    }
  }

  get states(): readonly ScheduleState[] {
    return [...this.#states.values()];
  }

  /** Runs a schedule now; rejects with the app's error. Forge does not retry a failed one, nor does this. */
  async run(key: string): Promise<unknown> {
    const module = this.#modules.get(key);
    const state = this.#states.get(key);
    if (module === undefined || state === undefined)
      throw new Error(`The manifest has no scheduled trigger ${key}.`);
    state.running = true;
    this.#onChange();
    try {
      const value = await this.#calls.runSchedule(module, state.functionKey);
      delete state.lastError;
      return value;
    } catch (error) {
      state.lastError = describeError(error);
      throw error;
    } finally {
      state.running = false;
      state.lastRun = new Date().toISOString();
      this.#onChange();
    }
  }

  start(): void {
    for (const state of this.#states.values()) {
      const timer = setInterval(() => {
        this.run(state.key).catch((error: unknown) => {
          process.stderr.write(`Schedule ${state.key} failed: ${describeError(error)}\n`);
        });
      }, intervalMs[state.interval]);
      timer.unref();
      this.#timers.push(timer);
    }
  }

  stop(): void {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
  }
}
