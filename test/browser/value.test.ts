import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { addDemoKnowledge } from '../../local/data/demo-knowledge';
import { frameOf, openPart, flagsOf } from './site-browser';
import { siteForSuite } from './suite-site';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('asking, ordering and setting the value in the browser', () => {
  const site = siteForSuite({ sample: false });
  const { open } = site;
  const panelOf = (page: Page) => page.frameLocator('iframe[data-forge-module="customer-value-panel"]');
  const priorities = '/jira/software/projects/INV/apps/customer-roadmap/priorities';
  const settings = '/jira/software/projects/INV/settings/apps/product-settings';

  beforeAll(async () => {
    await addDemoKnowledge(site.app.host);
  }, 240_000);

  it('shows the voices behind a line, what would add points, and another item line by line', async () => {
    const panel = panelOf(await open('/browse/INV-39'));
    await panel.getByRole('button', { name: /^Why / }).click();
    await panel.getByRole('button', { name: 'Find an unpaid invoice fast' }).first().click();
    const voices = panel.getByRole('group', { name: /“Find an unpaid invoice fast”/ });
    await voices.getByText('in your list I scroll for ten minutes').waitFor();

    await openPart(panel, 'What would make us surer?');
    await panel.getByRole('row', { name: /Solve more of “Find an unpaid invoice fast”/ }).waitFor();
    await panel.getByRole('heading', { name: 'What to learn first' }).waitFor();

    await panel.getByRole('button', { name: 'Close' }).click();
    await openPart(panel, 'Compare with …');
    await panel.getByLabel('Key of the other work item').fill('inv-42');
    await panel.getByRole('button', { name: 'Compare', exact: true }).click();
    const table = panel.getByRole('table', { name: 'Compare with another work item' });
    await table.getByRole('columnheader', { name: 'INV-42' }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(3);
  });

  it('tries a slider by keyboard on a copy, applies the coverage, and the number in Jira follows', async () => {
    const page = await open('/browse/INV-39');
    const panel = panelOf(page);
    const before = await site.app.written(await site.app.issueId('INV-39'));
    await openPart(panel, 'What if …');
    const slider = panel.getByRole('slider', { name: /^Coverage.*Find an unpaid invoice fast/ });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await panel
      .getByRole('status')
      .getByText(/^Priority .* becomes/)
      .waitFor({ state: 'attached' });
    await site.app.host.queueIdle();
    expect(await site.app.written(await site.app.issueId('INV-39'))).toEqual(before);

    await panel.getByRole('button', { name: /^Apply coverage/ }).click();
    await panel.getByRole('button', { name: /^Apply coverage/ }).waitFor({ state: 'detached' });
    await site.app.host.queueIdle();
    expect(Number((await site.app.written(await site.app.issueId('INV-39'))).value)).toBeGreaterThan(
      Number(before.value),
    );
  });

  it('lets somebody who may only look try everything and save nothing', async () => {
    const page = await open('/browse/INV-39', { accountId: users.viewer });
    const panel = panelOf(page);
    await openPart(panel, 'What if …');
    await panel
      .getByRole('slider', { name: /^Coverage/ })
      .first()
      .focus();
    await page.keyboard.press('ArrowLeft');
    await panel.getByText(/^You can try anything here, but not save/).waitFor();
    expect(await panel.getByRole('button', { name: /^(Apply|Save)/ }).count()).toBe(0);
  });

  it('orders the whole backlog under another preset, keeps the view in the address, and opens by keyboard', async () => {
    const page = await open(priorities);
    const frame = page.locator('iframe').first().contentFrame();
    await frame.getByRole('row', { name: /^Choose INV-\d+ 1 / }).waitFor();
    await frame.getByRole('button', { name: /^Method: / }).click();
    await frame.getByRole('menuitemradio', { name: 'RICE' }).click();
    await frame.getByText(/^.*Kendall’s τ with the default order/).waitFor();
    await frame
      .getByText(/under the default$/)
      .first()
      .waitFor({ state: 'attached' });
    await page.waitForURL(/preset=rice/);
    await frame.getByRole('button', { name: 'Value', exact: true }).click();
    await frame
      .locator('[role="columnheader"][aria-sort="descending"]')
      .getByText(/^Value/)
      .waitFor();
    const shared = await open(page.url().replace(site.app.host.siteUrl, ''));
    const sharedFrame = shared.locator('iframe').first().contentFrame();
    await sharedFrame
      .locator('[role="columnheader"][aria-sort="descending"]')
      .getByText(/^Value/)
      .waitFor();
    const first = sharedFrame.getByRole('grid').locator('[role="row"][tabindex="0"]');
    await first.focus();
    await shared.keyboard.press('End');
    await shared.keyboard.press('Home');
    await shared.keyboard.press('Enter');
    await shared.waitForURL(/open=item:INV-\d+/);
    await sharedFrame
      .getByRole('complementary')
      .getByText(/^Why \d/)
      .waitFor();
  });

  const openPriorities = async (search: string, width?: number) => {
    const page = await open(`${priorities}${search}`, width === undefined ? {} : { width });
    return { page, frame: await frameOf(page) };
  };

  describe('the priorities', () => {
    it('are ranked by hand in Jira’s own order, the keys stay on the row, and it is taken back', async () => {
      const { page, frame } = await openPriorities('?sort=backlog');
      const rows = frame.locator('[role="row"][data-line]');
      const keyAt = async (at: number): Promise<string> =>
        (await rows.nth(at).getAttribute('data-opens')) ?? '';
      await rows.nth(1).waitFor();
      const [first, second] = [await keyAt(0), await keyAt(1)];
      await rows.nth(0).focus();
      await page.keyboard.press('Alt+ArrowDown');
      await flagsOf(page)
        .getByText(/ stands after .* in Jira’s order now\.$/)
        .waitFor();
      expect([await keyAt(0), await keyAt(1)]).toEqual([second, first]);
      expect(await frame.evaluate(() => document.activeElement?.getAttribute('data-opens'))).toBe(first);
      await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
      await flagsOf(page)
        .getByText(/^The change of .* is undone\.$/)
        .waitFor();
      expect([await keyAt(0), await keyAt(1)]).toEqual([first, second]);
    });

    it('have seven columns, and room for a title', async () => {
      const { frame } = await openPriorities('', 1440);
      const grid = frame.getByRole('grid', { name: 'Work items in order' });
      await grid.getByRole('row', { name: /INV-40 / }).waitFor();
      // Beside the one of the check boxes.
      expect(await grid.getByRole('columnheader').count()).toBe(1 + 7);
      const widths = await grid.getByRole('row').evaluateAll((rows) =>
        rows.flatMap((row) => {
          const title = row.querySelector('[data-title]');
          return title === null ? [] : [title.getBoundingClientRect().width];
        }),
      );
      expect(widths.length).toBeGreaterThan(5);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(320);
    });
  });

  it('saves a model with a reason, shows how the values follow, and keeps the version in the history', async () => {
    const frame = (await open(settings)).locator('iframe').first().contentFrame();
    const goals = frame.getByRole('textbox', { name: 'What goals add' });
    await goals.fill('700');
    await frame.getByText('Enter a number from 0 % to 500 %.').waitFor();
    expect(await frame.getByRole('button', { name: 'Save the model' }).isDisabled()).toBe(true);
    await goals.fill('0');
    await frame.getByRole('table', { name: 'Effect on your own top ten' }).waitFor();
    await frame.getByLabel(/^Reason/).fill('We have no goals yet');
    await frame.getByRole('button', { name: 'Save the model' }).click();
    await frame.getByText('What goals add: 50 % → 0 %').waitFor();
    await frame.getByText('We have no goals yet').waitFor();
    await site.app.host.queueIdle();
    await frame.getByText('All values in Jira are up to date.').waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
    ['light', 400],
  ] as const)('has no serious accessibility fault in %s at %i pixels', async (theme, width) => {
    const list = await open(priorities, { theme, width });
    const listFrame = list.locator('iframe').first().contentFrame();
    await listFrame.getByRole('button', { name: 'Show all orders side by side' }).click();
    await listFrame.getByRole('row', { name: /^1 / }).first().waitFor();
    expect(await seriousFaults(list)).toEqual([]);

    await site.app.call('person.put', { projectId: site.app.projectId, change: { expert: true } });
    const model = await open(settings, { theme, width });
    const modelFrame = model.locator('iframe').first().contentFrame();
    await modelFrame.getByRole('button', { name: 'Show the basic ones only' }).waitFor();
    await modelFrame.getByRole('radio', { name: /^Our own score/ }).check();
    await modelFrame.getByRole('table', { name: 'Weighted criteria' }).waitFor();
    expect(await seriousFaults(model)).toEqual([]);

    const issue = await open('/browse/INV-39', { theme, width });
    await openPart(panelOf(issue), 'What if …');
    await panelOf(issue).getByRole('slider').first().waitFor();
    expect(await seriousFaults(issue)).toEqual([]);
  });
});

/** What axe calls serious or critical inside the app's frames, one line per rule. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  const frames = page.frames().filter((frame) => frame !== page.mainFrame());
  const found = await Promise.all(frames.map((frame) => faultsOf(frame)));
  return found.flat();
}

async function faultsOf(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(axeSource);
  return frame.evaluate(async () => {
    interface Axe {
      run(
        options: object,
      ): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ iframes: false });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
}
