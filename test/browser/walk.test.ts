import type { Frame, Page } from 'playwright-core';
import { flagsOf, frameOf } from './site-browser';
import { siteForSuite } from './suite-site';
import { weighing } from './weight';
import { topOfPlaces } from './walks/top-of-places';

const home = '/jira/software/projects/INV/apps/customer-roadmap';

type Change = (frame: Frame) => Promise<void>;

const moveBar: Change = async (frame) => {
  await frame.getByRole('button', { name: /^INV-2 / }).press('Shift+ArrowRight');
  await flagsOf(frame.page()).getByRole('button', { name: 'Undo' }).waitFor();
};
const saveView: Change = async (frame) => {
  await frame.getByRole('button', { name: 'View: Unsaved view' }).click();
  await frame.getByRole('button', { name: 'Save view' }).click();
  await frame.getByRole('textbox', { name: 'Name of the view' }).fill('On the walk');
  await frame.getByRole('button', { name: 'Save', exact: true }).click();
  await frame.getByRole('button', { name: 'View: On the walk' }).waitFor();
};
const splitNeed: Change = async (frame) => {
  await frame.getByRole('button', { name: /^Open Know what I will be paid/ }).click();
  await frame.getByRole('button', { name: 'Edit, history and more' }).click();
  await frame.getByText('Split into two needs').click();
  await frame.getByRole('textbox', { name: 'The second need' }).fill('Know when I will be paid');
  await frame.getByRole('button', { name: 'Split', exact: true }).click();
  await frame.getByRole('button', { name: 'Open Know when I will be paid', exact: true }).waitFor();
  await frame.getByRole('button', { name: 'Close', exact: true }).click();
};
const addPersona: Change = async (frame) => {
  await frame.getByRole('button', { name: 'Add a persona' }).click();
  const form = frame.getByRole('form', { name: 'Add a persona' });
  await form.getByLabel('Name', { exact: true }).fill('Walker');
  await form.getByRole('button', { name: 'Save' }).click();
  await frame.getByText('Walker', { exact: true }).filter({ visible: true }).first().waitFor();
};
const starQuote: Change = async (frame) => {
  const star = frame.getByRole('button', { name: 'Star as a quote to show' }).first();
  await star.click();
  await frame.getByRole('button', { name: 'Remove the star' }).first().waitFor();
};
const addGoal: Change = async (frame) => {
  await frame.getByRole('button', { name: 'Add a goal' }).click();
  const form = frame.getByRole('form', { name: 'Add a goal' });
  await form.getByLabel('What will be true for customers?').fill('Nobody waits for an answer');
  await form.getByRole('button', { name: 'Save' }).click();
  await frame.getByText('Nobody waits for an answer').first().waitFor();
};
const takeBackAnswers: Change = async (frame) => {
  await frame
    .getByRole('button', { name: /^Take back / })
    .first()
    .click();
  await frame.getByRole('button', { name: 'Take back', exact: true }).click();
  await frame.getByText('Taken back.').first().waitFor();
};
const keepRelease: Change = async (frame) => {
  await frame.getByRole('spinbutton', { name: /Capacity/ }).fill('200');
  await frame.getByText(/Proven: no other release/).waitFor();
  const keep = frame.getByRole('region', { name: 'Kept plans' });
  await keep.getByLabel('Name').fill('Spring');
  await keep.getByRole('button', { name: 'Keep this plan' }).click();
  await keep.getByRole('checkbox', { name: /^Spring/ }).waitFor();
};
const setTarget: Change = async (frame) => {
  await frame.getByLabel(/^Target of the product/).fill('20-30-50');
  await frame.getByRole('button', { name: 'Save' }).click();
  await frame.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
};
const keepDay: Change = async (frame) => {
  await frame.getByRole('button', { name: 'Keep today’s roadmap' }).click();
  await frame.getByText('Nothing has changed').waitFor();
  await frame.getByRole('button', { name: 'Mark as seen' }).click();
  await frame.getByRole('status').getByText('seen').first().waitFor();
};
const writeBenefit: Change = async (frame) => {
  await frame.getByRole('button', { name: /^Write \d+ benefit/ }).click();
  await frame
    .getByRole('textbox', { name: /^What it gives to customers: / })
    .first()
    .fill('Answers at once');
  await frame.getByRole('button', { name: 'Save 1 benefit' }).click();
  await frame.getByRole('button', { name: 'Back to the preview' }).click();
  await frame.getByText('Answers at once').first().waitFor();
};
const undoChange: Change = async (frame) => {
  await frame
    .getByRole('button', { name: /^Undo: .* changed$/ })
    .first()
    .click();
  await frame.getByText('Undone', { exact: false }).first().waitFor();
};

/** Clicks what leads to a view of a place, or to a page of the header; nothing for a place's usual view. */
type Way = (frame: Frame) => Promise<void>;
const usual: Way = () => Promise.resolve();
const view =
  (name: string): Way =>
  (frame) =>
    frame.getByRole('radio', { name, exact: true }).check({ force: true });
const button =
  (name: string | RegExp): Way =>
  (frame) =>
    frame.getByRole('button', { name, exact: true }).click();
const entry =
  (name: string): Way =>
  async (frame) => {
    await frame.getByRole('button', { name: 'More about this product' }).click();
    await frame.getByRole('menuitem', { name, exact: true }).click();
  };

interface Stop {
  readonly title: string;
  /** How one comes there: by Jira's side bar, or from the header. */
  readonly header?: Way;
  /** The changes that a person makes there, each in its view. */
  readonly changes: readonly (readonly [way: Way, change: Change])[];
}

