import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addDemoKnowledge } from '../local/data/demo-knowledge';
import { startDemoHost } from '../local/demo-host';
import type { Host } from '../local/host';
import { openBrowser } from '../test/browser/site-browser';
import { median, printTable } from './report';

const OPENINGS = 9;
const ISSUE = 'INV-39';

/**
 * Opens the issue panel in Chromium: function invocations and Jira calls of the app until its content stands,
 * milliseconds from opening the page of the work item, and gzipped script of the panel's entry.
 */
export async function run(): Promise<Record<string, unknown>> {
  const host = await startDemoHost();
  const browser = await openBrowser();
  try {
    await addDemoKnowledge(host);
    const cold = await coldInvoke(host);
    const openings: { invokes: number; jiraCalls: number; contentMs: number }[] = [];
    for (let opening = 0; opening < OPENINGS; opening += 1) {
      host.stats.reset();
      const page = await browser.newPage();
      const startedAt = performance.now();
      await page.goto(`${host.siteUrl}/browse/${ISSUE}`);
      const panel = page.frameLocator('iframe[data-forge-module="customer-value-panel"]');
      await panel.getByText('Find an unpaid invoice fast').first().waitFor();
      const contentMs = performance.now() - startedAt;
      openings.push({ contentMs, ...callsOf(host) });
      await page.close();
    }
    const result = {
      invokes: Math.max(...openings.map((opening) => opening.invokes)),
      jiraCalls: Math.max(...openings.map((opening) => opening.jiraCalls)),
      contentMs: Math.round(median(openings.map((opening) => opening.contentMs))),
      gzipKb: entryGzipKb('issue.html'),
      ...cold,
    };
    printTable(`issue panel, ${OPENINGS} openings`, result);
    return result;
  } finally {
    await browser.close();
    await host.close();
  }
}

/** Calls that the panel's own resolver made; the badge of the folded panel is Jira's, not the panel's. */
function callsOf(host: Host): { invokes: number; jiraCalls: number } {
  const panel = host.stats.invocationLog.filter((log) => log.functionKey === 'resolver');
  const calls = host.stats.jiraCallLog.filter(
    (call) => call.source === 'browser' || call.functionKey === 'resolver',
  );
  return { invokes: panel.length, jiraCalls: calls.length };
}

async function coldInvoke(host: Host): Promise<{ coldMs: number; warmMs: number }> {
  const issue = await host.jira.handle({
    method: 'GET',
    path: `/rest/api/3/issue/${ISSUE}?fields=summary`,
    headers: {},
    principal: { kind: 'user', accountId: 'user-project-admin' },
  });
  const { id } = JSON.parse(issue.body) as { id: string };
  const invoke = async () => {
    const startedAt = performance.now();
    await host.invoke('panel.read', { issueId: id }, { accountId: 'user-project-admin' });
    return performance.now() - startedAt;
  };
  const coldMs = await invoke();
  const warm: number[] = [];
  for (let turn = 0; turn < 15; turn += 1) warm.push(await invoke());
  return { coldMs: Math.round(coldMs), warmMs: Math.round(median(warm)) };
}

/** Gzipped kilobytes of all scripts that the entry's page loads at once. */
function entryGzipKb(entry: string): number {
  const build = join(import.meta.dirname, '..', 'static', 'app', 'build');
  const html = readFileSync(join(build, entry), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    (match) => match[1] ?? '',
  );
  if (scripts.length === 0)
    throw new Error(`${entry} names no script; its folder holds ${readdirSync(build).join(', ')}`);
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(join(build, script))).length, 0);
  return Math.round(bytes / 102.4) / 10;
}
