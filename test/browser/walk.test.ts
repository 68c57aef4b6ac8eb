import type { Browser, Frame } from 'playwright-core';
import { startTestApp } from '../app/app-host';
import type { TestApp } from '../app/app-host';
import { frameOf, openBrowser, visit } from './site-browser';

const home = '/jira/software/projects/INV/apps/customer-roadmap';

/** The places of the project page, each with a change that a person makes there. */
const places: readonly (readonly [name: string, change: (frame: Frame) => Promise<void>])[] = [
  [
    'Roadmap',
    async (frame) => {
      await frame.getByRole('button', { name: /^INV-2 / }).press('Shift+ArrowRight');
      await frame.getByRole('button', { name: 'Undo' }).waitFor();
    },
  ],
  [
    'Priorities',
    async (frame) => {
      await frame.getByRole('button', { name: 'Keep as a view' }).click();
      await frame.getByRole('textbox', { name: 'Name of the view' }).fill('On the walk');
      await frame.getByRole('button', { name: 'Save' }).click();
      await frame.getByRole('option', { name: 'On the walk', selected: true }).waitFor({ state: 'attached' });
    },
  ],
  [
    'Needs',
    async (frame) => {
      await frame.getByRole('button', { name: /^Edit Know what I will be paid/ }).click();
      await frame.getByText('Split into two needs').click();
      await frame.getByRole('textbox', { name: 'The second need' }).fill('Know when I will be paid');
      await frame.getByRole('button', { name: 'Split', exact: true }).click();
      await frame.getByRole('button', { name: 'Edit Know when I will be paid' }).waitFor();
    },
  ],
  [
    'Customers',
    async (frame) => {
      await frame.getByRole('button', { name: 'Add a persona' }).click();
      const form = frame.getByRole('form', { name: 'Add a persona' });
      await form.getByLabel('Name', { exact: true }).fill('Walker');
      await form.getByRole('button', { name: 'Save' }).click();
      await frame.getByText('Walker', { exact: true }).filter({ visible: true }).first().waitFor();
    },
  ],
  [
    'Evidence',
    async (frame) => {
      const star = frame.getByRole('button', { name: 'Star as a quote to show' }).first();
      await star.click();
      await frame.getByRole('button', { name: 'Remove the star' }).first().waitFor();
    },
  ],
  [
    'Goals',
    async (frame) => {
      await frame.getByRole('button', { name: 'Add a goal' }).click();
      const form = frame.getByRole('form', { name: 'Add a goal' });
      await form.getByLabel('What will be true for customers?').fill('Nobody waits for an answer');
      await form.getByRole('button', { name: 'Save' }).click();
      await frame.getByText('Nobody waits for an answer').first().waitFor();
    },
  ],
  [
    'Surveys',
    async (frame) => {
      await frame
        .getByRole('button', { name: /^Take back / })
        .first()
        .click();
      await frame.getByText('Taken back.').first().waitFor();
    },
  ],
  [
    'Release',
    async (frame) => {
      await frame.getByRole('spinbutton', { name: /Capacity/ }).fill('200');
      await frame.getByText(/Proven: no other release/).waitFor();
      const keep = frame.getByRole('region', { name: 'Kept plans' });
      await keep.getByLabel('Name').fill('Spring');
      await keep.getByRole('button', { name: 'Keep this plan' }).click();
      await keep.getByRole('checkbox', { name: /^Spring/ }).waitFor();
    },
  ],
  ['Outcomes', () => Promise.resolve()],
  [
    'Audit',
    async (frame) => {
      await frame.getByLabel(/^Target of the product/).fill('20-30-50');
      await frame.getByRole('button', { name: 'Save' }).click();
      await frame.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
    },
  ],
  [
    'What changed',
    async (frame) => {
      await frame.getByRole('button', { name: 'Keep today’s roadmap' }).click();
      await frame.getByText('Nothing has changed').waitFor();
      await frame.getByRole('button', { name: 'Mark as reviewed' }).click();
      await frame.getByRole('status').getByText('reviewed').first().waitFor();
    },
  ],
  [
    'Share',
    async (frame) => {
      await frame
        .getByRole('button', { name: /^Write the benefit/ })
        .first()
        .click();
      await frame.getByRole('textbox', { name: 'What it gives to customers' }).fill('Answers at once');
      await frame.getByRole('button', { name: 'Save', exact: true }).click();
      await frame
        .getByRole('cell', { name: /Answers at once/ })
        .first()
        .waitFor();
    },
  ],
  [
    'History',
    async (frame) => {
      await frame
        .getByRole('button', { name: /^Undo: .* changed$/ })
        .first()
        .click();
      await frame.getByText('Undone', { exact: false }).first().waitFor();
    },
  ],
];

describe('a walk through the project page in one session', () => {
  let app: TestApp;
  let browser: Browser;

  beforeAll(async () => {
    [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
    const { projectId } = app;
    const { personas } = await app.call('planning.read', { projectId });
    const issueId = await app.issueId('INV-57');
    // One persona can be served in full, so that there is a release plan to keep.
    for (const needKey of personas.find(({ key }) => key === 'field-worker')?.needKeys ?? [])
      await app.call('item.attach-need', { issueId, attach: { kind: 'existing', needKey, coverage01: 1 } });
    await app.host.queueIdle();
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  it('breaks nothing, from every place to every other and back, with a change made in each', async () => {
    const page = await visit(browser, app.host.siteUrl, `${home}/roadmap?view=timeline&lanes=none`);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    const frame = await frameOf(page);
    await frame.getByRole('button', { name: 'No, thanks' }).click();
    for (const [at, [name, change]] of places.entries()) {
      // It begins on the first place, in the view that its change is made in.
      if (at > 0) await goTo(frame, name);
      await change(frame);
      await mustStand(frame, `${name} after a change`);
      for (const [other] of places.slice(at + 1)) {
        await goTo(frame, other);
        await mustStand(frame, `${other} from ${name}`);
        await goTo(frame, name);
        await mustStand(frame, `${name} from ${other}`);
      }
    }
    expect(broken).toEqual([]);
    await page.context().close();
  }, 600_000);
});

async function goTo(frame: Frame, name: string): Promise<void> {
  const link = frame
    .getByRole('navigation', { name: 'Parts of the roadmap' })
    .getByRole('link', { name, exact: true });
  await link.click();
  await frame.getByRole('heading', { level: 1, name, exact: true }).waitFor({ state: 'attached' });
}

/** Until nothing is loading any more; then nothing may have failed. */
async function mustStand(frame: Frame, where: string): Promise<void> {
  await frame.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [class*="skeleton"]') === null,
  );
  const said = await frame.getByRole('alert').allTextContents();
  if (said.length > 0) throw new Error(`${where}: ${said.join(' · ')}`);
}
