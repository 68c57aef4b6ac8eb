import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDemoKnowledge } from '../../local/data/demo-knowledge';
import type { Frame, Page } from 'playwright-core';
import { accessibilityFaults } from './site-browser';
import { siteForSuite } from './suite-site';

const home = '/jira/software/projects/INV/apps/customer-roadmap';
/** A folder for pictures of everything in every look: `PICTURES=<folder> npx jest test/browser/pictures`. */
const folder = process.env['PICTURES'];

/** What a person may have set, in the site and in the browser. */
interface Look {
  readonly locale: string;
  readonly theme: 'light' | 'dark';
}

const english: Look = { locale: 'en-US', theme: 'light' };
const german: Look = { locale: 'de-DE', theme: 'dark' };
/** There is no such language yet: English words from the right to the left. */
const fromTheRight: Look = { locale: 'ar-SA', theme: 'light' };
/** Desktop, half of it, 200 % zoom of 1440, phone. */
const widths = [1440, 1024, 720, 400] as const;

interface Screen {
  readonly name: string;
  readonly path: string;
  /** One look for the test command; all of them for the pictures. */
  readonly look: Look;
}

const screens: readonly Screen[] = [
  { name: 'roadmap', path: `${home}/roadmap`, look: english },
  { name: 'timeline', path: `${home}/roadmap?view=timeline`, look: german },
  { name: 'list', path: `${home}/roadmap?view=list`, look: fromTheRight },
  { name: 'priorities', path: `${home}/priorities`, look: german },
  { name: 'matrix', path: `${home}/priorities?view=matrix`, look: english },
  { name: 'release', path: `${home}/priorities?view=release`, look: german },
  { name: 'insights', path: `${home}/insights`, look: fromTheRight },
  { name: 'inbox', path: `${home}/insights?view=inbox`, look: german },
  { name: 'landscape', path: `${home}/insights?view=landscape`, look: english },
  { name: 'customers', path: `${home}/customers`, look: german },
  { name: 'accounts', path: `${home}/customers?view=accounts`, look: english },
  { name: 'outcomes', path: `${home}/outcomes`, look: english },
  { name: 'goals', path: `${home}/outcomes?view=goals`, look: german },
  { name: 'health', path: `${home}/outcomes?view=health`, look: fromTheRight },
  { name: 'changes', path: `${home}/changes`, look: german },
  { name: 'share', path: `${home}/share`, look: english },
  { name: 'history', path: `${home}/history`, look: german },
  { name: 'drawer-item', path: `${home}/roadmap?open=item:INV-1`, look: german },
  { name: 'drawer-need', path: `${home}/insights?open=need:N-1`, look: fromTheRight },
  { name: 'drawer-persona', path: `${home}/customers?open=persona:bookkeeper`, look: english },
  { name: 'drawer-account', path: `${home}/customers?view=accounts&open=account:<account>`, look: german },
  { name: 'drawer-quote', path: `${home}/insights?view=inbox&open=quote:<quote>`, look: english },
  { name: 'panel', path: '/browse/INV-1', look: german },
  { name: 'settings', path: '/jira/software/projects/INV/settings/apps/product-settings', look: german },
];

