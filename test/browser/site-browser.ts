import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from 'playwright-core';

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser; `CHROMIUM_PATH` names another one than Debian's. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: launchArguments,
  });
}

export interface VisitOptions {
  readonly accountId?: string;
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** A page of its own (cookies too) for one person. */
export async function visit(
  browser: Browser,
  siteUrl: string,
  path: string,
  options: VisitOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: siteUrl,
    viewport: { width: options.width ?? 1280, height: 900 },
  });
  await enter(context, siteUrl, options);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusedByPolicy.push(message.text());
  });
  await page.goto(path);
  return page;
}

const refusedByPolicy: string[] = [];

/** What the platform's policy has refused to a page since this was last asked. */
export function takeRefused(): readonly string[] {
  return refusedByPolicy.splice(0);
}

/** The app's frame on the page. */
export async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('The page has no frame.');
  return frame;
}

/** What the app and the site tell in flags, beside the app's frame. */
export function flagsOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' });
}

/**
 * Drags one thing onto another with both in view, as a person sees them: where the page scrolled after the button is
 * down, the pointer would hold what came under it.
 */
export async function dragOnto(thing: Locator, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await thing.scrollIntoViewIfNeeded();
  await thing.dragTo(target);
}

async function enter(context: BrowserContext, siteUrl: string, options: VisitOptions): Promise<void> {
  const { accountId, theme } = options;
  const answer = await context.request.post(`${siteUrl}/local/session`, {
    data: { ...(accountId === undefined ? {} : { accountId }), ...(theme === undefined ? {} : { theme }) },
    headers: { origin: siteUrl },
  });
  if (!answer.ok()) throw new Error(`The session was refused: ${await answer.text()}`);
}

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong on the page itself (frames are checked with the app), one line per rule; all of it by itself. */
export async function accessibilityFaults(
  page: Pick<Page, 'evaluate'>,
  atLeast: 'any' | 'serious' = 'any',
): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (impact) => {
    interface Axe {
      run(
        options: object,
      ): Promise<{ violations: { id: string; impact: string; help: string; nodes: { html: string }[] }[] }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const { violations } = await axe.run({ iframes: false });
    return violations
      .filter((found) => impact === 'any' || found.impact === 'serious' || found.impact === 'critical')
      .map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' | ')}`);
  }, atLeast);
}

/** Opens one of the parts that stand behind the last of the issue panel's buttons. */
export async function openPart(panel: FrameLocator, part: string): Promise<void> {
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('list', { name: 'More' }).getByRole('button', { name: part }).click();
}
