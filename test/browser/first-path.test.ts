import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startTestApp, users } from '../app/app-host';
import type { TestApp } from '../app/app-host';
import { openBrowser, visit } from './site-browser';
import './suite-site';

const WAIT = { timeout: 30_000 };

function panelOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[data-forge-module="customer-value-panel"]');
}

/** The same story on the bundle that is quick to build and on the one that `forge deploy` makes. */
describe.each(['fast', 'forge'] as const)(
  'a person’s first way through the app, on the %s bundle',
  (bundle) => {
    let app: TestApp;
    let browser: Browser;

    beforeAll(async () => {
      browser = await openBrowser();
      app = await startTestApp({ bundle });
    }, 600_000); // Forge's own bundler takes its time, and minutes on a busy machine.
    afterAll(async () => {
      await browser.close();
      await app.close();
    });

    const open = (path: string, accountId: string = users.developer) =>
      visit(browser, app.host.siteUrl, path, { accountId });

    it('attaches a need in the panel, and the value stands in Jira’s own fields', async () => {
      const page = await open('/browse/INV-40');
      const panel = panelOf(page);
      await panel.getByText('Who is this for?').waitFor(WAIT);
      await panel.getByRole('button', { name: 'Attach need' }).click();
      await panel.getByRole('combobox', { name: 'Search needs' }).fill('unpaid');
      await panel.getByRole('option', { name: /Find an unpaid invoice fast/ }).click();
      await panel.getByRole('radio', { name: 'mostly' }).check({ force: true });
      await panel.getByRole('button', { name: 'Attach', exact: true }).click();
      await panel.getByRole('button', { name: /^Why / }).click(WAIT);
      await panel.getByRole('table', { name: 'Where the value comes from' }).waitFor(WAIT);
      await app.host.queueIdle();
      const issueId = await app.issueId('INV-40');
      const { value } = await app.written(issueId);
      await page.locator('[data-field="customer-value"]', { hasText: String(value) }).waitFor(WAIT);
      await page.context().close();
    }, 120_000);

    it('lists it first among the stories in a search by customer priority', async () => {
      const jql = 'project = INV AND issuetype = Story ORDER BY "Customer priority" DESC';
      const page = await open(`/issues?jql=${encodeURIComponent(jql)}`);
      const first = page.getByRole('row').nth(1);
      await first.getByRole('link', { name: 'INV-40' }).waitFor(WAIT);
      await page.context().close();
    }, 60_000);

    it('shows the epic with its story by value on the project page', async () => {
      const page = await open('/jira/software/projects/INV/apps/customer-roadmap/roadmap?view=list');
      const frame = page.frameLocator('iframe[data-forge-module="customer-roadmap"]');
      await frame.getByText('INV-40').first().waitFor(WAIT);
      const rows = await frame.getByRole('row').allInnerTexts();
      const epic = rows.findIndex((row) => row.includes('Find unpaid invoices fast'));
      const story = rows.findIndex((row) => row.includes('Search by amount or reference'));
      expect(epic).toBeGreaterThan(0);
      expect(story).toBeGreaterThan(epic);
      await page.context().close();
    }, 60_000);

    it('opens the sprint’s items with value per point from the sprint menu', async () => {
      const page = await open('/jira/software/projects/INV/backlog');
      await page.getByRole('button', { name: 'Actions for Sprint 24' }).click();
      await page.getByRole('menuitem', { name: 'Plan sprint by customer value' }).click();
      const frame = page.frameLocator('iframe[data-forge-module="plan-sprint"]');
      await frame.getByText('Search by amount or reference').first().waitFor(WAIT);
      await page.context().close();
    }, 60_000);

    it('shows a viewer the panel without anything to change', async () => {
      const page = await open('/browse/INV-40', users.viewer);
      const panel = panelOf(page);
      await panel.getByText('Find an unpaid invoice fast').first().waitFor(WAIT);
      expect(await panel.getByRole('button', { name: 'Attach need' }).count()).toBe(0);
      await page.context().close();
    }, 60_000);
  },
);
