import type { InvocationScope } from './protocol';

const noTimer = { measure: () => ({ stop: () => undefined }) };
const noCounter = { incr: () => undefined, decr: () => undefined };

/** The object that `@forge/api`, `@forge/kvs` and `@forge/realtime` read as `__forge_runtime__`. */
export function createForgeRuntime(scope: InvocationScope, proxyPort: number): unknown {
  return {
    proxy: { token: scope.token, url: `http://127.0.0.1:${proxyPort}`, host: `127.0.0.1:${proxyPort}` },
    contextAri: scope.contextAri,
    container: { appCodeDir: process.cwd() },
    appContext: {
      appId: scope.appId,
      appVersion: scope.appVersion,
      environmentId: scope.environmentId,
      environmentType: scope.environmentType,
      invocationId: scope.invocationId,
      installationId: scope.installationId,
      functionKey: scope.functionKey,
      moduleType: scope.moduleType,
      moduleKey: scope.moduleKey,
      permissions: { scopes: scope.scopes, external: scope.external },
    },
    ...(scope.accountId === undefined ? {} : { aaid: scope.accountId }),
    lambdaContext: {
      awsRequestId: scope.invocationId,
      getRemainingTimeInMillis: () => Math.max(0, scope.deadline - Date.now()),
    },
    tracing: { traceId: scope.invocationId.replaceAll('-', ''), spanId: scope.invocationId.slice(0, 8) },
    realtime: { contextToken: scope.moduleKey },
    metrics: { counter: () => noCounter, timing: () => noTimer, gauge: () => ({ set: () => undefined }) },
    featureFlags: {},
  };
}
