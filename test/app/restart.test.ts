import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApp } from './app-host';

describe('a restart of the host', () => {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'customer-roadmap-'));
  afterAll(() => {
    rmSync(stateDirectory, { recursive: true, force: true });
  });

  it('finds fields, needs and knowledge as they were', async () => {
    const before = await startTestApp({ stateDirectory });
    const issueId = await before.issueId('INV-40');
    await before.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-1', coverage01: 0.75 },
    });
    await before.host.queueIdle();
    const written = await before.written(issueId);
    const panel = await before.call('panel.read', { issueId });
    await before.close();

    const after = await startTestApp({ stateDirectory, sample: false });
    try {
      expect(written.value).not.toBeNull();
      expect(await after.written(issueId)).toEqual(written);
      expect(await after.call('panel.read', { issueId })).toEqual(panel);
    } finally {
      await after.close();
    }
  });
});
