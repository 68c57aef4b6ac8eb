import { jiraPath } from '../../../src/jira/jira-path';
import { jiraAsUser } from '../../../static/app/src/api/jira';
import { waitingUntil } from '../../../static/app/src/api/waits';

const sent: { readonly url: string; readonly at: number }[] = [];
let answers: { readonly status: number; readonly headers?: Record<string, string> }[] = [];
let open = 0;
let mostOpen = 0;

jest.mock('@forge/bridge', () => ({
  requestJira: async (url: string) => {
    sent.push({ url, at: Date.now() });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open -= 1;
    const { status, headers = {} } = answers.shift() ?? { status: 200 };
    return { status, headers: new Headers(headers), text: () => Promise.resolve('{}') };
  },
}));

beforeEach(() => {
  sent.length = 0;
  answers = [];
  mostOpen = 0;
});

const reasons = [
  'jira-quota-global-based',
  'jira-quota-tenant-based',
  'jira-burst-based',
  'jira-per-issue-on-write',
];

describe('Jira as the browser asks it', () => {
  it('hears of no more than six calls at once and 25 a second', async () => {
    const begun = Date.now();
    await Promise.all(Array.from({ length: 40 }, (_, at) => jiraAsUser(jiraPath`/rest/api/3/issue/${at}`)));
    expect(mostOpen).toBeLessThanOrEqual(6);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(39 * 40 - 20);
  });

  it.each(reasons)(
    'is left alone as long as it asks for %s, and then answers all the same',
    async (reason) => {
      answers = [{ status: 429, headers: { 'retry-after': '1', 'ratelimit-reason': reason } }];
      const begun = Date.now();
      const first = jiraAsUser(jiraPath`/rest/api/3/issue/1`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      // People are told, and no other call goes out meanwhile.
      expect(waitingUntil()).toBeGreaterThan(begun);
      const second = jiraAsUser(jiraPath`/rest/api/3/issue/2`);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(sent).toHaveLength(1);
      expect((await first).status).toBe(200);
      expect((await second).status).toBe(200);
      expect(sent.map(({ url }) => url).sort()).toEqual([
        '/rest/api/3/issue/1',
        '/rest/api/3/issue/1',
        '/rest/api/3/issue/2',
      ]);
      expect((sent[1]?.at ?? 0) - begun).toBeGreaterThanOrEqual(1_000);
    },
  );

  it('tells whoever saves something at once that it would have to wait long', async () => {
    answers = [{ status: 429, headers: { 'retry-after': '1845' } }];
    const answer = await jiraAsUser(jiraPath`/rest/api/3/issue/1`, { method: 'PUT', body: {} });
    expect(answer.status).toBe(429);
    expect(sent).toHaveLength(1);
  });
});
