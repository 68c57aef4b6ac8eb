import { readFileSync } from 'node:fs';
import type { Download, FrameLocator, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { accessibilityFaults, flagsOf, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';

describe('what changed, what is shared, and the dashboard, in a browser', () => {
  const site = siteForSuite();
  beforeAll(async () => {}, 240_000);

  const open = async (path: string, options: VisitOptions = {}) => {
    const page = await site.open(path, options);
    return { page, frame: page.locator('iframe').first().contentFrame() };
  };
  const openTab = (tab: string, options?: VisitOptions) =>
    open(`/jira/software/projects/INV/apps/customer-roadmap/${tab}`, options);
  const faultsIn = async (page: Page) => accessibilityFaults(await frameOf(page));
  const saved = async (
    page: Page,
    frame: FrameLocator,
    name: string,
    role: 'button' | 'menuitem' = 'button',
  ): Promise<Download> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      frame.getByRole(role, { name }).click(),
    ]);
    return download;
  };

  it('offers to keep the roadmap, then tells a move with its reason and who made it', async () => {
    const { page, frame } = await openTab('changes');
    await frame.getByRole('button', { name: 'Keep today’s roadmap' }).click();
    await frame.getByText('Nothing has changed').waitFor();
    await page.goto('/jira/software/projects/INV/apps/customer-roadmap/roadmap?view=timeline&lanes=none');
    await frame.getByRole('button', { name: /^INV-2 / }).press('Shift+ArrowRight');
    await flagsOf(page).getByRole('button', { name: 'Add a reason' }).click();
    await frame.getByRole('textbox', { name: /^Reason/ }).fill('The bank is late');
    await frame.getByRole('button', { name: 'Add reason' }).click();
    await flagsOf(page).getByText('INV-2 is changed in Jira.').waitFor({ state: 'hidden' });
    await page.goto('/jira/software/projects/INV/apps/customer-roadmap/changes');
    const moved = frame.getByRole('region', { name: 'Moved' });
    await moved.getByText(/Priya Admin.*“The bank is late”/).waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const download = await saved(page, frame, 'Save as a page');
    const html = readFileSync(await download.path(), 'utf8');
    expect(html).toContain('The bank is late');
    expect(html).toContain("default-src 'none'");
  });

  it('shows the same change to somebody who may only look, without the buttons that change anything', async () => {
    const { frame } = await openTab('changes', { accountId: users.viewer });
    await frame.getByRole('region', { name: 'Moved' }).getByText('INV-2').waitFor();
    expect(await frame.getByRole('button', { name: 'Mark as seen' }).count()).toBe(0);
  });

  it('shares for the audience that the address names, in which a file holds what the preview shows', async () => {
    for (const [key, needKey] of [
      ['INV-4', 'N-4'],
      ['INV-5', 'N-5'],
    ] as const)
      await site.app.call('item.attach-need', {
        issueId: await site.app.issueId(key),
        attach: { kind: 'existing', needKey, coverage01: 0.5 },
      });
    await site.app.host.queueIdle();
    const { page, frame } = await openTab('share?audience=customer');
    const preview = frame.getByRole('region', { name: 'What the file will hold' });
    await frame.getByRole('button', { name: /^Write \d+ benefit/ }).click();
    const fields = frame.getByRole('textbox', { name: /^What it gives to customers: / });
    await fields.nth(0).fill('=Answers <b>at once</b>');
    await fields.nth(1).fill('Every cent is found');
    await frame.getByRole('button', { name: 'Save 2 benefits' }).click();
    // What is saved is no change any more.
    await frame.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await frame.getByRole('button', { name: 'Back to the preview' }).click();
    await preview.getByText('=Answers <b>at once</b>').waitFor();
    await preview.getByText('Every cent is found').waitFor();
    expect(await faultsIn(page)).toEqual([]);
    const other = async (file: string): Promise<Download> => {
      await frame.getByRole('button', { name: 'Other files' }).click();
      return saved(page, frame, file, 'menuitem');
    };
    const csv = readFileSync(await (await other('Save as CSV')).path(), 'utf8');
    expect(csv).toContain("'=Answers <b>at once</b>");
    expect(csv).not.toMatch(/INV-\d|\d{4}-\d{2}-\d{2}/);
    const png = readFileSync(await (await other('Save as a picture')).path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.length).toBeGreaterThan(5_000);
    await frame.getByRole('button', { name: 'Copy a link to this view' }).click();
    expect(await frame.getByRole('textbox', { name: /^The link/ }).inputValue()).toContain(
      '/share?audience=customer',
    );
  });

  it('shows to others what is switched on, and takes a switch back', async () => {
    const { page, frame } = await openTab('share?audience=customer');
    const list = frame.getByRole('region', { name: 'What is shown' });
    const preview = frame.getByRole('region', { name: 'What the file will hold' });
    const enabler = list.getByRole('switch', { name: 'Show “Keep the service healthy”' });
    expect(await enabler.getAttribute('aria-checked')).toBe('false');
    expect(await preview.getByText('Keep the service healthy').count()).toBe(0);
    await enabler.press('Space');
    await preview.getByText('Keep the service healthy').waitFor();
    // Where there is no room for both, what they will get stands first, and the switches behind a choice.
    const wide = page.viewportSize();
    await page.setViewportSize({ width: 400, height: 900 });
    await list.waitFor({ state: 'hidden' });
    await preview.waitFor();
    await frame.getByRole('radio', { name: 'What is shown' }).press('Space');
    await list.waitFor();
    await preview.waitFor({ state: 'hidden' });
    if (wide !== null) await page.setViewportSize(wide);
    await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
    await flagsOf(page).getByText('“Keep the service healthy” is not shown any more.').waitFor();
    expect(await preview.getByText('Keep the service healthy').count()).toBe(0);
    expect(await enabler.getAttribute('aria-checked')).toBe('false');
  });

  it('remembers what is chosen for a gadget, and shows nothing of it to somebody outside of the project', async () => {
    const title = "What's next for customers";
    for (const key of ['INV-1', 'INV-2', 'INV-39']) {
      await site.app.call('item.attach-need', {
        issueId: await site.app.issueId(key),
        attach: { kind: 'existing', needKey: 'N-1', coverage01: key === 'INV-1' ? 0.5 : 1 },
      });
    }
    await site.app.host.queueIdle();
    const { page } = await open('/jira/dashboards/1');
    const gadget = page.getByRole('region', { name: title });
    const frame = gadget.frameLocator('iframe');
    await frame.getByText('Which project?').waitFor();
    await gadget.getByRole('button', { name: `Configure ${title}` }).click();
    await frame.getByRole('combobox', { name: 'Project' }).fill('INV');
    await frame.getByRole('option').first().click();
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByRole('region', { name: 'Now' }).getByText('INV-1', { exact: true }).waitFor();
    await page.reload();
    await frame.getByRole('region', { name: 'Now' }).getByText('INV-1', { exact: true }).waitFor();
    const typed = async (key: string) => {
      const issueId = await site.app.issueId(key);
      const { body } = await site.app.jira('GET', `/rest/api/3/issue/${issueId}?fields=issuetype`);
      const { name } = (body as { fields: { issuetype: { name: string } } }).fields.issuetype;
      return { name, priority: Number((await site.app.written(issueId)).priority) };
    };
    const shownNow = async () =>
      Promise.all(
        (await frame.getByRole('region', { name: 'Now' }).getByRole('button').allTextContents()).map(typed),
      );
    const epics = await shownNow();
    expect(new Set(epics.map(({ name }) => name))).toEqual(new Set(['Epic']));
    const priorities = epics.map(({ priority }) => priority);
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));

    // What somebody has switched off is not shown on a dashboard either, whoever looks at it.
    const issueId = await site.app.issueId('INV-1');
    await site.app.call('share.publish', { issueId, published: false });
    await page.reload();
    await frame.getByText('INV-2', { exact: true }).waitFor();
    expect(await frame.getByText('INV-1', { exact: true }).count()).toBe(0);
    await site.app.call('share.publish', { issueId, published: true });

    await gadget.getByRole('button', { name: `Configure ${title}` }).click();
    await frame.getByRole('combobox', { name: 'Show' }).selectOption('Stories');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.getByRole('region', { name: 'Now' }).waitFor();
    expect((await shownNow()).map(({ name }) => name)).toEqual(['Story']);

    const outside = await open('/jira/dashboards/1', { accountId: users.outsider });
    const hidden = outside.page.getByRole('region', { name: title }).frameLocator('iframe');
    await hidden.getByText('This is not in Jira, or you may not see it.').waitFor();
    expect(await hidden.getByText(/INV-\d/).count()).toBe(0);
  });

  it('offers a tour once, by keyboard, and never again', async () => {
    const { page, frame } = await openTab('roadmap', { accountId: users.developer });
    await frame.getByRole('button', { name: 'Take the tour' }).press('Enter');
    await frame.getByText(/^1 of 6/).waitFor();
    await frame.getByRole('button', { name: 'Next stop' }).press('Enter');
    await frame.getByRole('heading', { level: 1, name: 'Priorities' }).waitFor();
    await frame.getByRole('button', { name: 'Next stop' }).press('Escape');
    await frame.getByRole('region', { name: 'Tour' }).waitFor({ state: 'detached' });
    await page.reload();
    // The offer comes with the page or not at all.
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await frame.getByRole('region', { name: 'Tour' }).count()).toBe(0);
  });
});
