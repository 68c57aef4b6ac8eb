import { leaveByFirstModel } from '../app/first-model';
import { accessibilityFaults, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';

const KEPT_ON = '2026-01-05';
const WAIT = { timeout: 30_000 };

describe('after an update that computes all values anew, in a browser', () => {
  const site = siteForSuite({ sample: false });
  beforeAll(async () => {
    await leaveByFirstModel(site.app, KEPT_ON);
    await site.app.host.runSchedule('sweep-five-minutes');
    await site.app.host.queueIdle();
  }, 240_000);

  const open = async (options: VisitOptions = {}) => {
    const path = '/jira/software/projects/INV/apps/customer-roadmap/roadmap';
    const page = await site.open(path, options);
    return { page, frame: page.locator('iframe').first().contentFrame() };
  };

  it.each([
    ['light', 1280],
    ['dark', 400],
  ] as const)('says what values read now, what moved most and why (%s, %d)', async (theme, width) => {
    const { page, frame } = await open({ theme, width });
    await frame.getByText('Customer value is computed anew').waitFor(WAIT);
    await frame.getByText(/customers per 100/).waitFor();
    await frame.getByText(/4 items have another place than on/).waitFor();
    await frame.getByText(/The furthest: INV-44 New template colours, from place 1 to 1\d/).waitFor();
    await frame.getByText(/The bands A to D were fitted to your backlog/).waitFor();
    expect(await accessibilityFaults(await frameOf(page))).toEqual([]);
  });

  it('leads to all that moved, which says that two models are compared and that the app fitted the bands', async () => {
    const { page, frame } = await open();
    await frame.getByRole('button', { name: 'See what moved' }).click(WAIT);
    await page.waitForURL(/changes\?since=2026-01-05/);
    await frame.getByText('Two value models are compared').waitFor(WAIT);
    const fell = frame.getByRole('region', { name: 'Fell' });
    await fell.getByText('Share given to goals').first().waitFor();
    const models = frame.getByRole('region', { name: /Changes of the value model/ });
    await models.getByText(/^Customer Roadmap, /).waitFor();
  });

  it('is gone for good for the one who has read it, and there for others', async () => {
    const { page, frame } = await open({ accountId: 'user-developer' });
    await frame.getByRole('button', { name: 'Got it' }).click(WAIT);
    const news = frame.getByText('Customer value is computed anew');
    await news.waitFor({ state: 'detached' });
    const seen = async () =>
      (await site.app.call('person.read', { projectId: site.app.projectId }, 'developer')).modelSeen;
    for (let left = 100; left > 0 && (await seen()) === ''; left -= 1) await page.waitForTimeout(100);
    await page.reload();
    await frame.getByText('INV-1').first().waitFor(WAIT);
    expect(await news.count()).toBe(0);
    const other = await open({ accountId: 'user-viewer' });
    await other.frame.getByText('Customer value is computed anew').waitFor(WAIT);
  });
});
