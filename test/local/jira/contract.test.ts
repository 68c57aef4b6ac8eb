import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWithData } from '../../shared-data';
import { PLATFORM_CALLS, SOFTWARE_CALLS, type ContractCall } from './contract-calls';
import { DESK_CALLS } from './contract-desk-calls';
import { DESK_SITE } from './desk-site';
import { closeSites, openSite } from './fixture';
import { OpenApi } from './openapi';

afterAll(closeSites);

async function makeCalls(
  calls: readonly ContractCall[],
): Promise<{ call: ContractCall; status: number; json: unknown; body: string }[]> {
  const site = await openSite(calls === DESK_CALLS ? DESK_SITE : undefined);
  const answers = [];
  for (const call of calls) {
    const { status, json, body } = await site.call(call.method, call.path, call.body, call.principal);
    answers.push({ call, status, json, body });
  }
  return answers;
}

describe.each([
  ['the platform', 'jira-platform-v3.json', PLATFORM_CALLS],
  ['boards and sprints', 'jira-software.json', SOFTWARE_CALLS],
  ['service desks', 'jira-service-management.json', DESK_CALLS],
])('answers of %s', (_name, file, calls) => {
  it('have the status that was asked for', async () => {
    const wrong = (await makeCalls(calls)).filter(({ call, status }) => status !== call.status);
    expect(
      wrong.map(({ call, status, body }) => `${call.method} ${call.path} → ${String(status)} ${body}`),
    ).toEqual([]);
  });

  describeWithData('and Atlassian’s OpenAPI document', `jira/openapi/${file}`, (path) => {
    it('agree with it', async () => {
      const document = new OpenApi(path);
      const wrong: string[] = [];
      for (const { call, status, json } of await makeCalls(calls)) {
        const complaints = document.complaints(call.method, call.template, status, json);
        if (complaints !== 'no schema')
          wrong.push(...complaints.map((each) => `${call.method} ${call.path}: ${each}`));
      }
      expect(wrong).toEqual([]);
    });
  });

  it('satisfy the models of jira.js', async () => {
    const site = await openSite();
    const answers = (await makeCalls(calls)).filter(({ call }) => call.model !== undefined);
    const listOf = ({ call, json }: (typeof answers)[number]): unknown[] => {
      if (call.modelOf === 'each') return json as unknown[];
      return call.modelOf === undefined ? [json] : ((json as Record<string, unknown[]>)[call.modelOf] ?? []);
    };
    const file = join(site.stateDir, 'answers.json');
    writeFileSync(
      file,
      JSON.stringify(
        answers.map((each) => ({ what: each.call.path, model: each.call.model, values: listOf(each) })),
      ),
    );
    // jira.js is an ES module, which this test runner does not load: a small script of its own does.
    const output = execFileSync(process.execPath, [join(__dirname, 'check-models.mjs'), file], {
      encoding: 'utf8',
    });
    expect(output).toBe('');
  });
});

it('tells loudly, and changes nothing, when a route is not modelled', async () => {
  const site = await openSite();
  const answer = await site.call('POST', '/rest/api/3/workflows/create', {});
  expect(answer.status).toBe(501);
  expect(answer.body).toContain('does not model POST /rest/api/3/workflows/create');
});
