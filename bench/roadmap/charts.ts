import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { dragP95, scrollP95 } from './measure-page';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '..', '..');
const times = z.object({ firstPaintMs: z.number(), allBarsMs: z.number() });

export interface ChartTimes extends z.infer<typeof times> {
  readonly scrollFrameMsP95: number;
  readonly dragFrameMsP95: number | null;
}

export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
}

/** Bars as the large site has them, without Jira between. */
export function barsOf(count: number): readonly Bar[] {
  const day = (offset: number): string =>
    new Date(Date.UTC(2026, 6, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, at) => ({
    id: `bar-${at + 1}`,
    name: `Work ${at + 1} of a large roadmap`,
    start: day((at * 37) % 500),
    end: day(((at * 37) % 500) + 5 + (at % 60)),
  }));
}

/** Waits for the frame in which what was just drawn is painted. */
const painted = `new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))`;

/** Time to the first bars and to all bars, and frame time while scrolling, in frappe-gantt. */
export async function measureFrappe(browser: Browser, bars: readonly Bar[]): Promise<ChartTimes> {
  const dist = join(root, 'node_modules', 'frappe-gantt', 'dist');
  const page = await openPage(
    browser,
    '<div id="chart" style="block-size: 860px; overflow: auto"></div>',
    readFileSync(join(dist, 'frappe-gantt.css'), 'utf8'),
  );
  await page.addScriptTag({ content: readFileSync(join(dist, 'frappe-gantt.umd.js'), 'utf8') });
  const run = await page.evaluate(
    `(async (tasks) => {
    const begun = performance.now();
    new Gantt('#chart', tasks, { view_mode: 'Month', container_height: 840 });
    const drawn = performance.now() - begun;
    await ${painted};
    return { firstPaintMs: performance.now() - begun, allBarsMs: Math.max(drawn, performance.now() - begun) };
  })(${JSON.stringify(bars)})`,
  );
  return finish(page, run, '.gantt-container', '.bar-wrapper');
}

/** The same in vis-timeline, whose bars stand in as many rows as they need. */
export async function measureVis(browser: Browser, bars: readonly Bar[]): Promise<ChartTimes> {
  const folder = dirname(require.resolve('vis-timeline/package.json'));
  const page = await openPage(
    browser,
    '<div id="outer" style="block-size: 860px; overflow: auto"><div id="chart"></div></div>',
    readFileSync(join(folder, 'styles', 'vis-timeline-graph2d.min.css'), 'utf8'),
  );
  await page.addScriptTag({
    content: readFileSync(join(folder, 'standalone', 'umd', 'vis-timeline-graph2d.min.js'), 'utf8'),
  });
  const run = await page.evaluate(
    `(async (bars) => {
    const begun = performance.now();
    let first = null;
    const items = new vis.DataSet(bars.map((bar) => ({ id: bar.id, content: bar.name, start: bar.start, end: bar.end })));
    const chart = new vis.Timeline(document.getElementById('chart'), items, { stack: true, editable: { updateTime: true }, itemsAlwaysDraggable: true });
    await new Promise((done) => {
      const look = () => {
        const count = document.querySelectorAll('.vis-item').length;
        if (count > 0 && first === null) first = performance.now() - begun;
        if (count > 0 && chart.initialDrawDone) done();
        else setTimeout(look, 1);
      };
      look();
    });
    await ${painted};
    return { firstPaintMs: first, allBarsMs: performance.now() - begun };
  })(${JSON.stringify(bars)})`,
  );
  return finish(page, run, '#outer', '.vis-item');
}

/** The same in this app's own timeline, in one lane and without Jira between. */
export async function measureOurs(browser: Browser, bars: readonly Bar[]): Promise<ChartTimes> {
  const page = await openPage(
    browser,
    '<div id="root" style="display: flex; flex-direction: column; block-size: 860px"></div>',
    '',
  );
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, 'our-timeline.tsx')],
    bundle: true,
    write: false,
    outdir: 'out',
    minify: true,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    alias: {
      '@contract': join(root, 'src', 'contract'),
      '@domain': join(root, 'src', 'domain'),
      '@jira': join(root, 'src', 'jira'),
    },
    nodePaths: [join(root, 'static', 'app', 'node_modules'), join(root, 'node_modules')],
  });
  // The app's parts ask Jira's bridge when they are loaded; here nobody answers, and nothing is asked.
  await page.evaluate('window.__bridge = { callBridge: () => Promise.resolve(undefined) }');
  for (const file of bundle.outputFiles) {
    if (file.path.endsWith('.css')) await page.addStyleTag({ content: file.text });
    else await page.addScriptTag({ content: file.text });
  }
  const run = await page.evaluate(
    `(async (bars) => {
    const begun = performance.now();
    drawTimeline(document.getElementById('root'), bars);
    const first = performance.now() - begun;
    await ${painted};
    return { firstPaintMs: performance.now() - begun, allBarsMs: Math.max(first, performance.now() - begun) };
  })(${JSON.stringify(bars)})`,
  );
  return finish(page, run, '[role=region]', '[data-bar] button');
}

async function openPage(browser: Browser, body: string, style: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (error) => {
    console.error(error.message);
  });
  await page.setContent(`<!doctype html><style>${style}</style>${body}`);
  return page;
}

async function finish(page: Page, run: unknown, scroller: string, bar: string): Promise<ChartTimes> {
  const { firstPaintMs, allBarsMs } = times.parse(run);
  const dragFrameMsP95 = await dragP95(page, bar);
  const scrollFrameMsP95 = await scrollP95(page.mainFrame(), scroller);
  await page.close();
  return {
    firstPaintMs: Math.round(firstPaintMs),
    allBarsMs: Math.round(allBarsMs),
    scrollFrameMsP95,
    dragFrameMsP95,
  };
}