const stops: readonly Stop[] = [
  { title: 'Roadmap', changes: [[usual, moveBar]] },
  {
    title: 'Priorities',
    changes: [
      [usual, saveView],
      [button('Plan a release'), keepRelease],
    ],
  },
  {
    title: 'Insights',
    changes: [
      [usual, splitNeed],
      [view('Inbox'), starQuote],
    ],
  },
  {
    title: 'Customers',
    changes: [
      [usual, addPersona],
      [view('Surveys'), takeBackAnswers],
    ],
  },
  {
    title: 'Outcomes',
    changes: [
      [view('Goals'), addGoal],
      [view('Health check'), setTarget],
    ],
  },
  { title: 'What changed', header: button(/^What changed/), changes: [[usual, keepDay]] },
  { title: 'Share', header: button('Share'), changes: [[usual, writeBenefit]] },
  { title: 'History', header: entry('History'), changes: [[usual, undoChange]] },
];

describe('the places of the project page', () => {
  const site = siteForSuite();

  beforeAll(async () => {
    const { projectId } = site.app;
    const { personas } = await site.app.call('planning.read', { projectId });
    const issueId = await site.app.issueId('INV-57');
    // One persona can be served in full, so that there is a release plan to keep.
    for (const needKey of personas.find(({ key }) => key === 'field-worker')?.needKeys ?? [])
      await site.app.call('item.attach-need', {
        issueId,
        attach: { kind: 'existing', needKey, coverage01: 1 },
      });
    await site.app.host.queueIdle();
  }, 180_000);

  const open = async (path: string): Promise<{ page: Page; frame: Frame }> => {
    const page = await site.open(`${home}/${path}`, { width: 1440 });
    return { page, frame: await frameOf(page) };
  };

  it('have their first row near the top, ten stops of the Tab key from the page’s own top at most', async () => {
    const { firstRowTopPx, tabStopsToContent } = await topOfPlaces((path) =>
      site.open(path, { width: 1440 }),
    );
    expect(firstRowTopPx.roadmap).toBeLessThanOrEqual(280);
    expect(firstRowTopPx.priorities).toBeLessThanOrEqual(280);
    expect(tabStopsToContent).toBeLessThanOrEqual(10);
  });

  it('load little before they show something: 400 kB for the page, 150 kB for the panel of a work item', async () => {
    const weights: number[] = [];
    for (const [path, name] of [
      [`${home}/roadmap`, 'Now, next, later'],
      ['/browse/INV-57', 'More'],
    ] as const) {
      const page = await site.open('/local', { width: 1440 });
      const weight = weighing(page);
      await page.goto(path);
      await page.frameLocator('iframe').getByText(name, { exact: true }).first().waitFor();
      await page.waitForLoadState('networkidle');
      weights.push(await weight.gzipKb());
    }
    const [place = 0, panel = 0] = weights;
    // Nothing would weigh nothing.
    expect(Math.min(place, panel)).toBeGreaterThan(50);
    expect(place).toBeLessThanOrEqual(400);
    expect(panel).toBeLessThanOrEqual(150);
  });

  it('lead from view to view with the focus kept and a step back, and take old addresses', async () => {
    const { page, frame } = await open('needs?persona=field-worker');
    await page.waitForURL(/insights\?persona=field-worker&view=needs$/);
    await frame.getByRole('button', { name: 'Filter (1)' }).waitFor();
    await frame.getByRole('radio', { name: 'Sessions' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/insights\?view=landscape$/);
    await frame.getByRole('group', { name: 'Opportunity landscape' }).waitFor();
    await frame.getByRole('radio', { name: 'Landscape' }).and(frame.locator(':focus')).waitFor();
    await page.goBack();
    await frame.getByRole('button', { name: 'Filter (1)' }).waitFor();
    // What had the focus goes away with the view: its title takes it, not the whole page.
    await frame
      .getByRole('button', { name: /^INV-57/ })
      .first()
      .press('Enter');
    await page.waitForURL(/roadmap\?need=N-\d+$/);
    await frame.getByRole('heading', { level: 1, name: 'Roadmap' }).and(frame.locator(':focus')).waitFor();
    await page.context().close();
  });

  it('break nothing in one session, from every place to every other and back, with a change made in each', async () => {
    const page = await site.open(`${home}/roadmap?view=timeline&lanes=none`);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    const frame = await frameOf(page);
    await frame.getByRole('button', { name: 'No, thanks' }).click();
    for (const [at, stop] of stops.entries()) {
      // It begins in the first place, in the view that its change is made in.
      if (at > 0) await goTo(page, frame, stop);
      for (const [way, change] of stop.changes) {
        await way(frame);
        await change(frame);
        await mustStand(frame, `${stop.title} after a change`);
      }
      for (const other of stops.slice(at + 1)) {
        await goTo(page, frame, other);
        await mustStand(frame, `${other.title} from ${stop.title}`);
        await goTo(page, frame, stop);
        await mustStand(frame, `${stop.title} from ${other.title}`);
      }
    }
    expect(broken).toEqual([]);
    await page.context().close();
  }, 600_000);
});

async function goTo(page: Page, frame: Frame, { title, header }: Stop): Promise<void> {
  if (header === undefined)
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: title, exact: true })
      .click();
  else await header(frame);
  await frame.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Until nothing is loading any more; then nothing may have failed. */
async function mustStand(frame: Frame, where: string): Promise<void> {
  await frame.waitForFunction(
    () => document.querySelector('[aria-busy="true"], [class*="skeleton"]') === null,
  );
  const said = await frame.getByRole('alert').allTextContents();
  if (said.length > 0) throw new Error(`${where}: ${said.join(' · ')}`);
}
