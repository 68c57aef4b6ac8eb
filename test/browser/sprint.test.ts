import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startTestApp, users } from '../app/app-host';
import type { TestApp } from '../app/app-host';
import { openBrowser, visit } from './site-browser';
import type { VisitOptions } from './site-browser';

describe('planning a sprint by customer value', () => {
  let app: TestApp;
  let browser: Browser;
  const pages: Page[] = [];
  const openSprint = async (options: VisitOptions = {}): Promise<{ page: Page; frame: FrameLocator }> => {
    const page = await visit(browser, app.host.siteUrl, '/jira/software/projects/INV/backlog', options);
    pages.push(page);
    await page.getByRole('button', { name: 'Actions for Sprint 25' }).click();
    await page.getByRole('menuitem', { name: 'Plan sprint by customer value' }).click();
    return { page, frame: page.getByRole('dialog').frameLocator('iframe') };
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
    for (const [key, needKey] of [
      ['INV-47', 'N-5'],
      ['INV-52', 'N-1'],
      ['INV-53', 'N-4'],
    ] as const)
      await app.call('item.attach-need', {
        issueId: await app.issueId(key),
        attach: { kind: 'existing', needKey, coverage01: 0.5 },
      });
    await app.host.queueIdle();
  }, 180_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('proves the best plan in the browser’s own worker, moves it in Jira, and takes it back', async () => {
    const { frame } = await openSprint();
    await frame.getByText(/Proven: no plan/).waitFor();
    await frame.getByRole('button', { name: /Use the best plan/ }).click();
    await frame.getByRole('button', { name: 'Apply…' }).click();
    await frame.getByRole('button', { name: 'Move in Jira' }).click();
    await frame.getByRole('heading', { name: 'Sprint 25 was changed' }).waitFor();
    const sprintOf = async (key: string): Promise<string | null> => {
      const { body } = await app.jira(
        'GET',
        `/rest/api/3/search/jql?fields=key&jql=key=${key}+and+sprint="Sprint+25"`,
      );
      return (body as { issues: { key: string }[] }).issues[0]?.key ?? null;
    };
    expect(await sprintOf('INV-53')).toBe('INV-53');
    await frame.getByRole('button', { name: 'Undo', exact: true }).click();
    await frame.getByRole('heading', { name: 'The change of Sprint 25 was taken back' }).waitFor();
    expect(await sprintOf('INV-53')).toBeNull();
  });

  it('says why an item is not in the best plan', async () => {
    const { frame } = await openSprint();
    await frame.getByText(/Proven: no plan/).waitFor();
    await frame.getByRole('button', { name: /Show all/ }).click();
    await frame.getByRole('button', { name: 'Why is INV-60 not in the best plan?' }).click();
    await frame.getByText('INV-60 adds no customer value').waitFor();
  });

  it('lets a person without the right to schedule try things out, and says why they cannot be applied', async () => {
    const { frame } = await openSprint({ accountId: users.viewer });
    await frame.getByText('You can try things out here, but not apply them').waitFor();
    await frame.getByRole('button', { name: /Take INV-47 out/ }).click();
    await frame.getByRole('button', { name: 'Undo all trials' }).waitFor();
    expect(await frame.getByRole('button', { name: 'Apply…' }).isDisabled()).toBe(true);
  });

  it('keeps two items that are tied together in or out of the best plan', async () => {
    const { frame } = await openSprint();
    await frame.getByText(/Proven: no plan/).waitFor();
    await frame.getByText('Rules for the best plan').click();
    await frame.getByRole('combobox', { name: 'First item' }).selectOption('INV-53');
    await frame.getByRole('combobox', { name: 'Second item' }).selectOption('INV-60');
    await frame.getByRole('button', { name: 'Tie together' }).click();
    await frame.getByText('INV-53 and INV-60').waitFor();
    await frame.getByText(/Proven: no plan/).waitFor();
    await frame.getByRole('button', { name: /Use the best plan/ }).click();
    const planned = frame.getByRole('region', { name: 'In this sprint' });
    expect(await planned.getByRole('link', { name: 'INV-53', exact: true }).count()).toBe(
      await planned.getByRole('link', { name: 'INV-60', exact: true }).count(),
    );
    await frame.getByRole('button', { name: 'Untie INV-53 and INV-60' }).click();
  });

  it('says on a board what to pull next and where its value stands', async () => {
    const page = await visit(browser, app.host.siteUrl, '/jira/software/projects/INV/backlog');
    pages.push(page);
    await page.getByRole('button', { name: 'Board actions' }).click();
    await page.getByRole('menuitem', { name: 'Customer value of this board' }).click();
    const frame = page.getByRole('dialog').frameLocator('iframe');
    const next = frame.getByRole('region', { name: 'Pull next' });
    await next.getByRole('link', { name: /^INV-/ }).first().waitFor();
    await frame.getByRole('rowheader', { name: 'In Progress' }).waitFor();
  });

  it('turns a kept release plan into a version in Jira', async () => {
    const { personas } = await app.call('planning.read', { projectId: app.projectId });
    for (const needKey of personas.find((persona) => persona.key === 'field-worker')?.needKeys ?? [])
      await app.call('item.attach-need', {
        issueId: await app.issueId('INV-57'),
        attach: { kind: 'existing', needKey, coverage01: 1 },
      });
    await app.host.queueIdle();
    const page = await visit(
      browser,
      app.host.siteUrl,
      '/jira/software/projects/INV/apps/customer-roadmap/release',
    );
    pages.push(page);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('spinbutton', { name: /Capacity/ }).fill('200');
    await frame.getByText(/Proven: no other release/).waitFor();
    await frame.getByRole('textbox', { name: 'Name' }).fill('Spring');
    await frame.getByRole('button', { name: 'Keep this plan' }).click();
    await frame.getByRole('button', { name: 'Make a Jira version of the plan Spring' }).click();
    await frame.getByRole('button', { name: 'Make the version' }).click();
    await frame
      .getByText(/In the version Spring now/)
      .first()
      .waitFor();
    const { body } = await app.jira('GET', '/rest/api/3/project/INV/versions');
    expect((body as { name: string }[]).map((version) => version.name)).toContain('Spring');
  });

  it('looks back on closed sprints', async () => {
    const { frame } = await openSprint();
    await frame.getByRole('button', { name: 'Past sprints' }).click();
    await frame.getByRole('rowheader', { name: /Sprint 23/ }).waitFor();
  });
});
