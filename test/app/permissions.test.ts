import { procedures } from '../../src/contract/rpc';
import type { ProcedureName } from '../../src/contract/rpc';
import type { Permission } from '../../src/contract/permission';
import { startTestApp } from './app-host';
import type { TestApp, UserName } from './app-host';
import { noRecords, sampleInput } from './sample-input';
import { sentence } from '../sentence';

/** The strongest of the site's users who must still be refused. */
const refused: Readonly<Record<Permission, { user: UserName; code: string }>> = {
  'browse-item': { user: 'outsider', code: 'not-found' },
  'edit-item': { user: 'viewer', code: 'forbidden' },
  'browse-project': { user: 'outsider', code: 'not-found' },
  'add-quote': { user: 'viewer', code: 'forbidden' },
  'manage-knowledge': { user: 'developer', code: 'forbidden' },
  'administer-project': { user: 'developer', code: 'forbidden' },
};

describe('the permission column of the table of procedures', () => {
  let app: TestApp;
  let issueId: string;

  beforeAll(async () => {
    // More calls a second than Jira's burst limit allows one app: here only rights are asked about.
    app = await startTestApp({ limits: { jiraRateLimits: false } });
    issueId = await app.issueId('INV-30');
  });
  afterAll(() => app.close());

  const names = Object.keys(procedures) as ProcedureName[];

  it.each(names)('%s refuses the wrong user', async (name) => {
    const { user, code } = refused[procedures[name].permission];
    const failure = await app.failure(name, sampleInput(name, noRecords(app.projectId, issueId)), user);
    expect(failure.code).toBe(code);
    expect(sentence(failure).length).toBeGreaterThan(20);
  });

  it.each(names)('%s refuses somebody who may not see the project', async (name) => {
    const failure = await app.failure(name, sampleInput(name, noRecords(app.projectId, issueId)), 'outsider');
    expect(['not-found', 'forbidden']).toContain(failure.code);
  });

  it.each(names)('%s answers a malformed payload with a sentence', async (name) => {
    const failure = await app.failure(name, { issueId: 'x', projectId: ['y'] });
    expect(failure.code).toBe('invalid');
    expect(failure.key).toMatch(/^input\./);
    expect(sentence(failure)).not.toBe('');
  });

  it('answers an unknown request with what to do', async () => {
    const failure = await app.failure('panel.explode', {});
    expect(failure).toEqual({ code: 'not-found', key: 'app.unknown-request', values: {} });
  });

  it('answers for an item that does not exist as for one that is hidden', async () => {
    const missing = await app.failure('panel.read', { issueId: '99999999' });
    const hidden = await app.failure('panel.read', { issueId }, 'outsider');
    expect(missing).toEqual(hidden);
  });
});
