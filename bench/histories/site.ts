import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { standardAccounts, standardRoles } from '../../local/data/standard-accounts';
import { startDemoHost } from '../../local/demo-host';
import type { Host } from '../../local/host';
import type { DataIssue, SiteData } from '../../local/jira/site-data';
import { FaultsByProject } from './faults-by-project';

const USER = 'user-project-admin';
const CREATED = '2026-01-05T09:00:00.000Z';
/** Two stories below an epic. */
export const ITEMS = 3;
/** Many histories at once on a slow machine must not look like functions that run for ever. */
const UNHURRIED = {
  jiraRateLimits: false,
  retryFirstMs: 20,
  queueEventsPerMinute: 1_000_000,
  resolverMs: 600_000,
  defaultMs: 600_000,
  sqlSelectMs: 120_000,
  sqlDmlMs: 120_000,
} as const;
/** The product next door, whose state nothing may touch. */
const BYSTANDER = 'NEXT';

const productRows = z.array(z.object({ product_id: z.string() }));
const found = z.object({ id: z.string() });
const fieldList = z.array(z.object({ id: z.string(), name: z.string() }));

/** A project of its own for one history, with nothing known of its product yet. */
export interface Place {
  readonly projectId: string;
  readonly key: string;
  /** The epic first. */
  readonly issueIds: readonly string[];
}

export interface FieldIds {
  readonly needs: string;
  readonly points: string;
  readonly value: string;
  readonly priority: string;
  readonly band: string;
}

/** A site on which many histories go on at once, each in a project of its own. */
export interface Site {
  /** The host that runs now; another one after a restart. */
  readonly host: Host;
  readonly sql: Connection;
  readonly faults: FaultsByProject;
  readonly fields: FieldIds;
  readonly bystander: Place;
  readonly places: readonly Place[];
  /** Resolves when the host is there. */
  ready(): Promise<void>;
  /** Ends every function where it is, and starts the host anew on what is left. */
  crash(): Promise<void>;
  /** One request to Jira as the person; throws where Jira refuses. */
  jira(method: string, path: string, body?: unknown): Promise<unknown>;
  /** The id of a place's product, from when on work for the product is known to be the place's. */
  knowProduct(place: Place): Promise<string>;
  close(): Promise<void>;
}

/** Starts a site with so many empty places and a bystander with the sample's knowledge. */
export async function startSite(histories: number): Promise<Site> {
  const stateDirectory = mkdtempSync(join(tmpdir(), 'customer-roadmap-histories-'));
  const faults = new FaultsByProject();
  const keys = [BYSTANDER, ...Array.from({ length: histories }, (_, at) => `H${String(at + 1)}`)];
  const startHost = () =>
    startDemoHost({
      data: siteData(keys),
      faults,
      here: true,
      limits: UNHURRIED,
      stateDirectory,
    });
  const openSql = () => createConnection({ ...host.sql.access });
  let host = await startHost();
  let sql = await openSql();
  let ready = Promise.resolve();
  const again = async (): Promise<void> => {
    sql.destroy();
    host.app.dispatcher.stop();
    await host.app.invoker.close();
    await host.close();
    host = await startHost();
    sql = await openSql();
  };
  const jira = jiraOf(() => host);
  const places = await Promise.all(keys.map((key) => placeOf(key, jira, faults)));
  const [bystander, ...others] = places;
  if (bystander === undefined) throw new Error('The site has no projects.');
  const site: Site = {
    get host() {
      return host;
    },
    get sql() {
      return sql;
    },
    faults,
    fields: await fieldsOf(jira),
    bystander,
    places: others,
    ready: () => ready,
    crash: () => (ready = again()),
    jira,
    knowProduct: async ({ projectId }) => {
      await ready;
      const [rows] = await sql.query('SELECT product_id FROM product_project WHERE project_id = ?', [
        projectId,
      ]);
      const id = productRows.parse(rows)[0]?.product_id ?? '';
      faults.belongs(id, projectId);
      return id;
    },
    close: async () => {
      await sql.end();
      await host.close();
      rmSync(stateDirectory, { recursive: true, force: true });
    },
  };
  await settle(site);
  return site;
}

/** The bystander gets its knowledge, and an item with a value. */
async function settle(site: Site): Promise<void> {
  const { host, bystander, fields } = site;
  await host.invoke('sample.load', { projectId: bystander.projectId }, { accountId: USER });
  await site.jira('PUT', `/rest/api/3/issue/${bystander.issueIds[1] ?? ''}`, {
    fields: { [fields.needs]: ['N-1'] },
  });
  await host.queueIdle(120_000);
}

function jiraOf(hostNow: () => Host): Site['jira'] {
  return async (method, path, body) => {
    const answer = await hostNow().jira.handle({
      method,
      path,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      principal: { kind: 'user', accountId: USER },
    });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${String(answer.status)}: ${answer.body.slice(0, 300)}`);
    return answer.body === '' ? null : (JSON.parse(answer.body) as unknown);
  };
}

async function placeOf(key: string, jira: Site['jira'], faults: FaultsByProject): Promise<Place> {
  const { id: projectId } = found.parse(await jira('GET', `/rest/api/3/project/${key}`));
  const issueIds: string[] = [];
  for (let number = 1; number <= ITEMS; number += 1) {
    const { id } = found.parse(
      await jira('GET', `/rest/api/3/issue/${key}-${String(number)}?fields=summary`),
    );
    faults.belongs(id, projectId);
    issueIds.push(id);
  }
  return { projectId, key, issueIds };
}

async function fieldsOf(jira: Site['jira']): Promise<FieldIds> {
  const fields = fieldList.parse(await jira('GET', '/rest/api/3/field'));
  const idOf = (name: string): string => {
    const field = fields.find((one) => one.name === name);
    if (field === undefined) throw new Error(`Jira has no field ${name}.`);
    return field.id;
  };
  return {
    needs: idOf('Customer needs'),
    points: idOf('Story Points'),
    value: idOf('Customer value'),
    priority: idOf('Customer priority'),
    band: idOf('Value band'),
  };
}

function siteData(keys: readonly string[]): SiteData {
  return {
    users: standardAccounts,
    projects: keys.map((key) => ({
      key,
      name: `History ${key}`,
      style: 'company-managed',
      roles: standardRoles,
    })),
    boards: keys.map((key, at) => ({
      id: String(at + 1),
      name: `Board ${key}`,
      type: 'kanban',
      projectKeys: [key],
      estimation: 'story-points',
    })),
    sprints: [],
    versions: [],
    issues: keys.flatMap((key) => Array.from({ length: ITEMS }, (_, at) => itemOf(key, at))),
    links: [],
  };
}

function itemOf(projectKey: string, at: number): DataIssue {
  const epic = at === 0;
  return {
    key: `${projectKey}-${String(at + 1)}`,
    projectKey,
    type: epic ? 'Epic' : 'Story',
    hierarchyLevel: epic ? 1 : 0,
    summary: `${epic ? 'Epic' : 'Story'} ${String(at + 1)}`,
    status: 'To Do',
    statusCategory: 'new',
    priority: 'Medium',
    reporter: USER,
    ...(epic ? {} : { parentKey: `${projectKey}-1`, storyPoints: 3 }),
    labels: [],
    components: [],
    sprintIds: [],
    fixVersionIds: [],
    votes: 0,
    created: CREATED,
    updated: CREATED,
    comments: [],
    history: [],
  };
}
