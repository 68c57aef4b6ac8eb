import { jiraPermissions } from '../../../src/adapters/permission/jira-permissions';
import type { GrantStore } from '../../../src/adapters/store/product/grant-store';
import type { JiraTransport } from '../../../src/jira/jira-transport';

jest.mock('@forge/api', () => ({
  getAppContext: () => ({ appAri: { appId: 'app' }, environmentAri: { environmentId: 'env' } }),
}));

const MINUTE_MS = 60_000;

/** Jira that grants everything until it refuses to answer, and a memory as the store keeps it. */
function scene() {
  const asked: string[] = [];
  let refuses = false;
  let now = 1_000_000_000;
  const jira: JiraTransport = (path) => {
    asked.push(path.strings.join(''));
    const names = String(path.values[1]).split(',');
    const permissions = Object.fromEntries(names.map((name) => [name, { havePermission: true }]));
    return Promise.resolve({
      status: refuses ? 429 : 200,
      header: (name) => (name === 'retry-after' ? '1845' : null),
      text: () => Promise.resolve(JSON.stringify({ permissions })),
    });
  };
  const rows: { all: boolean; at: number; grants: Parameters<GrantStore['write']>[2]['grants'] }[] = [];
  const memory: GrantStore = {
    read: (_account, _project, { since, all }) =>
      Promise.resolve(rows.find((row) => row.at > since && (row.all || !all))?.grants ?? null),
    write: (_account, _project, { grants, all }, at) => {
      rows.push({ all, at, grants });
      return Promise.resolve();
    },
  };
  const permissions = jiraPermissions(jira, memory, { now: () => now, newId: () => '' });
  return {
    asked,
    look: (browseOnly: boolean) => permissions.latelyForProject('10000', 'somebody', browseOnly),
    wait: (ms: number) => (now += ms),
    refuse: () => (refuses = true),
  };
}

describe('who may comment', () => {
  const held = (granted: readonly string[]) => {
    const jira: JiraTransport = (path) => {
      const names = String(path.values[1]).split(',');
      const permissions = Object.fromEntries(
        names.map((name) => [name, { havePermission: granted.includes(name) }]),
      );
      const body = JSON.stringify({ permissions });
      return Promise.resolve({ status: 200, header: () => null, text: () => Promise.resolve(body) });
    };
    const memory: GrantStore = { read: () => Promise.resolve(null), write: () => Promise.resolve() };
    return jiraPermissions(jira, memory, { now: () => 0, newId: () => '' }).mayComment({ issueId: '10001' });
  };

  it.each([
    { granted: ['BROWSE_PROJECTS', 'ADD_COMMENTS'], may: true },
    { granted: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], may: true },
    { granted: ['BROWSE_PROJECTS'], may: false },
    { granted: ['ADD_COMMENTS', 'EDIT_ISSUES'], may: false },
  ])('is who may see the work and comment on it or edit it: $granted', async ({ granted, may }) => {
    expect(await held(granted)).toBe(may);
  });
});

describe('what Jira has lately said of a person', () => {
  it('is asked for once a minute', async () => {
    const { look, wait, asked } = scene();
    expect(await look(false)).toMatchObject({ browse: true, manageKnowledge: true });
    await look(false);
    await look(true);
    expect(asked).toHaveLength(1);
    wait(MINUTE_MS + 1);
    await look(false);
    expect(asked).toHaveLength(2);
  });

  it('is not more than it was asked for', async () => {
    const { look, asked } = scene();
    expect(await look(true)).toMatchObject({ browse: true, manageKnowledge: false });
    expect(await look(false)).toMatchObject({ browse: true, manageKnowledge: true });
    expect(asked).toHaveLength(2);
  });

  it('holds for ten minutes while Jira answers nobody, and no longer', async () => {
    const { look, wait, refuse } = scene();
    await look(false);
    refuse();
    wait(9 * MINUTE_MS);
    expect(await look(false)).toMatchObject({ browse: true });
    wait(2 * MINUTE_MS);
    await expect(look(false)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});
