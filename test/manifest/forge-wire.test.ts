import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bridgeCommands, refusedBridgeCommands } from '../../local/forge/bridge-host/bridge-commands';

/** All JavaScript of an installed package's `out` folder. */
function sourceOf(name: string): string {
  const folder = join(__dirname, '../../node_modules', name, 'out');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('__test__'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function all(source: string, pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].sort();
}

describe('what the Forge packages send', () => {
  it('is, from the browser, only commands that the local bridge knows or refuses by name', () => {
    const sent = all(sourceOf('@forge/bridge'), /callBridge\(\s*['"]([\w]+)['"]/g);
    expect(sent.length).toBeGreaterThan(20);
    const known = [...Object.keys(bridgeCommands), ...refusedBridgeCommands];
    expect(sent.filter((command) => !known.includes(command))).toEqual([]);
  });

  it.each([
    ['@forge/sql', ['/api/v1/execute', '/api/v1/execute/ddl']],
    [
      '@forge/events',
      [
        '/forge/events/v1/app-events',
        '/webhook/queue/cancel/{contextAri}/{environmentId}/{appId}/{appVersion}',
        '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}',
        '/webhook/queue/stats/{contextAri}/{environmentId}/{appId}/{appVersion}',
      ],
    ],
    [
      '@forge/kvs',
      [
        '/api/v1/batch/delete',
        '/api/v1/batch/get',
        '/api/v1/batch/set',
        '/api/v1/delete',
        '/api/v1/entity/delete',
        '/api/v1/entity/get',
        '/api/v1/entity/query',
        '/api/v1/entity/set',
        '/api/v1/get',
        '/api/v1/query',
        '/api/v1/secret/delete',
        '/api/v1/secret/get',
        '/api/v1/secret/set',
        '/api/v1/set',
        '/api/v1/transaction',
      ],
    ],
  ])('is, from %s, only the paths that the proxy was written for', (name, paths) => {
    expect(all(sourceOf(name), /['"`](\/(?:api\/v1|webhook|forge\/events)\/[^'"`]+)['"`]/g)).toEqual(paths);
  });

  it('is, from the backend, only calls of the kinds that the proxy was written for', () => {
    const kinds = ['@forge/api', '@forge/kvs', '@forge/sql', '@forge/events', '@forge/realtime'].flatMap(
      (name) => all(sourceOf(name), /\btype: '(\w+)'[\s\S]{0,40}?(?=[,}])/g),
    );
    expect(
      [...new Set(kinds)].filter((kind) => kind.length <= 6 && kind === kind.toLowerCase()).sort(),
    ).toEqual(expect.arrayContaining(['fpp', 'kvs', 'sql', 'tpp']));
  });
});
