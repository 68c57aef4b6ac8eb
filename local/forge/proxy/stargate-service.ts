import { createHash } from 'node:crypto';
import { z } from 'zod';
import { installation } from '../installation';
import type { AppManifest } from '../manifest';
import { jsonAnswer, notModelled, parseBody, type ProxyAnswer, type ProxyCall } from './proxy-call';

const graphqlSchema = z.object({
  query: z.string(),
  variables: z.looseObject({ input: z.looseObject({ triggerKey: z.string() }).optional() }).default({}),
});

/** The unguessable part of a web trigger's address; the same after a restart. */
export function webTriggerId(moduleKey: string): string {
  return createHash('sha256').update(`${installation.installationId}/${moduleKey}`).digest('base64url');
}

/** Where a web trigger of the app answers. */
export function webTriggerUrl(siteUrl: string, moduleKey: string): string {
  return `${siteUrl}/x1/${webTriggerId(moduleKey)}`;
}

/** Web trigger addresses through Atlassian's GraphQL gateway; every other query is not modelled. */
export function createStargateService(manifest: AppManifest, siteUrl: () => string) {
  const url = (moduleKey: string) => webTriggerUrl(siteUrl(), moduleKey);
  return (call: ProxyCall): Promise<ProxyAnswer> | undefined => {
    if (call.target.type !== 'fpp' || call.target.remote !== 'stargate' || call.path !== '/graphql')
      return undefined;
    const request = parseBody(graphqlSchema, call.body);
    const triggers = (manifest.modules['webtrigger'] ?? []).map((module) => module.key);
    if (request?.query.includes('forge_app_createWebTriggerUrl') === true) {
      const key = request.variables.input?.triggerKey ?? '';
      const known = triggers.includes(key);
      return Promise.resolve(
        jsonAnswer(
          200,
          known
            ? { data: { createWebTriggerUrl: { url: url(key) } } }
            : { errors: [{ message: `No web trigger ${key}` }] },
        ),
      );
    }
    if (request?.query.includes('forge_app_webTriggerUrlsByAppContext') === true) {
      const urls = triggers.map((triggerKey) => ({ triggerKey, url: url(triggerKey) }));
      return Promise.resolve(jsonAnswer(200, { data: { webTriggerUrlsByAppContext: urls } }));
    }
    return Promise.resolve(notModelled('this GraphQL query'));
  };
}
