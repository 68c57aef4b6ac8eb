import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { buildPages } from '../local/build-pages';
import { loadData } from '../local/data/load';
import { startDemoHost } from '../local/demo-host';
import type { Host } from '../local/host';
import { openBrowser } from '../test/browser/site-browser';
import { dataFile } from './problems';
import { printTable } from './report';
import { askJira, giveNeeds } from './points/given-needs';

const PROJECT = 'TIMOB';
const as = { accountId: 'user-project-admin' };
/** A page counts as open when nothing has been asked for this long. */
const QUIET_MS = 4_000;
const LONGEST_MS = 180_000;

/**
 * Points of Jira's hourly quota, which all customers share, that each place takes when it is opened on a project of
 * 22,000 items. Lists are read in the browser as the person, and cost none.
 */
export async function run(): Promise<Record<string, unknown>> {
  const folder = dataFile('jira/titanium');
  await buildPages(join(import.meta.dirname, '..'), () => undefined);
  const { data } = await loadData(folder);
  const host = await startDemoHost({ data, limits: { jiraRateLimits: false } });
  const browser = await openBrowser();
  try {
    const issueId = await giveNeeds(host, PROJECT);
    await keepADay(host);
    const page = await pageOf(browser, host);
    const place = (tab: string): string => `/jira/software/projects/${PROJECT}/apps/customer-roadmap/${tab}`;
    const opening: Record<string, number> = {};
    opening['priorities'] = await opened(host, page, () => page.goto(place('priorities')));
    opening['roadmap'] = await opened(host, page, () => page.goto(place('roadmap')));
    const { key } = z
      .object({ key: z.string() })
      .parse(await askJira(host, 'GET', `/rest/api/3/issue/${issueId}?fields=summary`));
    opening['panel'] = await opened(host, page, () => page.goto(`/browse/${key}`));
    await page.goto(`/jira/software/projects/${PROJECT}/backlog`);
    await page.waitForTimeout(QUIET_MS);
    opening['sprint'] = await opened(host, page, () => openSprint(page));
    opening['changes'] = await opened(host, page, () => page.goto(place('changes')));
    printTable('points of the hourly quota at each opening, of 65,000 for all customers', opening);
    return { opening };
  } finally {
    await browser.close();
    await host.close();
  }
}

/** A day to compare with, and an order that was reviewed. */
async function keepADay(host: Host): Promise<void> {
  const { id: projectId } = z
    .object({ id: z.string() })
    .parse(await askJira(host, 'GET', `/rest/api/3/project/${PROJECT}`));
  await host.invoke('changes.mark-reviewed', { projectId }, as);
  await host.queueIdle(LONGEST_MS);
}

async function pageOf(browser: Browser, host: Host): Promise<Page> {
  const context = await browser.newContext({ baseURL: host.siteUrl, viewport: { width: 1440, height: 900 } });
  await context.request.post(`${host.siteUrl}/local/session`, {
    data: as,
    headers: { origin: host.siteUrl },
  });
  return context.newPage();
}

async function opened(host: Host, page: Page, open: () => Promise<unknown>): Promise<number> {
  host.stats.reset();
  await open();
  const until = Date.now() + LONGEST_MS;
  let [seen, since] = [-1, Date.now()];
  while (Date.now() - since < QUIET_MS) {
    if (Date.now() > until) throw new Error(`${page.url()} never came to rest.`);
    await delay(200);
    const { invokes, jiraCalls } = host.stats;
    const asked = invokes + jiraCalls.app + jiraCalls.browser;
    if (asked !== seen) [seen, since] = [asked, Date.now()];
  }
  return host.stats.points;
}

async function openSprint(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Plan sprint by customer value' }).click();
}
