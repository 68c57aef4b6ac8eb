import { procedures } from '../../src/contract/rpc';
import type { ProcedureName } from '../../src/contract/rpc';
import type { Permission } from '../../src/contract/permission';
import { newId, startTestApp } from './app-host';
import type { TestApp, UserName } from './app-host';

/** The strongest of the site's users who must still be refused. */
const refused: Readonly<Record<Permission, { user: UserName; code: string }>> = {
  'browse-item': { user: 'outsider', code: 'not-found' },
  'edit-item': { user: 'viewer', code: 'forbidden' },
  'browse-project': { user: 'outsider', code: 'not-found' },
  'manage-knowledge': { user: 'developer', code: 'forbidden' },
  'administer-project': { user: 'developer', code: 'forbidden' },
  'administer-jira': { user: 'projectAdmin', code: 'forbidden' },
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
    const failure = await app.failure(name, sampleInput(name, app.projectId, issueId), user);
    expect(failure.code).toBe(code);
    expect(failure.message.length).toBeGreaterThan(20);
  });

  it.each(names)('%s refuses somebody who may not see the project', async (name) => {
    const failure = await app.failure(name, sampleInput(name, app.projectId, issueId), 'outsider');
    expect(['not-found', 'forbidden']).toContain(failure.code);
  });

  it.each(names)('%s answers a malformed payload with a sentence', async (name) => {
    const failure = await app.failure(name, { issueId: 'x', projectId: ['y'] });
    expect(failure.code).toBe('invalid');
    expect(failure.message).not.toBe('');
  });

  it('answers an unknown request with what to do', async () => {
    const failure = await app.failure('panel.explode', {});
    expect(failure).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Reload') as string,
    });
  });

  it('answers for an item that does not exist as for one that is hidden', async () => {
    const missing = await app.failure('panel.read', { issueId: '99999999' });
    const hidden = await app.failure('panel.read', { issueId }, 'outsider');
    expect(missing).toEqual(hidden);
  });
});

const aNeed = {
  id: newId(),
  persona: { kind: 'existing', personaKey: 'owner' },
  title: 'Another need',
  importance01: 0.5,
  satisfaction01: 0.5,
  reach01: 0.5,
  sureness: 'guess',
};
const aPersona = {
  name: 'A persona',
  role: '',
  share01: null,
  strategicWeight: 1,
  anti: false,
  quote: '',
  traits: [],
};
const aMember = { state: 'active', before: null, after: null, verdict: null };
const noRows = { new: 0, same: 0, newer: 0, older: 0, differs: 0, elsewhere: 0, orphan: 0, invalid: 0 };
const aGoal = {
  title: 'A goal',
  weight: 1,
  metricId: null,
  baseline: null,
  target: null,
  startedOn: '2026-10-01',
  targetOn: null,
  needKeys: [],
  milestones: [],
};
const emptyBatch = {
  from: { byte: 0, line: 1, record: 0 },
  next: { byte: 1, line: 2, record: 0 },
  progress01: 1,
  done: true,
  source: 'typed',
  channel: 'other',
  mask: true,
  empty: 0,
  rows: [],
  answers: [],
  rejected: [],
};

const aStandingImport = (projectId: string) => ({
  id: newId(),
  name: 'Requests',
  jql: '',
  projectIds: [projectId],
  channel: 'support-ticket',
  mask: true,
  rhythm: 'day',
  paused: false,
});

