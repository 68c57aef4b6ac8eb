import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { addDemoKnowledge } from '../../local/data/demo-knowledge';
import { openPart } from './site-browser';
import { siteForSuite } from './suite-site';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe('what was assumed and what became of it, in the browser', () => {
  const site = siteForSuite({ sample: false });
  const { open } = site;
  const panelOf = (page: Page) => page.frameLocator('iframe[data-forge-module="customer-value-panel"]');
  const outcomes = '/jira/software/projects/INV/apps/customer-roadmap/outcomes';

  beforeAll(async () => {
    await addDemoKnowledge(site.app.host);
  }, 240_000);

  it('writes a test down by keyboard, asks for a result before it counts, and lets the workflow read it', async () => {
    const page = await open('/browse/INV-41');
    const panel = panelOf(page);
    await panel.getByRole('button', { name: 'More', exact: true }).focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Test with users' }).focus();
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Add a test' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Owners look at the oldest debt first');
    await panel.getByLabel('We drop it if').fill('Three of five start elsewhere');
    await panel.getByRole('radio', { name: 'Passed' }).check({ force: true });
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('Write down the result before the test counts').waitFor();
    await panel.getByLabel('Result').fill('Five of five');
    await panel.getByRole('button', { name: 'Save' }).click();
    await panel.getByText('Owners look at the oldest debt first').waitFor();

    const site = await open('/local');
    await site.getByRole('button', { name: /^Off: .*, Refuses the transition, to In Review$/ }).click();
    await site.getByRole('button', { name: /^On: .*, to In Review$/ }).waitFor();
    const moved = async (key: string): Promise<Page> => {
      const issue = await open(`/browse/${key}`);
      await issue.getByRole('button', { name: /^Status: / }).click();
      await issue.getByRole('menuitem', { name: 'In Review' }).click();
      return issue;
    };
    await (await moved('INV-40')).getByText('No test shows yet that customers want this').waitFor();
    await (await moved('INV-41')).getByRole('button', { name: 'Status: In Review, change' }).waitFor();
  });

  it('shows who asked, posts the reviewed reply on the request, and never offers it again', async () => {
    const page = await open('/browse/INV-45');
    const panel = panelOf(page);
    await panel.getByText('1 customer asked and has not been told').waitFor();
    await panel.getByRole('radio', { name: 'Met', exact: true }).check({ force: true });
    await panel.getByRole('button', { name: 'Review the reply' }).click();
    const words = panel.getByLabel('Reply to Alder Accounts');
    expect(await words.inputValue()).toContain('line 214 is empty');
    await words.fill('Hello, both files are read now.');
    await panel.getByRole('button', { name: 'Post 1 reply' }).click();
    await panel.getByText('1 reply posted, 0 noted as told.').first().waitFor();
    await panel.getByText('Everybody who asked has been told.').waitFor();
    await panel.locator('summary', { hasText: '2 customers were told' }).click();
    await panel.getByRole('row', { name: /Alder Accounts .* SUP-4/ }).waitFor();
    const request = await open('/browse/SUP-4');
    await request.getByText('Hello, both files are read now.').waitFor();
  });

  it('shows somebody who may only look everything, and offers nothing to change', async () => {
    const panel = panelOf(await open('/browse/INV-45', { accountId: users.viewer }));
    await panel.getByText('It is done. Is the need met now?').waitFor();
    await panel.getByRole('radio', { name: 'Met', exact: true }).waitFor();
    expect(await panel.getByRole('radio', { name: 'Met', exact: true }).isDisabled()).toBe(true);
    expect(await panel.getByRole('button', { name: /Review|Take back/ }).count()).toBe(0);
  });

  it('counts the debt of what is being built and opens an item from it, in the address too', async () => {
    const page = await open(outcomes);
    const frame = page.locator('iframe').first().contentFrame();
    await frame.getByText(/^\d+ of \d+ points in progress have no passed test\./).waitFor();
    await frame
      .getByRole('button', { name: /^INV-43/ })
      .first()
      .click();
    await page.waitForURL(/open=item:INV-43/);
    await frame.getByRole('button', { name: 'Test and outcome' }).click();
    await frame.getByText('More than one wrong match in a hundred is confirmed').waitFor();
    await frame.getByRole('heading', { name: 'Try it with those who asked' }).waitFor();
  });

  it.each([
    ['light', 1440],
    ['dark', 1024],
    ['light', 400],
  ] as const)('has no serious accessibility fault in %s at %i pixels', async (theme, width) => {
    const page = await open(`${outcomes}?item=INV-45`, { theme, width });
    const frame = page.locator('iframe').first().contentFrame();
    await frame.getByRole('heading', { name: 'Whom to invite next' }).waitFor();
    await frame.getByRole('table', { name: 'What it changes, persona by persona' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    const issue = await open('/browse/INV-39', { theme, width });
    await openPart(panelOf(issue), 'Test with users');
    await panelOf(issue)
      .getByRole('button', { name: /^Edit the test/ })
      .click();
    await panelOf(issue).getByLabel('We drop it if').waitFor();
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
