/** Messages between the host and the runner child process that executes the app's bundle. */

/** What one invocation is told about itself; becomes `__forge_runtime__` for everything it awaits. */
export interface InvocationScope {
  readonly invocationId: string;
  readonly token: string;
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly accountId?: string;
  readonly contextAri: string;
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly installationId: string;
  readonly scopes: readonly string[];
  readonly external: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

export interface InvokeMessage {
  readonly type: 'invoke';
  readonly exportName: string;
  readonly args: readonly unknown[];
  readonly scope: InvocationScope;
}

export type HostMessage = InvokeMessage | { readonly type: 'ping' };

export type RunnerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'load-failed'; readonly message: string }
  | { readonly type: 'pong' }
  | { readonly type: 'log'; readonly invocationId: string; readonly level: string; readonly text: string }
  | { readonly type: 'result'; readonly invocationId: string; readonly value: unknown }
  | {
      readonly type: 'error';
      readonly invocationId: string;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

/** Environment variables that the host sets for the runner. */
export const runnerEnvironment = {
  bundle: 'FORGE_LOCAL_BUNDLE',
  proxyPort: 'FORGE_LOCAL_PROXY_PORT',
  memoryMB: 'FORGE_LOCAL_MEMORY_MB',
} as const;

/** Written to stderr before the runner kills itself for using more memory than the manifest allows. */
export const outOfMemoryMark = 'forge-local: memory limit reached';
