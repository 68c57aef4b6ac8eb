import { Faults } from '../../local/faults/faults';
import type { EventDelivery } from '../../local/faults/faults';
import type { CallSource } from '../../local/forge/proxy/jira-call-record';
import type { Task } from '../../local/forge/queue/task-journal';
import type { InvocationRequest } from '../../local/forge/runtime/invocation';
import type { JiraRequest, JiraResponse, ProductEvent } from '../../local/jira/site';
import type { Trouble } from './acts';

const LATE_MS = 60;
const STALE_MS = 300;
/** Most answers of one trouble that go wrong: Jira is back some time. */
const REFUSALS = 2;

interface Plan {
  readonly faults: Faults;
  kill: Trouble['kill'];
}

/**
 * What goes wrong, for each project of a site apart: many histories go on at once, and each has its own troubles. What
 * is about no project, as schedules are, goes well.
 */
export class FaultsByProject extends Faults {
  readonly #plans = new Map<string, Plan>();
  readonly #projects = new Map<string, string>();

  /** Says that an item, a product, or a secret of the web trigger belongs to a project. */
  belongs(id: string, projectId: string): void {
    this.#projects.set(id, projectId);
  }

  /** From now on this goes wrong with what is about the project; `seed` decides which calls are hit. */
  trouble(projectId: string, { events, jira, kill }: Trouble, seed: number): void {
    const faults = new Faults();
    faults.set({
      seed,
      events: {
        lose: events === 'lost' ? 0.8 : 0,
        duplicate: events === 'doubled' ? 0.7 : 0,
        reorder: events === 'reordered' ? 0.5 : 0,
        delayMs: events === 'late' ? LATE_MS : 0,
      },
      jira: {
        target: 'app',
        ...(typeof jira === 'number' && { serverError: { share: 0.6, status: jira, times: REFUSALS } }),
        ...(jira === 'stale' && { staleReadMs: STALE_MS }),
        ...(typeof jira === 'string' &&
          jira !== 'answers' &&
          jira !== 'stale' && {
            tooManyRequests: { share: 0.6, reason: jira, retryAfterSeconds: 0, times: REFUSALS },
          }),
      },
    });
    this.#plans.set(projectId, { faults, kill });
  }

  calm(projectId: string): void {
    this.#plans.delete(projectId);
  }

  override planDelivery(event?: ProductEvent): EventDelivery {
    const plan = event === undefined ? undefined : this.#planOf(event.payload);
    return plan?.faults.planDelivery() ?? [{ afterMs: 0 }];
  }

  override planKill(
    request: InvocationRequest,
  ): { readonly calls: number; readonly of: 'jira' | 'sql' } | undefined {
    const kill = this.#planOfRequest(request)?.kill;
    if (
      kill == null ||
      kill.whose !== (request.background || request.moduleType === 'trigger' ? 'work' : 'call')
    )
      return undefined;
    return { calls: kill.after, of: kill.of };
  }

  override takeKill(request?: InvocationRequest): boolean {
    const plan = request === undefined ? undefined : this.#planOfRequest(request);
    if (plan?.kill == null) return false;
    plan.kill = null;
    return true;
  }

  override aroundJira(
    source: CallSource,
    request: JiraRequest,
    carryOut: () => Promise<JiraResponse>,
    caller?: InvocationRequest,
  ): Promise<JiraResponse> {
    const plan = caller === undefined ? undefined : this.#planOfRequest(caller);
    return plan === undefined ? carryOut() : plan.faults.aroundJira(source, request, carryOut);
  }

  /** The project that a task is about; undefined for one of the whole site. */
  projectOf({ body }: Pick<Task, 'body'>): string | undefined {
    return this.#projectOf(body);
  }

  #planOfRequest({ args: [first] }: InvocationRequest): Plan | undefined {
    const payload = at(at(first, 'call'), 'payload') ?? at(first, 'body');
    const secret = at(at(first, 'headers'), 'authorization');
    if (Array.isArray(secret)) return this.#plans.get(this.#projects.get(String(secret[0])) ?? '');
    return this.#planOf(payload ?? first);
  }

  #planOf(about: unknown): Plan | undefined {
    return this.#plans.get(this.#projectOf(about) ?? '');
  }

  /** Calls name a project or an item, jobs a product, events an item. */
  #projectOf(about: unknown): string | undefined {
    const projectId = at(about, 'projectId');
    if (typeof projectId === 'string') return projectId;
    const id = at(about, 'productId') ?? at(about, 'issueId') ?? at(at(about, 'issue'), 'id');
    return typeof id === 'string' || typeof id === 'number' ? this.#projects.get(String(id)) : undefined;
  }
}

/** A property of something of which nothing is known; asked for every call, where a schema's refusals would cost too much. */
function at(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null && name in thing
    ? (Object.getOwnPropertyDescriptor(thing, name)?.value as unknown)
    : undefined;
}
