import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoHost } from '../../local/demo-host';
import { readManifest } from '../../local/forge/manifest';

const root = join(__dirname, '../..');

describe('the bundle as forge deploy makes it', () => {
  it('compiles without a type error, and runs the app from an edit to its recomputed value', async () => {
    const stateDirectory = mkdtempSync(join(tmpdir(), 'forge-bundle-'));
    const host = await startDemoHost({ bundle: 'forge', stateDirectory });
    try {
      const folder = join(stateDirectory, 'runtime/forge');
      for (const name of ['index.cjs', '__forge__.cjs', '__forge_wrapper__.cjs', 'runtime.json']) {
        expect([name, existsSync(join(folder, name))]).toEqual([name, true]);
      }
      const handlers = [...readManifest(root).functions.values()].map(({ handler }) =>
        handler.replace('index.', ''),
      );
      const loaded = createRequire(__filename)(join(folder, 'index.cjs')) as Record<string, unknown>;
      expect(Object.keys(loaded).sort()).toEqual(handlers.sort());

      host.stats.reset();
      const edited = await fetch(`${host.siteUrl}/rest/api/3/issue/INV-1`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ fields: { summary: 'Edited' } }),
      });
      expect(edited.status).toBe(204);
      await host.queueIdle();
      const ran = host.stats.invocationLog.map(({ functionKey, outcome }) => [functionKey, outcome]);
      expect(ran).toContainEqual(['on-jira-event', 'ok']);
      expect(ran).toContainEqual(['recompute-worker', 'ok']);
    } finally {
      await host.close();
      rmSync(stateDirectory, { recursive: true, force: true });
    }
  }, 240_000);
});