describe('every screen, in what a person may have set', () => {
  const site = siteForSuite({ sample: false });
  const ids = new Map<string, string>();
  let keys: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    const { app } = site;
    const { projectId } = app;
    await addDemoKnowledge(app.host);
    await app.host.queueIdle();
    const { pieces } = await app.call('evidence.page', {
      projectId,
      filter: { text: '', triage: 'any', deleted: false },
    });
    const said = pieces.find(({ account, links }) => account !== null && links.length > 0);
    if (said?.account == null) throw new Error('The sample has no quote of an account.');
    ids.set('quote', said.id).set('account', said.account.id);
    keys = messageKeys();
    expect(keys.size).toBeGreaterThan(1000);
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
  }, 180_000);

  /** A page is opened once, and each screen is a visit of it. */
  const show = async (page: Page, path: string, look: Look): Promise<Frame> => {
    const { origin } = new URL(page.url());
    const set = await page.request.post('/local/session', { data: look, headers: { origin } });
    if (!set.ok()) throw new Error(`The site takes no ${look.locale}.`);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(path.replace(/<(\w+)>/, (_, name: string) => ids.get(name) ?? name));
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error(`${path} has no frame.`);
    await isStill(frame);
    return frame;
  };

  const looks = (screen: Screen): readonly Look[] =>
    folder === undefined
      ? [screen.look]
      : [english, { ...english, theme: 'dark' }, { ...german, theme: 'light' }, fromTheRight];

  it('shows all of itself at every width, in words, and without a serious fault of access', async () => {
    const page = await site.open('/');
    const wrong: string[] = [];
    for (const screen of screens) {
      for (const look of looks(screen)) {
        const frame = await show(page, screen.path, look);
        const called = `${screen.name} ${look.locale} ${look.theme}`;
        for (const fault of await accessibilityFaults(frame, 'serious')) wrong.push(`${called}: ${fault}`);
        const unsaid = (await wordsOn(frame)).filter((word) => keys.has(word));
        if (unsaid.length > 0) wrong.push(`${called} says ${unsaid.join(', ')}`);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          await isStill(frame);
          for (const wide of await tooWide(frame)) wrong.push(`${called} at ${String(width)} px: ${wide}`);
          if (folder !== undefined)
            await page.screenshot({
              path: join(folder, `${called.replaceAll(' ', '-')}-${String(width)}.png`),
            });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 900_000);

  it('has the views of a place behind one button where it is narrow, and the search as one that becomes its field', async () => {
    const page = await site.open('/');
    const frame = await show(page, `${home}/insights`, english);
    await page.setViewportSize({ width: 400, height: 900 });
    await frame.getByRole('button', { name: 'Needs', exact: true }).click();
    await frame.getByRole('menuitem', { name: 'Imports' }).waitFor();
    await frame.getByRole('menuitem', { name: 'Inbox' }).click();
    await frame.getByRole('button', { name: 'Inbox', exact: true }).waitFor();
    const search = frame.getByRole('textbox', { name: 'Search quotes' });
    const small = (await search.boundingBox())?.width ?? 0;
    await search.fill('unpaid');
    expect((await search.boundingBox())?.width).toBeGreaterThan(2 * small);
  });

  it('is worked by keys: to the search, the filter and the list of keys, and never loses the focus by an act', async () => {
    const page = await site.open('/');
    const frame = await show(page, `${home}/insights?view=inbox`, english);
    const focus = () => frame.evaluate(() => document.activeElement?.tagName);
    await frame.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('j');
    const inHand = frame.locator('[aria-current="true"]').and(frame.locator(':focus'));
    await inHand.waitFor();
    for (const act of ['Skip', 'Undo', 'Star as a quote to show', 'Delete', 'Undo', 'Undo']) {
      await frame.getByRole('button', { name: act, exact: true }).first().click();
      // A button that is at work takes no keys.
      await frame.getByRole('button', { name: /, Loading$/ }).waitFor({ state: 'detached' });
      expect([act, await focus()]).not.toEqual([act, 'BODY']);
    }
    await page.keyboard.press('/');
    await frame.getByRole('textbox', { name: 'Search quotes' }).and(frame.locator(':focus')).waitFor();
    await frame.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('f');
    // A list in it closes by Escape alone, and the box around it by the next one.
    const filter = frame.getByRole('dialog', { name: 'Filter' });
    await filter.getByRole('combobox', { name: 'Channel' }).press('Space');
    await page.keyboard.press('Escape');
    await filter.waitFor();
    await page.keyboard.press('Escape');
    await filter.waitFor({ state: 'detached' });
    await frame.getByRole('button', { name: 'Filter' }).and(frame.locator(':focus')).waitFor();
    await page.keyboard.press('?');
    await frame
      .getByRole('dialog', { name: 'Keyboard shortcuts' })
      .getByText('Skip it, or bring it back')
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await focus()).not.toBe('BODY');
  });
});

/** Every key of a message: none of them may be read on a page. */
function messageKeys(): ReadonlySet<string> {
  const folders = ['static/app/src/i18n/en', 'src/domain/words/en'].map((path) =>
    join(__dirname, '../..', path),
  );
  const files = folders.flatMap((path) =>
    readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8')),
  );
  return new Set(
    files.flatMap((text) => [...text.matchAll(/^ {2}'([\w-]+\.[\w.-]+)':/gm)].map(([, key = '']) => key)),
  );
}

async function wordsOn(frame: Frame): Promise<readonly string[]> {
  const text = await frame.evaluate(() => document.body.innerText);
  return [...new Set(text.split(/[\s„“”"()]+/))];
}

/** Until nothing loads any more, and the browser has drawn it. */
async function isStill(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () =>
      document.querySelector('#root *') !== null &&
      document.querySelector('[aria-busy="true"], [class*="skeleton"]') === null,
  );
  // The page around it draws always; a frame that is scrolled out of view does not.
  await frame
    .page()
    .evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * What goes over its side: the page itself, its place and its drawer never do; what is meant to be moved sideways, as a
 * timeline is, is not one of them.
 */
async function tooWide(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const note = (name: string, element: Element): void => {
      const over = element.scrollWidth - element.clientWidth;
      if (over > 1) found.push(`${name} goes over by ${String(over)} px`);
    };
    note('the page', document.documentElement);
    const main = document.querySelector('main');
    for (let at = main?.parentElement ?? null; at !== null; at = at.parentElement) {
      if (at !== document.body && at !== document.documentElement) note('the place', at);
    }
    const drawer = document.querySelector('aside[tabindex]');
    if (drawer !== null) note('the drawer', drawer);
    return found;
  });
}
