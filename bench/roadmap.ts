import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Frame } from 'playwright-core';
import { buildPages } from '../local/build-pages';
import { openBrowser } from '../test/browser/site-browser';
import { printTable } from './report';
import { barsOf, measureFrappe, measureOurs, measureVis } from './roadmap/charts';
import type { Bar, ChartTimes } from './roadmap/charts';
import { openMeasured, scrollP95 } from './roadmap/measure-page';
import { startLargeSite } from './roadmap/site';

const ITEMS = 5_000;
const NEEDS = 200;
const PERSONAS = 20;
const SIZES = [200, 1_000, 5_000];
/** One switch of the view every 15 seconds for an hour. */
const SWITCHES = 240;
const VIEWS = ['Now, next, later', 'Timeline', 'Story map', 'List'];

/**
 * The roadmap of a large product in Chromium: milliseconds from the end of its bundle to the first rows and to all
 * rows, frame time while scrolling, gzipped script and style that is loaded first, growth of the heap over switches
 * between the views; and the timeline beside two known ones over the same bars in the same run.
 */
export async function run(): Promise<Record<string, unknown>> {
  await buildPages(join(import.meta.dirname, '..'), () => undefined);
  const browser = await openBrowser();
  try {
    const ours = await chartTimes(browser, measureOurs);
    const frappeGantt = await chartTimes(browser, measureFrappe);
    const visTimeline = await chartTimes(browser, measureVis);
    const page = await measurePage(browser);
    const result = { ...page, timeline: ours, frappeGantt, visTimeline };
    printTable(
      `roadmap of ${ITEMS} items`,
      Object.fromEntries(Object.entries(result).map(([name, value]) => [name, JSON.stringify(value)])),
    );
    return result;
  } finally {
    await browser.close();
  }
}

async function chartTimes(
  browser: Browser,
  measure: (browser: Browser, bars: readonly Bar[]) => Promise<ChartTimes>,
): Promise<Record<string, ChartTimes>> {
  const measured: Record<string, ChartTimes> = {};
  for (const size of SIZES) measured[String(size)] = await measure(browser, barsOf(size));
  return measured;
}

async function measurePage(browser: Browser): Promise<Record<string, number>> {
  const host = await startLargeSite(ITEMS, NEEDS, PERSONAS);
  try {
    const times = await openMeasured(browser, host.siteUrl, ITEMS);
    const scrollFrameMsP95 = await scrollP95(times.frame, 'div:has(> [role=treegrid])');
    const heapGrowthMb = await heapGrowth(times.frame);
    return {
      items: ITEMS,
      firstRowsMs: times.firstRowsMs,
      allRowsMs: times.allRowsMs,
      scrollFrameMsP95,
      gzipKb: gzipKb(times.files),
      heapGrowthMb,
    };
  } finally {
    await host.close();
  }
}

/** Goes through all views again and again, and compares the heap after collecting garbage. */
async function heapGrowth(frame: Frame): Promise<number> {
  const client = await frame.page().context().newCDPSession(frame.page());
  const used = async (): Promise<number> => {
    await client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await client.send('Runtime.getHeapUsage');
    return usedSize / 1_048_576;
  };
  const round = async (): Promise<void> => {
    for (const view of VIEWS) {
      await frame.getByRole('radio', { name: view, exact: true }).click({ force: true });
      await frame.waitForTimeout(150);
    }
  };
  await round();
  const before = await used();
  for (let at = 0; at < SWITCHES; at += VIEWS.length) await round();
  return Math.round((await used()) * 10 - before * 10) / 10;
}

function gzipKb(urls: readonly string[]): number {
  const assets = join(import.meta.dirname, '..', 'static', 'app', 'build', 'assets');
  const files = [...new Set(urls.map((url) => join(assets, basename(new URL(url).pathname))))].filter(
    existsSync,
  );
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  return Math.round(bytes / 102.4) / 10;
}
