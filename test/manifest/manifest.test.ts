import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { build } from 'esbuild';
import { checkManifest } from '../../local/forge/check-manifest';
import { lintApp } from '../../local/forge/lint';
import { eachModule, functionKeyOf, readManifest } from '../../local/forge/manifest';
import { checkScopes, endpoints } from '../../local/forge/scopes';
import { sharedData } from '../shared-data';

const root = join(__dirname, '../..');
const manifest = readManifest(root);

/** Every function key that a module names, wherever it stands in the module. */
function namedFunctions(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name === 'function' && typeof inner === 'string' ? [inner] : namedFunctions(inner),
  );
}

describe('the manifest', () => {
  it('passes Atlassian’s own full validation', async () => {
    expect(await checkManifest(root)).toEqual({ success: true, problems: [] });
  }, 120_000);

  it('passes Atlassian’s lint, with the scopes of every REST call where the OpenAPI documents are at hand', async () => {
    const platform = sharedData('jira/openapi/jira-platform-v3.json');
    const software = sharedData('jira/openapi/jira-software.json');
    const { files, problems } = await lintApp(
      root,
      platform === null || software === null ? {} : { platform, software },
    );
    expect(files).toBeGreaterThan(20);
    expect(problems).toEqual([]);
  }, 240_000);

  it('names exactly the functions that src/index.ts exports', async () => {
    const bundle = await build({
      entryPoints: [join(root, 'src/index.ts')],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
    });
    const exported = Object.values(bundle.metafile.outputs)[0]?.exports ?? [];
    const handlers = [...manifest.functions.values()].map((definition) => definition.handler);
    expect(handlers.every((handler) => handler.startsWith('index.'))).toBe(true);
    expect(handlers.map((handler) => handler.slice('index.'.length)).sort()).toEqual([...exported].sort());
  });

  it('calls every function it defines, and defines every function it calls', () => {
    const called = new Set<string>();
    for (const [, module] of eachModule(manifest)) for (const key of namedFunctions(module)) called.add(key);
    expect([...called].sort()).toEqual([...manifest.functions.keys()].sort());
  });

  it('has a page for each entry of each resource', () => {
    for (const resource of manifest.resources) {
      for (const file of Object.values(resource.entry ?? { index: 'index.html' })) {
        const source = join(root, resource.path, '..', file);
        expect([file, existsSync(source)]).toEqual([file, true]);
      }
    }
  });

  it('leaves the app eligible for Runs on Atlassian: no egress, no remotes, no dynamic web trigger', () => {
    expect(manifest.permissions['external']).toBeUndefined();
    expect(readFileSync(join(root, 'manifest.yml'), 'utf8')).not.toMatch(
      /^(remotes|providers|connectModules):/m,
    );
    const triggers = z.array(z.object({ response: z.object({ type: z.string() }) }));
    for (const { response } of triggers.parse(manifest.modules['webtrigger']))
      expect(response.type).toBe('static');
  });

  it('asks for no scope that the app could not use, as far as the endpoints show', () => {
    const usable = new Set(
      endpoints.flatMap((endpoint) => [...(endpoint.classic ?? []), ...(endpoint.granular ?? [])]),
    );
    // Scopes of other services, and those that Atlassian announces for app data.
    for (const scope of ['storage:app', 'read:app-data:jira', 'write:app-data:jira']) usable.add(scope);
    expect(manifest.scopes.filter((scope) => !usable.has(scope))).toEqual([]);
  });

  it('runs each consumer and schedule within the 900 seconds that Forge gives', () => {
    const consumers = manifest.modules['consumer'] ?? [];
    expect(consumers.length).toBeGreaterThan(0);
    for (const module of [...consumers, ...(manifest.modules['scheduledTrigger'] ?? [])]) {
      expect(manifest.functions.get(functionKeyOf(module) ?? '')?.timeoutSeconds ?? 55).toBeLessThanOrEqual(
        900,
      );
    }
  });
});

describe('the table of scopes', () => {
  it('picks the most literal endpoint for a path', () => {
    expect(checkScopes('POST', '/rest/api/3/issue/bulkfetch', ['read:jira-work'])).toEqual({
      type: 'allowed',
    });
    expect(checkScopes('GET', '/rest/api/3/issue/INV-1', [])).toEqual({
      type: 'missing',
      needed: 'read:jira-work',
    });
    expect(checkScopes('GET', '/rest/api/3/workflow/search', ['read:jira-work'])).toEqual({
      type: 'not-modelled',
    });
  });

  it('says what Atlassian’s OpenAPI documents say, endpoint by endpoint', () => {
    const files = ['platform-v3', 'software', 'service-management'].map((name) =>
      sharedData(`jira/openapi/jira-${name}.json`),
    );
    if (files.includes(null)) return;
    const documented = new Map<string, { classic?: string[]; granular?: string[] }>();
    for (const file of files) {
      const { paths } = JSON.parse(readFileSync(file ?? '', 'utf8')) as {
        paths: Record<string, Record<string, Operation>>;
      };
      for (const [path, operations] of Object.entries(paths)) {
        for (const [method, operation] of Object.entries(operations)) {
          documented.set(shapeOf(method.toUpperCase(), path), scopesOf(operation));
        }
      }
    }
    const wrong = endpoints.filter(({ method, path, classic, granular }) => {
      const known = documented.get(shapeOf(method, path));
      if (known === undefined) return true;
      const classicOk =
        classic === undefined ||
        JSON.stringify([...classic].sort()) === JSON.stringify(known.classic?.sort());
      // A shorter granular list would let calls pass that Jira refuses.
      const granularOk =
        granular === undefined ||
        (known.granular ?? []).every((scope) => granular.includes(scope)) ||
        classic !== undefined;
      return !classicOk || !granularOk;
    });
    expect(wrong.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });
});

interface Operation {
  readonly security?: readonly { readonly OAuth2?: readonly string[] }[];
  readonly 'x-atlassian-oauth2-scopes'?: readonly {
    readonly state: string;
    readonly scopes: readonly string[];
  }[];
}

function shapeOf(method: string, path: string): string {
  return `${method} ${path.replaceAll(/\{\w+\}/g, '{}')}`;
}

function scopesOf(operation: Operation): { classic?: string[]; granular?: string[] } {
  const ways = operation['x-atlassian-oauth2-scopes'];
  if (ways === undefined) {
    const granular = operation.security?.flatMap((way) => way.OAuth2 ?? []) ?? [];
    return { granular };
  }
  const of = (state: string) => ways.find((way) => way.state === state)?.scopes;
  const classic = of('Current');
  const granular = of('Beta');
  return {
    ...(classic === undefined ? {} : { classic: [...classic] }),
    ...(granular === undefined ? {} : { granular: [...granular] }),
  };
}