/** An input of the right shape for every procedure, so that a refusal is for the person and not for the form. */
function sampleInput(name: ProcedureName, projectId: string, issueId: string): unknown {
  const ids = { projectId, issueId };
  const extras: Partial<Record<ProcedureName, unknown>> = {
    'item.attach-need': { ...ids, attach: { kind: 'existing', needKey: 'N-1', coverage01: 1 } },
    'item.detach-need': { ...ids, needKey: 'N-1' },
    'item.set-coverage': { ...ids, needKey: 'N-1', coverage01: 0.5 },
    'item.set-personas': { ...ids, personaKeys: ['owner'] },
    'need.search': { ...ids, text: '' },
    'need.rate': {
      ...ids,
      needKey: 'N-1',
      personaKey: 'owner',
      importance01: 0.5,
      satisfaction01: 0.5,
      reach01: 0.5,
    },
    'score.evidence': { ...ids, needKey: 'N-1' },
    'score.what-if': { ...ids, changes: [] },
    'score.compare': { ...ids, otherIssueId: issueId },
    'model.preview': { ...ids, draft: { changes: {}, preset: 'default', custom: null } },
    'model.save': { ...ids, draft: { changes: {}, preset: 'default', custom: null }, basedOn: 0 },
    'ranking.compare': { ...ids, presets: ['rice'] },
    'sprint.frozen': { ...ids, sprintIds: [] },
    'release.save': {
      ...ids,
      id: newId(),
      name: 'Spring',
      plan: {
        by: 'personas',
        capacityPoints: 20,
        customerKeys: [],
        wonKeys: [],
        itemKeys: [],
        value: 0,
        bound: 0,
        costPoints: 0,
        proven: true,
      },
    },
    'release.delete': { ...ids, id: newId() },
    'release.frontier-start': { ...ids, problem: { requirements: [], customers: [] } },
    'release.frontier': { ...ids, frontierKey: newId() },
    'job.read': { ...ids, jobId: newId() },
    'job.cancel': { ...ids, jobId: newId() },
    'evidence.page': { ...ids, filter: {} },
    'evidence.suggest': { ...ids, text: 'invoice' },
    'evidence.voices': { ...ids, id: newId() },
    'evidence.add': { ...ids, piece: { id: newId(), text: 'A quote', saidOn: '2026-10-01' } },
    'evidence.edit': { ...ids, id: newId(), version: 1, change: { text: 'Another quote' } },
    'evidence.link': { ...ids, id: newId(), link: { needKey: 'N-1' } },
    'evidence.unlink': { ...ids, id: newId(), needKey: 'N-1' },
    'evidence.triage': { ...ids, id: newId(), skipped: true },
    'evidence.star': { ...ids, id: newId(), starred: true },
    'evidence.delete': { ...ids, id: newId(), deleted: true },
    'evidence.merge': { ...ids, id: newId(), into: null },
    'account.find': { ...ids, text: '' },
    'import.start': { ...ids, start: { id: newId(), fileName: 'a.csv', fingerprint: 'a', plan: '{}' } },
    'import.batch': { ...ids, importId: newId(), batch: emptyBatch },
    'import.cancel': { ...ids, importId: newId() },
    'import.problems': { ...ids, importId: newId() },
    'import.undo': { ...ids, importId: newId() },
    'analysis.themes': { ...ids, triage: 'any' },
    'analysis.link': { ...ids, ids: [newId()], link: { needKey: 'N-1' } },
    'analysis.checked': { ...ids, needKey: 'N-1' },
    'ticket.read': { ...ids, ticketId: issueId },
    'ticket.save': {
      ...ids,
      ticketId: issueId,
      quote: 'A quote',
      channel: 'other',
      link: { needKey: 'N-1' },
      mask: true,
    },
    'standing.save': { ...ids, version: 0, standing: aStandingImport(projectId) },
    'standing.run': { ...ids, id: newId() },
    'standing.stop': { ...ids, id: newId() },
    'standing.delete': { ...ids, id: newId(), pieces: false },
    'hook.create': { ...ids, id: newId(), name: 'A form' },
    'hook.rotate': { ...ids, id: newId() },
    'hook.revoke': { ...ids, id: newId() },
    'need.read': { ...ids, needKey: 'N-1' },
    'need.add': { ...ids, need: aNeed },
    'need.edit': { ...ids, needKey: 'N-1', version: 1, change: {} },
    'need.survey': {
      ...ids,
      needKey: 'N-1',
      personaKey: 'owner',
      counts: { important: 1, satisfied: 1, answers: 2, have: 1, asked: 2 },
    },
    'need.split': { ...ids, needKey: 'N-1', id: newId(), title: 'Half of it', statement: '', pieceIds: [] },
    'persona.add': { ...ids, id: newId(), persona: aPersona },
    'persona.edit': { ...ids, id: newId(), version: 1, persona: aPersona },
    'persona.archive': { ...ids, id: newId(), archived: true },
    'roadmap.set-balance': { ...ids, target: { business: 0.2, feature: 0.3, customer: 0.5 } },
    'view.save': {
      ...ids,
      id: newId(),
      version: 0,
      name: 'A view',
      page: 'priorities',
      search: '?q=invoice',
      shared: true,
    },
    'view.delete': { ...ids, id: newId() },
    'archive.page': { ...ids, table: 'need' },
    'archive.check': { ...ids, chunk: { table: 'need', rows: [{ id: newId() }] } },
    'archive.put': { ...ids, chunk: { table: 'need', rows: [{ id: newId() }] } },
    'archive.finish': { ...ids, importId: newId(), counts: noRows },
    'archive.wipe': { ...ids, confirm: newId() },
    'retention.save': { ...ids, version: 0, rules: [] },
    'erasure.find': { ...ids, subject: { kind: 'account', accountId: newId() } },
    'erasure.run': { ...ids, subject: { kind: 'account', accountId: newId() }, how: 'mask' },
    'erasure.finish': { ...ids, subject: { kind: 'account', accountId: newId() }, pieces: 0 },
    'product.join': { ...ids, otherProjectId: '10001' },
    'product.part': { ...ids, otherProjectId: '10001' },
    'history.undo': { ...ids, changeId: newId() },
    'record.page': { ...ids, kind: 'account' },
    'record.save': { ...ids, kind: 'account', id: newId(), version: 0, set: { name: 'Acme' } },
    'record.archive': { ...ids, kind: 'persona', id: newId(), archived: true },
    'record.merge-preview': { ...ids, kind: 'need', id: newId(), into: newId() },
    'record.merge': { ...ids, kind: 'need', id: newId(), into: newId(), versions: { id: 1, into: 1 } },
    'record.import': { ...ids, kind: 'account', rows: [{ name: 'Acme' }] },
    'record.delete': { ...ids, kind: 'need', id: newId() },
    'record.restore': { ...ids, kind: 'need', id: newId() },
    'share.lines': { ...ids, audience: 'customer', issueIds: [] },
    'benefit.read': { ...ids, needKey: 'N-1' },
    'benefit.of-need': { ...ids, needKey: 'N-1', benefit: { text: 'Less typing', version: 0 } },
    'benefit.of-item': { ...ids, benefit: { text: 'Less typing', version: 0 } },
    'person.put': { ...ids, change: { tourSeen: true } },
    'changes.read': { ...ids, from: '2026-11-01' },
    'changes.note-move': { ...ids, move: { id: newId(), parts: ['horizon'] } },
    'segment.count': { ...ids, rule: { all: [] } },
    'segment.save': { ...ids, segment: { id: newId(), version: 0, name: 'All', rule: { all: [] } } },
    'map.read': { ...ids, personaId: newId() },
    'map.save': {
      ...ids,
      personaId: newId(),
      kind: 'empathy',
      version: 0,
      map: { stages: [], notes: [] },
    },
    'goal.add': { ...ids, id: newId(), goal: aGoal },
    'goal.edit': { ...ids, id: newId(), version: 1, goal: aGoal },
    'goal.archive': { ...ids, id: newId(), archived: true },
    'metric.add': { ...ids, id: newId(), metric: { name: 'Calls', unit: 'number', better: 'up' } },
    'metric.put-points': { ...ids, metricId: 'adoption', points: [{ date: '2026-10-01', value: 3 }] },
    'metric.remove-point': { ...ids, metricId: 'adoption', date: '2026-10-01' },
    'kpi.compare': { ...ids, kind: 'nps', on: '2026-10-01', days: 30 },
    'item.set-goal': { ...ids, goalKey: 'G-1', alignment01: 1 },
    'survey.results': { ...ids, kind: 'nps', filter: {} },
    'survey.take': {
      ...ids,
      file: { id: newId(), kind: 'nps', fileName: 'nps.csv' },
      answers: [],
      rejected: 0,
      done: true,
    },
    'survey.undo': { ...ids, id: newId() },
    'account.put': { ...ids, accounts: [{ name: 'An account' }] },
    'validation.add': { ...ids, id: newId(), test: { assumption: 'They want it' } },
    'validation.edit': { ...ids, id: newId(), version: 1, test: { assumption: 'They want it' } },
    'validation.delete': { ...ids, id: newId() },
    'outcome.judge': { ...ids, needKey: 'N-1', verdict: 'met' },
    'outcome.tell': { ...ids, replies: [{ audience: 'account:x', text: 'Done', by: 'hand' }] },
    'outcome.settle': { ...ids, audience: 'account:x', told: true },
    'beta.invite': { ...ids, audiences: ['account:x'] },
    'beta.edit': { ...ids, id: newId(), version: 1, member: aMember },
  };
  return onlyKnown(name, extras[name] ?? ids);
}

/** Only what the procedure takes: an item procedure gets no project, a project procedure no item. */
function onlyKnown(name: ProcedureName, input: unknown): unknown {
  const { projectId, issueId, ...rest } = input as { projectId: string; issueId: string };
  const aboutItem = procedures[name].permission.endsWith('-item');
  return aboutItem ? { issueId, ...rest } : { projectId, ...rest };
}
