import type { Browser, FrameLocator, Page } from 'playwright-core';
import { SAMPLE_LABEL, SAMPLE_WORK_ITEMS } from '../../src/domain/product/sample/work';
import { startTestApp } from '../app/app-host';
import type { TestApp } from '../app/app-host';
import { accessibilityFaults, flagsOf, frameOf, openBrowser, visit } from './site-browser';
import './suite-site';
import { newcomer } from './walks/newcomer';
import { Person } from './walks/person';

const WAIT = { timeout: 30_000 };

describe('the sample in a project that has work of its own, in a browser', () => {
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let frame: FrameLocator;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startTestApp({ sample: false }), openBrowser()]);
    page = await visit(
      browser,
      app.host.siteUrl,
      '/jira/software/projects/INV/apps/customer-roadmap/roadmap',
    );
    frame = page.locator('iframe').first().contentFrame();
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const found = async (jql: string) => {
    const { body } = await app.jira('POST', '/rest/api/3/search/jql', {
      jql,
      fields: ['summary'],
      maxResults: 100,
    });
    return (body as { issues: { id: string; key: string; fields: { summary: string } }[] }).issues;
  };
  const faults = async () => accessibilityFaults(await frameOf(page));
  const dialogOf = (name: string | RegExp) => frame.getByRole('dialog', { name });

  it('stands beside the three questions that a blank product begins with', async () => {
    await frame.getByRole('heading', { name: 'What does one of your customers need?' }).waitFor(WAIT);
    await frame.getByRole('button', { name: 'Save and see its value' }).click();
    await frame.getByRole('alert').getByText('Choose a persona or name a new one.').waitFor();
    expect(await faults()).toEqual([]);
  });

  it('says that no work serves its needs yet, and what to do', async () => {
    await frame.getByRole('button', { name: 'Load sample data' }).click(WAIT);
    await frame.getByText(/none of your work items serves one of its needs yet/).waitFor(WAIT);
    await frame.getByRole('button', { name: 'Attach to own items' }).waitFor();
    expect(await faults()).toEqual([]);
  });

  it('shows itself on the project’s own open work when asked, after a question, and goes from there with one', async () => {
    await frame.getByRole('button', { name: 'Attach to own items' }).click();
    const dialog = dialogOf(/^Attach the invented needs to \d+ of your open work items\?$/);
    const title = await dialog.getByRole('heading').innerText();
    const items = Number(/\d+/.exec(title)?.[0]);
    expect(items).toBeGreaterThanOrEqual(10);
    await dialog.getByText('Removing the sample takes it off again.').waitFor();
    expect(await faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Attach them' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
    await app.host.queueIdle();
    expect(await found('"Customer needs" IS NOT EMPTY AND "Customer value" > 0')).toHaveLength(items);
    await frame.getByRole('button', { name: 'Sample data' }).click(WAIT);
    await dialogOf('Sample data').getByRole('button', { name: 'Remove sample data' }).click();
    const sure = dialogOf('Remove the sample data?');
    await sure.getByText(/Take its needs off/).waitFor(WAIT);
    expect(await sure.innerText()).toContain(`Take its needs off ${String(items)} work items`);
    await sure.getByRole('button', { name: 'Remove sample data' }).click();
    await frame.getByRole('button', { name: 'Load sample data' }).waitFor({ timeout: 60_000 });
    await app.host.queueIdle();
    expect(await found('"Customer needs" IS NOT EMPTY OR "Customer value" IS NOT EMPTY')).toEqual([]);
    await frame.getByRole('button', { name: 'Load sample data' }).click();
  });

  it('creates invented work when asked, with a value each, the widest need first', async () => {
    await frame.getByRole('button', { name: 'Create sample work items' }).click();
    const dialog = dialogOf(/Create \d+ work items in Jira/);
    await dialog.getByText(`“${SAMPLE_LABEL}”`).waitFor();
    expect(await faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Create them' }).click();
    await dialog.waitFor({ state: 'detached', timeout: 60_000 });
    await app.host.queueIdle();
    const made = await found(`labels = "${SAMPLE_LABEL}"`);
    expect(made).toHaveLength(SAMPLE_WORK_ITEMS);
    const stories = await found(
      `labels = "${SAMPLE_LABEL}" AND issuetype = Story AND statusCategory != Done ORDER BY "Customer priority" DESC`,
    );
    expect(stories[0]?.fields.summary).toBe('Search by amount or reference');
    expect(stories.at(-1)?.fields.summary).toBe('Design a template of one’s own');
    const done = await found(`labels = "${SAMPLE_LABEL}" AND statusCategory = Done`);
    expect(done).toHaveLength(2);
    const open = made.filter(({ id }) => !done.some((one) => one.id === id));
    for (const { id } of open) expect((await app.written(id)).priority).not.toBeNull();
    // One promise of the sample came true, and one did not.
    const { promises } = await app.call('outcomes.read', { projectId: app.projectId });
    const standings = done.map(({ id }) => promises.find(({ issueId }) => issueId === id)?.standing);
    expect(standings.sort()).toEqual(['kept', 'none']);
    await frame.getByRole('button', { name: 'Attach to own items' }).waitFor({ state: 'detached', ...WAIT });
    await frame.getByText('Find unpaid invoices fast').first().waitFor(WAIT);
  });

  it('asks before it goes, and takes its work and its needs out of Jira with it', async () => {
    const issueId = await app.issueId('INV-40');
    await app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-1', coverage01: 0.5 },
    });
    await app.host.queueIdle();
    await page.reload();
    const remove = async (): Promise<void> => {
      await frame.getByRole('button', { name: 'Sample data' }).click(WAIT);
      await dialogOf('Sample data').getByText('Its personas, needs and quotes are invented.').waitFor();
      await dialogOf('Sample data').getByRole('button', { name: 'Remove sample data' }).click();
    };
    await remove();
    const dialog = dialogOf('Remove the sample data?');
    await dialog.getByText('Take its needs off 1 work item, whose value goes with them').waitFor(WAIT);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await found(`labels = "${SAMPLE_LABEL}"`)).toHaveLength(SAMPLE_WORK_ITEMS);

    await remove();
    await dialog.getByText(`Delete the ${SAMPLE_WORK_ITEMS} sample work items in Jira`).waitFor(WAIT);
    expect(await faults()).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove sample data' }).click();
    await frame.getByRole('button', { name: 'Load sample data' }).waitFor({ timeout: 60_000 });
    await app.host.queueIdle();
    expect(await found(`labels = "${SAMPLE_LABEL}"`)).toEqual([]);
    expect(await found('"Customer needs" IS NOT EMPTY')).toEqual([]);
    expect(await app.written(issueId)).toEqual({ value: null, priority: null, band: null });
  });

  it('asks in the settings too', async () => {
    await app.call('sample.load', { projectId: app.projectId });
    await page.goto('/jira/software/projects/INV/settings/apps/product-settings');
    await frame.getByRole('button', { name: 'Remove sample data' }).click(WAIT);
    const dialog = dialogOf('Remove the sample data?');
    const sure = dialog.getByRole('button', { name: 'Remove sample data' });
    await sure.click(WAIT);
    await frame.getByRole('button', { name: 'Load sample data' }).waitFor(WAIT);
    expect((await app.call('knowledge.read', { projectId: app.projectId })).sampleLoaded).toBe(false);
  });

  it('is not needed by a newcomer, whose own ranked list takes at most nine acts and one to take back', async () => {
    const person = new Person(await visit(browser, app.host.siteUrl, newcomer.path));
    await newcomer.go(person, app);
    expect(person.told(newcomer.name)).toBeLessThanOrEqual(9);
    const own = await person.frame();
    expect(await accessibilityFaults(own)).toEqual([]);
    await flagsOf(person.page).getByText('3 work items are changed in Jira.').waitFor();
    await flagsOf(person.page).getByRole('button', { name: 'Undo', exact: true }).click();
    await flagsOf(person.page).getByText('The change of 3 work items is undone.').waitFor(WAIT);
    await app.host.queueIdle();
    expect(await found('"Customer needs" IS NOT EMPTY')).toEqual([]);
    await person.page.context().close();
  });
});
