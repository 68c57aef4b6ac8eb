import { procedures } from '../../src/contract/rpc';
import type { ProcedureName } from '../../src/contract/rpc';
import { newId, users } from './app-host';
import { followInputs } from './sample-follow-input';

const aNeed = {
  id: newId(),
  persona: { kind: 'existing', personaKey: 'owner' },
  title: 'Another need',
  importance01: 0.5,
  satisfaction01: 0.5,
  reach01: 0.5,
  sureness: 'guess',
};
const noRows = { new: 0, same: 0, newer: 0, older: 0, differs: 0, elsewhere: 0, orphan: 0, invalid: 0 };
export const emptyBatch = {
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

/** What the inputs are about: records that are there, or ids of nothing. */
export interface SampleIds {
  readonly projectId: string;
  readonly otherProjectId: string;
  readonly productId: string;
  readonly issueId: string;
  readonly otherIssueId: string;
  readonly ticketId: string;
  /** Words of the ticket. */
  readonly ticketText: string;
  /** A day whose roadmap was kept. */
  readonly snapshotOn: string;
  /** A row of a need as an archive has it. */
  readonly archivedNeed: object;
  readonly pieceId: string;
  readonly otherPieceId: string;
  readonly needId: string;
  readonly personaId: string;
  readonly otherPersonaId: string;
  readonly goalId: string;
  readonly accountId: string;
  readonly hookId: string;
  readonly standingId: string;
  readonly importId: string;
  /** An import of accounts. */
  readonly accountImportId: string;
  readonly surveyFileId: string;
  readonly testId: string;
  readonly memberId: string;
  /** Somebody who asked for what the item gives. */
  readonly audience: string;
  /** A round that goes on, in which the administrator is asked. */
  readonly roundId: string;
  /** One that has ended. */
  readonly endedRoundId: string;
  readonly changeId: string;
  readonly jobId: string;
  readonly frontierKey: string;
  readonly sessionId: string;
  readonly passageId: string;
}

/** Ids of nothing, in a project and an item that are there. */
export function noRecords(projectId: string, issueId: string): SampleIds {
  return {
    projectId,
    issueId,
    otherProjectId: '10001',
    otherIssueId: issueId,
    ticketId: issueId,
    ticketText: 'A quote',
    snapshotOn: '2026-11-01',
    archivedNeed: { id: newId() },
    productId: newId(),
    pieceId: newId(),
    otherPieceId: newId(),
    needId: newId(),
    personaId: newId(),
    otherPersonaId: newId(),
    goalId: newId(),
    accountId: newId(),
    hookId: newId(),
    standingId: newId(),
    importId: newId(),
    accountImportId: newId(),
    surveyFileId: newId(),
    testId: newId(),
    memberId: newId(),
    audience: 'account:x',
    roundId: newId(),
    endedRoundId: newId(),
    changeId: newId(),
    jobId: newId(),
    frontierKey: newId(),
    sessionId: newId(),
    passageId: newId(),
  };
}

/** An input of the right shape for every procedure, so that a refusal is for the person and not for the form. */
export function sampleInput(name: ProcedureName, of: SampleIds): unknown {
  const { projectId, issueId } = of;
  const ids = { projectId, issueId };
  const extras: Inputs = {
    ...workInputs(of, ids),
    ...evidenceInputs(of, ids),
    ...knowledgeInputs(of, ids),
    ...followInputs(of, ids),
  };
  return onlyKnown(name, extras[name] ?? ids);
}

/** By procedure; one that is missing takes no more than project and item. */
export type Inputs = Partial<Record<ProcedureName, unknown>>;
export type Ids = Pick<SampleIds, 'projectId' | 'issueId'>;

/** Of sessions, their words and what is marked in them. */
function sessionInputs(of: SampleIds, ids: Ids): Inputs {
  const session = { ...ids, id: of.sessionId };
  return {
    'session.open': session,
    'session.passages': { ...session, passageIds: [of.passageId] },
    'session.same': { ...session, id: newId(), wordsHash: 'words' },
    'session.save': {
      ...session,
      version: 0,
      set: { title: 'A session', heldOn: '2026-10-01' },
      wordsHash: 'words',
    },
    'session.write': { ...session, passages: [{ place: 0, text: 'Anna: I print it all.' }] },
    'session.edit-passage': { ...session, id: of.passageId, version: 1, text: 'Anna: I print it all twice.' },
    'session.mark': {
      ...ids,
      mark: { id: newId(), passageId: of.passageId, version: 2, from: 0, to: 20, link: { needKey: 'N-1' } },
    },
    'session.of-quote': { ...ids, id: of.pieceId },
    'session.from-notes': { ...ids, ids: [of.otherPieceId] },
  };
}

/** Of work items, their value and the plans made of them. */
function workInputs(of: SampleIds, ids: Ids): Inputs {
  return {
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
    'score.compare': { ...ids, otherIssueId: of.otherIssueId },
    'model.preview': { ...ids, draft: { changes: {}, preset: 'default', custom: null } },
    'model.save': { ...ids, draft: { changes: {}, preset: 'default', custom: null }, basedOn: 0 },
    'ranking.compare': { ...ids, level: 'story', presets: ['rice'] },
    'sprint.frozen': { ...ids, sprintIds: [] },
    'sprint.change': { ...ids, sprintId: '1' },
    'sprint.note-change': {
      ...ids,
      sprintId: '1',
      change: { movedIn: ['INV-1'], movedOut: [], goal: null, takenBack: false },
    },
    'release.frontier-start': { ...ids, problem: { requirements: [], customers: [] } },
    'release.frontier': { ...ids, frontierKey: of.frontierKey },
    'job.read': { ...ids, jobId: of.jobId },
    'job.cancel': { ...ids, jobId: of.jobId },
  };
}

/** Of what customers said, and how it comes in. */
function evidenceInputs(of: SampleIds, ids: Ids): Inputs {
  return {
    'evidence.page': { ...ids, filter: {} },
    'evidence.suggest': { ...ids, text: 'invoice' },
    ...sessionInputs(of, ids),
    'evidence.voices': { ...ids, id: of.pieceId },
    'evidence.add': { ...ids, piece: { id: newId(), text: 'A quote', saidOn: '2026-10-01' } },
    'evidence.edit': { ...ids, id: of.pieceId, version: 1, change: { text: 'Another quote' } },
    'evidence.link': { ...ids, id: of.pieceId, link: { needKey: 'N-1' } },
    'evidence.unlink': { ...ids, id: of.pieceId, needKey: 'N-1' },
    'evidence.triage': { ...ids, id: of.pieceId, skipped: true },
    'evidence.star': { ...ids, id: of.pieceId, starred: true },
    'evidence.consent': { ...ids, id: of.pieceId, quotable: false },
    'evidence.delete': { ...ids, id: of.pieceId, deleted: true },
    'evidence.merge': { ...ids, id: of.pieceId, into: of.otherPieceId },
    'account.find': { ...ids, text: '' },
    'account.read': { ...ids, id: of.accountId },
    'account.behind': { ...ids, groups: [['N-1']] },
    'import.start': { ...ids, start: { id: newId(), fileName: 'a.csv', fingerprint: 'a', plan: '{}' } },
    'import.batch': { ...ids, importId: of.importId, batch: emptyBatch },
    'import.cancel': { ...ids, importId: of.importId },
    'import.problems': { ...ids, importId: of.importId },
    'import.foresee': { ...ids, importId: of.importId },
    'import.undo': { ...ids, importId: of.importId },
    'analysis.themes': { ...ids, triage: 'any' },
    'analysis.link-preview': { ...ids, ids: [of.pieceId], link: { needKey: 'N-1' } },
    'evidence.choose': { ...ids, filter: {} },
    'evidence.skip-many': { ...ids, ids: [of.pieceId], skipped: true },
    'evidence.tag-many': { ...ids, ids: [of.pieceId], add: ['late'] },
    'evidence.take-back': { ...ids, at: 1 },
    'tag.rename': { ...ids, from: 'late', to: 'later' },
    'analysis.link': { ...ids, ids: [of.pieceId], link: { needKey: 'N-1' } },
    'analysis.checked': { ...ids, needKey: 'N-1' },
    'ticket.read': { ...ids, ticketId: of.ticketId },
    'ticket.save': {
      ...ids,
      ticketId: of.ticketId,
      quote: of.ticketText,
      channel: 'other',
      link: { needKey: 'N-1' },
      mask: true,
    },
    'standing.save': { ...ids, version: 0, standing: aStandingImport(of.projectId) },
    'standing.run': { ...ids, id: of.standingId },
    'standing.stop': { ...ids, id: of.standingId },
    'standing.delete': { ...ids, id: of.standingId, pieces: false },
    'hook.create': { ...ids, id: newId(), name: 'A form' },
    'hook.rotate': { ...ids, id: of.hookId },
    'hook.revoke': { ...ids, id: of.hookId },
  };
}

/** Of needs and personas, and of what is kept of all records. */
function knowledgeInputs(of: SampleIds, ids: Ids): Inputs {
  return {
    'need.read': { ...ids, needKey: 'N-1' },
    'need.worth': { ...ids, needKey: 'N-1' },
    'need.add': { ...ids, need: aNeed },
    'need.edit': { ...ids, needKey: 'N-1', version: 1, change: {} },
    'need.survey': {
      ...ids,
      needKey: 'N-1',
      personaKey: 'owner',
      counts: { important: 1, satisfied: 1, answers: 2, have: 1, asked: 2 },
    },
    'need.split': { ...ids, needKey: 'N-1', id: newId(), title: 'Half of it', statement: '', pieceIds: [] },
    'round.read': { ...ids, id: of.roundId },
    'round.open': {
      ...ids,
      id: newId(),
      round: {
        name: 'As an owner',
        personaKey: 'owner',
        needKeys: ['N-1', 'N-2'],
        invitedIds: [users.projectAdmin],
        endsOn: new Date().toISOString().slice(0, 10),
      },
    },
    'round.rate': {
      ...ids,
      id: of.roundId,
      votes: ['N-1', 'N-2'].map((needKey) => ({ needKey, importance: 5, satisfaction: 1 })),
    },
    'round.end': { ...ids, id: of.roundId },
    'round.adopt': { ...ids, id: of.endedRoundId },
    'record.merge-preview': { ...ids, kind: 'persona', id: of.otherPersonaId, into: of.personaId },
    'record.merge': {
      ...ids,
      kind: 'persona',
      id: of.otherPersonaId,
      into: of.personaId,
      versions: { id: 1, into: 1 },
    },
    'roadmap.set-balance': { ...ids, target: { business: 0.2, feature: 0.3, customer: 0.5 } },
    'archive.page': { ...ids, table: 'need' },
    'archive.check': { ...ids, chunk: { table: 'need', rows: [of.archivedNeed] } },
    'archive.put': { ...ids, chunk: { table: 'need', rows: [of.archivedNeed] } },
    'archive.finish': { ...ids, importId: newId(), counts: noRows },
    'archive.wipe': { ...ids, confirm: of.productId },
    'setup.zone': { ...ids, timeZone: 'UTC' },
    'sample.deliver': { ...ids, items: [{ issueId: of.issueId, needKey: 'N-13' }] },
    'setup.quotes': { ...ids, open: true },
    'setup.remeasure': { ...ids, days: 90 },
    'retention.save': { ...ids, version: 0, rules: [] },
    'erasure.find': { ...ids, subject: { kind: 'account', accountId: of.accountId } },
    'erasure.run': { ...ids, subject: { kind: 'account', accountId: of.accountId }, how: 'mask' },
    'erasure.finish': {
      ...ids,
      subject: { kind: 'account', accountId: of.accountId },
      pieces: 0,
      texts: 0,
    },
    'product.join': { ...ids, otherProjectId: of.otherProjectId },
    'product.part': { ...ids, otherProjectId: of.otherProjectId },
    'history.undo': { ...ids, changeId: of.changeId },
    'record.page': { ...ids, kind: 'account' },
    'record.save': { ...ids, kind: 'account', id: newId(), version: 0, set: { name: 'Acme' } },
    'record.archive': { ...ids, kind: 'persona', id: of.personaId, archived: true },
    'record.import': {
      ...ids,
      kind: 'account',
      rows: [{ name: 'Acme' }],
      part: { id: of.accountImportId, from: 0, done: true },
    },
    'record.delete': { ...ids, kind: 'need', id: of.needId },
    'record.restore': { ...ids, kind: 'need', id: of.needId },
  };
}

/** Only what the procedure takes: an item procedure gets no project, a project procedure no item. */
function onlyKnown(name: ProcedureName, input: unknown): unknown {
  const { projectId, issueId, ...rest } = input as { projectId: string; issueId: string };
  const aboutItem = procedures[name].permission.endsWith('-item');
  return aboutItem ? { issueId, ...rest } : { projectId, ...rest };
}
