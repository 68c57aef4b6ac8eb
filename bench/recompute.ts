import { z } from 'zod';
import { createDemoData } from '../local/data/demo';
import { startDemoHost } from '../local/demo-host';
import type { Host } from '../local/host';
import type { DataIssue, SiteData } from '../local/jira/site-data';
import { printTable } from './report';

const LINKED = 1_000;
const as = { accountId: 'user-project-admin' };
const jobState = z.object({ value: z.object({ id: z.string(), state: z.string(), done: z.number() }) });

/**
 * A need with 1,000 linked items is rated anew: Jira calls and seconds until all fields are written. Then the
 * same once more with the worker killed half way: it must go on and end with every field right.
 */
export async function run(): Promise<Record<string, unknown>> {
  const host = await startDemoHost({ data: manyStories(), limits: { retryFirstMs: 100 } });
  try {
    const projectId = await projectIdOf(host);
    await host.invoke('sample.load', { projectId }, as);
    await linkAll(host);
    await host.runSchedule('reconcile-nightly');
    await host.queueIdle(120_000);
    host.stats.reset();
    const startedAt = performance.now();
    await rate(host, projectId, 0.95);
    await host.queueIdle(300_000);
    const seconds = (performance.now() - startedAt) / 1000;
    const calls = host.stats.jiraCallLog.filter((call) => call.functionKey === 'recompute-worker');
    const resumedAfterKill = await killedHalfWay(host, projectId);
    const result = {
      linked: LINKED,
      jiraCalls: calls.length,
      jiraWrites: calls.filter((call) => call.path.startsWith('/rest/api/3/app/field/value')).length,
      seconds: Math.round(seconds * 100) / 100,
      resumedAfterKill,
    };
    printTable('a need with 1,000 linked items is rated anew', result);
    return result;
  } finally {
    await host.close();
  }
}

async function killedHalfWay(host: Host, projectId: string): Promise<boolean> {
  host.faults.set({ kill: { functionKey: 'recompute-worker', afterCalls: 3, of: 'jira' } });
  const job = await rate(host, projectId, 0.4);
  await host.queueIdle(300_000);
  host.faults.set({});
  const after = jobState.parse(await host.invoke('job.read', { projectId, jobId: job }, as));
  const distinct = new Set((await valuesOf(host)).map((value) => String(value)));
  return after.value.state === 'done' && distinct.size === 1 && !distinct.has('null');
}

async function rate(host: Host, projectId: string, importance01: number): Promise<string> {
  const answer = await host.invoke(
    'need.rate',
    { projectId, needKey: 'N-10', personaKey: 'owner', importance01, satisfaction01: 0.1, reach01: 0.9 },
    as,
  );
  return z.object({ value: z.object({ job: z.object({ id: z.string() }) }) }).parse(answer).value.job.id;
}

/** The demo with 1,000 more stories without a parent, all alike. */
function manyStories(): SiteData {
  const demo = createDemoData(new Date().toISOString());
  const pattern = demo.issues.find((issue) => issue.type === 'Story' && issue.projectKey === 'INV');
  if (pattern === undefined) throw new Error('The demo has no story.');
  const { parentKey: _parent, id: _id, ...plain } = pattern;
  const stories = Array.from({ length: LINKED }, (_, index): DataIssue => ({
    ...plain,
    key: `INV-${5_000 + index}`,
    summary: `Linked story ${index + 1}`,
    storyPoints: 3,
    sprintIds: [],
  }));
  return { ...demo, issues: [...demo.issues, ...stories] };
}

async function send(host: Host, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await host.jira.handle({
    method,
    path,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    principal: { kind: 'user', accountId: as.accountId },
  });
  if (answer.status >= 300)
    throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.slice(0, 200)}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}

async function projectIdOf(host: Host): Promise<string> {
  return z.object({ id: z.string() }).parse(await send(host, 'GET', '/rest/api/3/project/INV')).id;
}

async function fieldId(host: Host, name: string): Promise<string> {
  const fields = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(await send(host, 'GET', '/rest/api/3/field'));
  const found = fields.find((field) => field.name === name);
  if (found === undefined) throw new Error(`There is no field ${name}.`);
  return found.id;
}

/** Links every story to N-10 in Jira; the events are lost on purpose, the nightly pass takes the links in. */
async function linkAll(host: Host): Promise<void> {
  const needs = await fieldId(host, 'Customer needs');
  host.faults.set({ events: { lose: 1 } });
  for (let index = 0; index < LINKED; index += 1) {
    await send(host, 'PUT', `/rest/api/3/issue/INV-${5_000 + index}`, { fields: { [needs]: ['N-10'] } });
  }
  await host.queueIdle();
  host.faults.set({});
}

async function valuesOf(host: Host): Promise<unknown[]> {
  const field = await fieldId(host, 'Customer value');
  const values: unknown[] = [];
  for (let index = 0; index < LINKED; index += 1) {
    const { fields } = z
      .object({ fields: z.record(z.string(), z.unknown()) })
      .parse(await send(host, 'GET', `/rest/api/3/issue/INV-${5_000 + index}?fields=${field}`));
    values.push(fields[field] ?? null);
  }
  return values;
}
