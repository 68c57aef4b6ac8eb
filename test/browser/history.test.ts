import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { accessibilityFaults } from './site-browser';
import { siteForSuite } from './suite-site';

describe('what was changed, deleted, saved and taken in, in the browser', () => {
  const site = siteForSuite();
  let folder: string;
  const root = '/jira/software/projects/INV';
  const open = async (path: string, accountId?: string): Promise<Page> =>
    site.open(path, accountId === undefined ? {} : { accountId });
  const frameOf = (page: Page) => page.frameLocator('iframe[data-forge-module]');
  const insideOf = async (page: Page): Promise<Frame> => {
    const element = await page.locator('iframe[data-forge-module]').elementHandle();
    const frame = await element.contentFrame();
    if (!frame) throw new Error('The page has no frame of the app.');
    return frame;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
  }, 240_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('shows a change with its person and takes it back, and brings a deleted need back', async () => {
    const { projectId } = site.app;
    const need = await site.app.call('need.read', { projectId, needKey: 'N-1' });
    await site.app.call('need.edit', {
      projectId,
      needKey: 'N-1',
      version: need.version,
      change: { title: 'Renamed by mistake' },
    });
    await site.app.call('record.delete', { projectId, kind: 'need', id: need.id }, 'siteAdmin');
    const page = await open(`${root}/apps/customer-roadmap/history`);
    const history = frameOf(page);
    await history.getByText('Renamed by mistake').first().waitFor();
    await history.getByRole('radio', { name: 'Deleted records' }).check({ force: true });
    await history.getByRole('button', { name: /^Bring back Renamed/ }).click();
    await history.getByText('Nothing was deleted in the last 30 days.').waitFor();
    await history.getByRole('radio', { name: 'History' }).check({ force: true });
    await history.getByRole('button', { name: /^Undo: .* changed$/ }).click();
    await history
      .locator('li')
      .filter({ hasText: 'Undo' })
      .first()
      .locator('ins', { hasText: need.title })
      .waitFor();
    expect((await site.app.call('need.read', { projectId, needKey: 'N-1' })).title).toBe(need.title);
    expect(await accessibilityFaults(await insideOf(page))).toEqual([]);
  });

  it('saves everything as a file, says what taking it in would do, and does it', async () => {
    const page = await open(`${root}/settings/apps/product-settings`);
    const settings = frameOf(page);
    const saved = page.waitForEvent('download');
    await settings.getByRole('button', { name: 'Save as archive (JSON)' }).click();
    const path = join(folder, 'archive.json');
    await (await saved).saveAs(path);
    const kept = JSON.parse(await readFile(path, 'utf8')) as { counts: Record<string, number> };
    expect(kept.counts['need']).toBe(14);

    await settings.getByText('Erase everything of this product').click();
    await settings.getByLabel('Type “erase” to go on').fill('erase');
    await settings.getByRole('button', { name: 'Erase everything' }).click();
    await settings.getByText('Everything is erased.').first().waitFor();

    await settings.locator('input[type=file][accept^=".json"]').setInputFiles(path);
    await settings.getByRole('button', { name: 'Take it in' }).click();
    await settings.getByText('The archive is in.', { exact: false }).waitFor();
    const { needs } = await site.app.call('knowledge.read', { projectId: site.app.projectId });
    expect(needs).toHaveLength(14);
    expect(await accessibilityFaults(await insideOf(page))).toEqual([]);
  });

  it('offers nobody without the permission to change anything an undo', async () => {
    const history = frameOf(await open(`${root}/apps/customer-roadmap/history`, users.viewer));
    await history.getByText('Renamed by mistake').first().waitFor();
    expect(await history.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });
});
