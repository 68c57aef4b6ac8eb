import { users } from '../app/app-host';
import { accessibilityFaults } from './site-browser';
import { siteForSuite } from './suite-site';

describe('the Jira-like site with the app installed', () => {
  const site = siteForSuite();
  const { open } = site;

  it('edits a field through the app’s own editor and shows the recomputed value without a reload', async () => {
    const page = await open('/browse/INV-50');
    const details = page.getByRole('region', { name: 'Details' });
    await details.locator('[data-field="customer-value"]').getByText('None').waitFor();

    await details.getByRole('button', { name: 'Edit Customer needs' }).click();
    const editor = page.frameLocator('iframe[title="Customer needs editor"]');
    await editor.getByRole('combobox').fill('unpaid');
    await editor.getByRole('option').first().click();
    await editor.getByRole('button', { name: 'Save' }).click();

    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await details
      .locator('[data-field="customer-needs"]')
      .getByText(/^N-\d+ \S/)
      .waitFor();
    await details.locator('[data-field="customer-value"]').getByText(/^\d/).waitFor();
    expect(await details.getByRole('button', { name: 'Edit Customer value' }).count()).toBe(0);
  });

  it('opens the app’s sprint page from the sprint’s menu, and gives the focus back after Esc', async () => {
    const page = await open('/jira/software/projects/INV/backlog');
    const menu = page.getByRole('button', { name: 'Actions for Sprint 24' });
    await menu.click();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Plan sprint by customer value' });
    await dialog.waitFor();
    await dialog.frameLocator('iframe').getByText('INV-39').first().waitFor();
    await dialog.getByRole('button', { name: 'Close' }).focus();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await menu.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('moves a work item into a sprint from the backlog', async () => {
    const page = await open('/jira/software/projects/INV/backlog');
    await page.getByRole('button', { name: 'Actions for INV-51' }).click();
    await page.getByRole('menuitem', { name: 'Sprint 25' }).click();
    await page.getByRole('region', { name: 'Sprint 25' }).getByRole('link', { name: 'INV-51' }).waitFor();
    expect(
      await page.getByRole('region', { name: 'Backlog' }).getByRole('link', { name: 'INV-51' }).count(),
    ).toBe(0);
  });

  it('keeps the place inside the app’s project page in the address, both ways', async () => {
    const home = '/jira/software/projects/INV/apps/customer-roadmap';
    const page = await open(`${home}/roadmap`);
    const frame = page.frameLocator('iframe');
    await frame.getByText(/of \d+ work items/).waitFor();
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Insights' }).click();
    await frame.getByText('Find an unpaid invoice fast').first().waitFor();
    expect(new URL(page.url()).pathname).toBe(`${home}/insights`);
    await page.goBack();
    await frame.getByText(/of \d+ work items/).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${home}/roadmap`);
  });

  it('says in words what is wrong with a query, and sorts by the app’s field at a click', async () => {
    const page = await open('/issues');
    const query = page.getByRole('textbox', { name: 'JQL query' });
    await query.fill('nosuchfield = 1');
    await query.press('Enter');
    await page
      .getByRole('alert')
      .getByText(/nosuchfield/)
      .waitFor();

    await query.fill('project = INV AND "Customer priority" is not EMPTY');
    await query.press('Enter');
    await page.getByRole('button', { name: 'Customer priority' }).click();
    await page
      .getByRole('columnheader', { name: 'Customer priority' })
      .and(page.locator('[aria-sort="descending"]'))
      .waitFor();
    expect(await query.inputValue()).toBe(
      'project = INV AND "Customer priority" is not EMPTY ORDER BY "Customer priority" DESC',
    );
  });

  it('shows a person without access nothing of the project', async () => {
    const page = await open('/browse/INV-1', { accountId: users.outsider });
    await page.getByRole('alert').getByText('Not found').waitFor();
    expect(await page.getByText('Find unpaid invoices fast').count()).toBe(0);
    await page.goto('/projects');
    await page.getByText('The present user may see no project.').waitFor();
  });

  it('refuses a viewer’s edit in words and keeps what was there', async () => {
    const page = await open('/browse/INV-1', { accountId: users.viewer });
    await page.getByRole('button', { name: 'Edit summary' }).click();
    const summary = page.getByRole('textbox', { name: 'Summary' });
    await summary.fill('Mine now');
    await summary.press('Enter');
    expect(await page.getByRole('alert').innerText()).not.toBe('');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Find unpaid invoices fast' }).waitFor();
  });

  it('creates a work item with a need chosen in the app’s editor', async () => {
    const page = await open('/jira/software/projects/INV/backlog');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Create work item' });
    await dialog.getByRole('textbox', { name: 'Summary' }).fill('Filter by amount');
    const editor = dialog.frameLocator('iframe[title="Customer needs editor"]');
    await editor.getByRole('combobox').fill('unpaid');
    await editor.getByRole('option').first().click();
    await editor.getByRole('button', { name: /Remove/ }).waitFor();
    await dialog.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'View' }).click();
    await page.getByRole('heading', { level: 1, name: 'Filter by amount' }).waitFor();
    await page
      .locator('[data-field="customer-needs"]')
      .getByText(/^N-\d+ \S/)
      .waitFor();
  });

  it('becomes another person from the menu of the top bar', async () => {
    const page = await open('/projects');
    await page.getByRole('button', { name: 'Priya Admin, switch user' }).click();
    await page.getByRole('menuitemradio', { name: /Sam Siteadmin/ }).click();
    await page.getByRole('button', { name: 'Sam Siteadmin, switch user' }).waitFor();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: /Customer roadmap/ }).click();
    await page.waitForURL('**/jira/settings/apps/site-settings');
  });

  it('switches the theme of the page and of the frames in it', async () => {
    const page = await open('/browse/INV-1');
    const panel = page.frameLocator('iframe[data-forge-module="customer-value-panel"]');
    await panel.getByRole('button', { name: 'Attach need' }).waitFor();
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await page.locator('html[data-color-mode="dark"]').waitFor({ state: 'attached' });
    await panel.locator('html[data-color-mode="dark"]').waitFor({ state: 'attached' });
  });

  it('sets a fault in the console and takes it back', async () => {
    const page = await open('/local');
    await page.getByRole('spinbutton', { name: 'Lost, %' }).fill('100');
    await page.getByRole('spinbutton', { name: 'Seed' }).fill('7');
    await page.getByRole('button', { name: 'Set faults' }).click();
    await page.getByText('Faults are set').waitFor();
    expect(site.app.host.faults.plan).toMatchObject({ seed: 7, events: { lose: 1 } });
    await page.getByRole('button', { name: 'Clear all faults' }).click();
    await page.getByText('Nothing goes wrong any more').waitFor();
    expect(site.app.host.faults.plan.events.lose).toBe(0);
  });

  it.each([
    ['/projects', 'Projects'],
    ['/jira/software/projects/INV/backlog', 'Backlog'],
    ['/browse/INV-39', 'Filter the list by unpaid and late'],
    ['/issues', 'All work'],
    ['/local', 'Local console'],
  ])('%s is accessible, light and dark, and fits 400 px', async (path, heading) => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await open(path, { theme });
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await page.waitForFunction(() => !document.body.innerText.includes('Loading'));
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    const narrow = await open(path, { width: 400 });
    await narrow.getByRole('heading', { level: 1, name: heading }).waitFor();
    const overflow = await narrow.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
