import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Host } from '../../local/host';

const NEEDS = 40;
const ITEMS = 400;
const as = { accountId: 'user-project-admin' };
const found = z.object({ issues: z.array(z.object({ id: z.string() })) });

/** Gives 40 needs to 400 open items of a project; the id of one of them. */
export async function giveNeeds(host: Host, project: string): Promise<string> {
  host.faults.set({ events: { lose: 1 } });
  const { issues } = found.parse(
    await askJira(host, 'POST', '/rest/api/3/search/jql', {
      jql: `project = ${project} AND statusCategory != Done ORDER BY key`,
      fields: ['id'],
      maxResults: ITEMS,
    }),
  );
  const ids = issues.map(({ id }) => id);
  for (let need = 0; need < NEEDS; need += 1) {
    const persona = need % 4;
    await host.invoke(
      'item.attach-need',
      {
        issueId: ids[need] ?? '',
        attach: {
          kind: 'new',
          coverage01: 0.5,
          need: {
            id: randomUUID(),
            title: `Need ${need + 1} of the people who build with it`,
            persona:
              need < 4
                ? { kind: 'new', id: randomUUID(), name: `Persona ${persona + 1}` }
                : { kind: 'existing', personaKey: `persona-${persona + 1}` },
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
  const fields = z
    .array(z.object({ id: z.string(), name: z.string() }))
    .parse(await askJira(host, 'GET', '/rest/api/3/field'));
  const field = fields.find(({ name }) => name === 'Customer needs')?.id ?? '';
  for (const [at, id] of ids.entries())
    if (at >= NEEDS)
      await askJira(host, 'PUT', `/rest/api/3/issue/${id}`, {
        fields: { [field]: [`N-${(at % NEEDS) + 1}`] },
      });
  await host.queueIdle(120_000);
  host.faults.set({});
  await host.runSchedule('reconcile-nightly');
  await host.queueIdle(120_000);
  return ids[0] ?? '';
}

/** One request to the host's Jira as a project administrator. @throws Error when it is refused */
export async function askJira(host: Host, method: string, path: string, body?: unknown): Promise<unknown> {
  const answer = await host.jira.handle({
    method,
    path,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    principal: { kind: 'user', accountId: as.accountId },
  });
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}`);
  return answer.body === '' ? null : JSON.parse(answer.body);
}
