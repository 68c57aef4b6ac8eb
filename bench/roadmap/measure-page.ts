import type { Browser, Frame, Page } from 'playwright-core';
import { z } from 'zod';

const marks = z.object({
  bundle: z.number(),
  firstRows: z.number(),
  allRows: z.number(),
  scripts: z.array(z.string()),
});

/** Runs in every frame before its scripts: notes when rows appear, and when the count says that all are there. */
const watcher = (items: number): string => `
  window.__marks = {};
  new MutationObserver(() => {
    const marks = window.__marks;
    if (marks.firstRows === undefined && document.querySelector('[role=treegrid] [role=gridcell]'))
      marks.firstRows = performance.now();
    if (marks.allRows === undefined && document.body.innerText.includes('of ${new Intl.NumberFormat('en-US').format(items)} work items'))
      marks.allRows = performance.now();
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

export interface PageTimes {
  readonly firstRowsMs: number;
  readonly allRowsMs: number;
  /** Scripts and styles that came before the first row. */
  readonly files: readonly string[];
  readonly frame: Frame;
}

/** Opens the roadmap as a person and takes the times from the end of its own bundle. */
export async function openMeasured(browser: Browser, siteUrl: string, items: number): Promise<PageTimes> {
  const context = await browser.newContext({ baseURL: siteUrl, viewport: { width: 1440, height: 900 } });
  await context.addInitScript(watcher(items));
  await context.request.post(`${siteUrl}/local/session`, {
    data: { accountId: 'user-project-admin' },
    headers: { origin: siteUrl },
  });
  const page = await context.newPage();
  await page.goto('/jira/software/projects/BIG/apps/customer-roadmap/roadmap?view=list');
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('The roadmap has no frame.');
  const deadline = Date.now() + 120_000;
  while ((await frame.evaluate('window.__marks.allRows === undefined')) === true) {
    if (Date.now() > deadline) throw new Error('The roadmap did not show all rows within two minutes.');
    await page.waitForTimeout(100);
  }
  const found = marks.parse(
    await frame.evaluate(`(() => {
      const files = performance.getEntriesByType('resource').filter((entry) => /\\.(js|css)$/.test(entry.name));
      // Module scripts are loaded before this event; what comes later is loaded on demand and counts as waiting.
      const parsed = performance.getEntriesByType('navigation')[0].domContentLoadedEventStart;
      const entry = files.filter((file) => file.responseEnd <= parsed);
      return {
        ...window.__marks,
        bundle: Math.max(0, ...entry.map((each) => each.responseEnd)),
        scripts: files.map((each) => each.name),
      };
    })()`),
  );
  return {
    firstRowsMs: Math.round(found.firstRows - Math.min(found.bundle, found.firstRows)),
    allRowsMs: Math.round(found.allRows - Math.min(found.bundle, found.firstRows)),
    files: found.scripts,
    frame,
  };
}

/** Scrolls an element from its top by equal steps, one a frame, and gives the 95th percentile of frame times. */
export async function scrollP95(frame: Pick<Frame, 'evaluate'>, selector: string): Promise<number> {
  const p95 = await frame.evaluate(`new Promise((resolve) => {
    const scroller = document.querySelector(${JSON.stringify(selector)});
    const frames = [];
    let last = performance.now();
    const step = (now) => {
      frames.push(now - last);
      last = now;
      scroller.scrollTop += 60;
      if (frames.length < 180) requestAnimationFrame(step);
      else {
        frames.sort((a, b) => a - b);
        resolve(frames[Math.floor(frames.length * 0.95)]);
      }
    };
    requestAnimationFrame(step);
  })`);
  return Math.round(z.number().parse(p95) * 10) / 10;
}

const DRAG_STEPS = 120;

/**
 * Drags a bar sideways by equal steps, one a frame, and gives the 95th percentile of frame times; null when no bar
 * lies free in the middle of the window, or when it does not follow the pointer.
 */
export async function dragP95(page: Page, selector: string): Promise<number | null> {
  // The first one that lies free in the middle of the window.
  const at = z.number().parse(
    await page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].findIndex((bar) => {
      const box = bar.getBoundingClientRect();
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      return x > 300 && x < 1300 && y > 120 && y < 700 && bar.contains(document.elementFromPoint(x, y));
    })`),
  );
  const bar = page.locator(selector).nth(at);
  const box = at < 0 ? null : await bar.boundingBox();
  if (box === null) return null;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.evaluate(`(() => {
    window.__frames = [];
    let last = performance.now();
    const look = (now) => {
      window.__frames.push(now - last);
      last = now;
      if (window.__frames !== null) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  })()`);
  for (let step = 1; step <= DRAG_STEPS; step += 1) {
    await page.mouse.move(from.x + step * 2, from.y);
    await page.evaluate('new Promise(requestAnimationFrame)');
  }
  const moved = await bar.boundingBox();
  const frames = z.array(z.number()).parse(await page.evaluate('window.__frames.slice(1)'));
  await page.mouse.up();
  if (moved !== null && Math.abs(moved.x - box.x) < DRAG_STEPS) return null;
  frames.sort((a, b) => a - b);
  return Math.round((frames[Math.floor(frames.length * 0.95)] ?? Number.NaN) * 10) / 10;
}
