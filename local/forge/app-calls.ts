import { installation, contextAri } from './installation';
import { eachModule, functionKeyOf, type AppManifest, type ManifestModule } from './manifest';
import { isRetryRequest } from './queue/task-dispatcher';
import type { Task } from './queue/task-journal';
import type { Invoker } from './runtime/invoker';
import { InvocationFailed, type InvocationObserver } from './runtime/invocation';

/** Who asks a resolver, and from where. */
export interface ResolverCaller {
  readonly accountId: string;
  /** Module whose resolver is asked; without it the first module with a resolver. */
  readonly moduleKey?: string;
  /** The frame's context; its `extension` is untrusted, as in Forge. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/** Calls the app's functions in the shapes that Forge gives them, by module type. */
export class AppCalls {
  readonly #manifest: AppManifest;
  readonly #invoker: Invoker;

  constructor(manifest: AppManifest, invoker: Invoker) {
    this.#manifest = manifest;
    this.#invoker = invoker;
  }

  /** A resolver call from Custom UI; an observer is told what the resolver asks of the platform. */
  async invokeResolver(
    resolverKey: string,
    payload: unknown,
    caller: ResolverCaller,
    observer?: InvocationObserver,
  ): Promise<unknown> {
    const module = this.#resolverModule(caller.moduleKey);
    const functionKey = functionKeyOf(module) ?? '';
    const context = {
      cloudId: installation.cloudId,
      environmentId: installation.environmentId,
      environmentType: installation.environmentType,
      moduleKey: module.key,
      extension: {},
      ...caller.context,
    };
    return this.#invoker.invoke({
      functionKey,
      moduleType: 'resolver',
      moduleKey: module.key,
      detail: resolverKey,
      accountId: caller.accountId,
      background: false,
      ...(observer === undefined ? {} : { observer }),
      args: [
        { call: { functionKey: resolverKey, payload: payload ?? undefined }, context },
        {
          installContext: contextAri,
          principal: { accountId: caller.accountId },
          license: null,
          installation: {
            ari: { installationId: installation.installationId },
            contexts: [{ cloudId: installation.cloudId }],
          },
        },
      ],
    });
  }

  /** A function behind another part of a module: a JQL function, a badge, search suggestions, an action. */
  async callModuleFunction(
    moduleType: string,
    module: ManifestModule,
    functionKey: string,
    payload: unknown,
    accountId?: string,
  ): Promise<unknown> {
    return this.#invoker.invoke({
      functionKey,
      moduleType,
      moduleKey: module.key,
      detail: module.key,
      background: false,
      ...(accountId === undefined ? {} : { accountId }),
      args: [
        withContext(payload, {
          cloudId: installation.cloudId,
          moduleKey: module.key,
          ...(accountId === undefined ? {} : { accountId }),
          ...extensionOf(payload),
        }),
        this.#backendContext(accountId),
      ],
    });
  }

  /** One attempt of a queue event or a product event. */
  async runTask(task: Task): Promise<unknown> {
    const retryContext =
      task.attempt === 0
        ? {}
        : {
            retryContext: {
              retryCount: task.attempt,
              retryReason: task.retryReason,
              ...(task.retryData === undefined ? {} : { retryData: task.retryData }),
            },
          };
    const isQueue = task.kind === 'queue';
    const event = isQueue
      ? { queueName: task.name, jobId: task.jobId, eventId: task.id, body: task.body, ...retryContext }
      : withContext(task.body, { cloudId: installation.cloudId, moduleKey: task.moduleKey }, retryContext);
    return this.#invoker.invoke({
      functionKey: task.functionKey,
      moduleType: isQueue ? 'consumer' : 'trigger',
      moduleKey: task.moduleKey,
      detail: task.name,
      background: isQueue,
      chainDepth: task.chainDepth,
      isRetry: isRetryRequest,
      args: [event, this.#backendContext()],
    });
  }

  async runSchedule(module: ManifestModule, functionKey: string): Promise<unknown> {
    return this.#invoker.invoke({
      functionKey,
      moduleType: 'scheduledTrigger',
      moduleKey: module.key,
      detail: module.key,
      background: true,
      args: [{ context: { cloudId: installation.cloudId, moduleKey: module.key } }, this.#backendContext()],
    });
  }

  async runWebTrigger(module: ManifestModule, request: unknown): Promise<unknown> {
    return this.#invoker.invoke({
      functionKey: functionKeyOf(module) ?? '',
      moduleType: 'webtrigger',
      moduleKey: module.key,
      detail: module.key,
      background: false,
      args: [request, this.#backendContext()],
    });
  }

  #backendContext(accountId?: string): unknown {
    return {
      installContext: contextAri,
      ...(accountId === undefined ? {} : { principal: { accountId } }),
      license: null,
    };
  }

  #resolverModule(moduleKey: string | undefined): ManifestModule {
    for (const [type, module] of eachModule(this.#manifest)) {
      const matches = moduleKey === undefined ? 'resolver' in module : module.key === moduleKey;
      if (!matches || type === 'consumer') continue;
      if (module['resolver'] === undefined) {
        throw new InvocationFailed('error', `The module ${module.key} has no resolver.`);
      }
      return module;
    }
    throw new InvocationFailed('error', `The manifest has no module ${moduleKey ?? 'with a resolver'}.`);
  }
}

function withContext(payload: unknown, context: unknown, more: object = {}): unknown {
  return typeof payload === 'object' && payload !== null ? { ...payload, context, ...more } : payload;
}

function extensionOf(payload: unknown): { extension?: unknown } {
  if (typeof payload !== 'object' || payload === null || !('extension' in payload)) return {};
  return { extension: payload.extension };
}
