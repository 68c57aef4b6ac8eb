import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { createDemoData } from '../../local/data/demo';
import { startDemoHost } from '../../local/demo-host';
import type { Host } from '../../local/host';
import type { DataIssue, SiteData } from '../../local/jira/site-data';

const EPICS = 500;
const DAY_MS = 86_400_000;
const as = { accountId: 'user-project-admin' };

/** A site of so many items (a tenth of them epics), 200 needs and 20 personas, every item serving one need or two. */
export async function startLargeSite(items: number, needs: number, personas: number): Promise<Host> {
  const data = largeData(items);
  const host = await startDemoHost({ data });
  host.faults.set({ events: { lose: 1 } });
  const keys = data.issues.filter((issue) => issue.projectKey === 'BIG').map((issue) => issue.key);
  const names = Array.from({ length: personas }, (_, at) => `Persona ${at + 1}`);
  for (let need = 0; need < needs; need += 1) {
    const name = names[need % personas] ?? 'Persona';
    await host.invoke(
      'item.attach-need',
      {
        issueId: await idOf(host, keys[need % EPICS] ?? ''),
        attach: {
          kind: 'new',
          coverage01: 0.5,
          need: {
            id: randomUUID(),
            title: `Need ${need + 1} of the large product`,
            persona:
              need < personas
                ? { kind: 'new', id: randomUUID(), name }
                : { kind: 'existing', personaKey: name.toLowerCase().replace(' ', '-') },
            importance01: ((need * 7) % 10) / 10,
            satisfaction01: ((need * 3) % 10) / 10,
            reach01: 0.5,
            sureness: 'heard',
          },
        },
      },
      as,
    );
  }
  const field = await needsField(host);
  for (const [at, key] of keys.entries()) {
    const own = [`N-${(at % needs) + 1}`, ...(at % 3 === 0 ? [`N-${((at * 13) % needs) + 1}`] : [])];
    await send(host, 'PUT', `/rest/api/3/issue/${key}`, { fields: { [field]: [...new Set(own)] } });
  }
  return host;
}

function largeData(items: number): SiteData {
  const demo = createDemoData(new Date().toISOString());
  const [story, epic] = ['Story', 'Epic'].map((type) => demo.issues.find((issue) => issue.type === type));
  const [project] = demo.projects;
  if (story === undefined || epic === undefined || project === undefined)
    throw new Error('The demo has no story.');
  const { id: _story, parentKey: _parent, ...plainStory } = story;
  const { id: _epic, ...plainEpic } = epic;
  const day = (offset: number): string => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
  const issues = Array.from({ length: items }, (_, at): DataIssue => {
    const isEpic = at < EPICS;
    const start = ((at * 37) % 500) - 120;
    return {
      ...(isEpic ? plainEpic : plainStory),
      key: `BIG-${at + 1}`,
      projectKey: 'BIG',
      summary: `${isEpic ? 'Epic' : 'Story'} ${at + 1} of a large roadmap`,
      sprintIds: [],
      components: [],
      fixVersionIds: [],
      comments: [],
      history: [],
      storyPoints: 1 + (at % 8),
      ...(isEpic ? {} : { parentKey: `BIG-${(at % EPICS) + 1}` }),
      ...(at % 10 === 9 ? {} : { startDate: day(start), dueDate: day(start + 5 + (at % 60)) }),
    };
  });
  return {
    ...demo,
    projects: [...demo.projects, { ...project, key: 'BIG', name: 'Large (invented)' }],
    issues: [...demo.issues, ...issues],
  };
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

async function idOf(host: Host, key: string): Promise<string> {
  const issue = await send(host, 'GET', `/rest/api/3/issue/${key}?fields=summary`);
  return z.object({ id: z.string() }).parse(issue).id;
}

async function needsField(host: Host): Promise<string> {
  const fields = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(await send(host, 'GET', '/rest/api/3/field'));
  const found = fields.find((field) => field.name === 'Customer needs');
  if (found === undefined) throw new Error('There is no field Customer needs.');
  return found.id;
}
