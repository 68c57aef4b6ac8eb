import type { ProcedureInput, ProcedureName, ProcedureOutput } from './rpc';
import { TAGS } from './tag';
import type { ReadTags, Tag, WriteTags } from './tag';

/** The records that most answers name. */
const names = ['need', 'persona'] as const;
/** What a value is computed from. */
const model = ['account', 'goal', 'need', 'outcome', 'persona', 'piece', 'score'] as const;
const pieces = ['account', 'need', 'persona', 'piece'] as const;
/** An item as it stands in Jira, with what is known behind it. */
const valued = [...model, 'item'] as const;
const records = [
  ...pieces,
  'alternative',
  'direction',
  'goal',
  'map',
  'news',
  'outcome',
  'plan',
  'policy',
  'round',
  'segment',
  'session',
  'settings',
  'view',
] as const;
const everything = [...records, 'history', 'score', 'survey'] as const;
/** And what the files were from which it came. */
const kept = [...everything, 'job'] as const;
/** What every change of a record leaves behind: a line of history, and work for the background. */
const changed = ['history', 'job'] as const;

/**
 * Every procedure of the contract as a read or a write, as data that a surface can hold without the schemas.
 * A test on the local host holds each line to the tables that the call reads and writes.
 */
export const tags = {
  'panel.read': { of: [...valued, 'history'] },
  'item.attach-need': {
    touches: ['item', 'need', 'persona', 'score', ...changed],
    alone: 'issueId',
    answers: 'panel.read',
  },
  'item.detach-need': { touches: ['item', 'job'], alone: 'issueId', again: true, answers: 'panel.read' },
  'item.rename-needs': { touches: ['item', 'job'], alone: 'issueId', again: true, answers: 'panel.read' },
  'item.set-coverage': { touches: ['item', 'job'], alone: 'issueId', again: true, answers: 'panel.read' },
  'item.set-personas': { touches: ['item', 'job'], alone: 'issueId', again: true, answers: 'panel.read' },
  'item.set-goal': { touches: ['item', 'job'], alone: 'issueId', again: true },
  'item.propose-need': { of: [...names, 'item', 'piece'] },

  'knowledge.read': { of: model },
  'need.search': { of: model },
  'need.landscape': { of: [...model, 'history', 'segment', 'survey'] },
  'need.read': { of: [...names, 'map', 'account', 'piece'] },
  'need.worth': { of: model },
  'need.add': { touches: ['need', 'persona', ...changed], again: true },
  'need.edit': { touches: ['need', ...changed], alone: 'needKey' },
  'need.rate': { touches: ['need', ...changed], alone: 'needKey', again: true },
  'need.survey': { touches: ['need', ...changed], alone: 'needKey', again: true },
  'need.split': { touches: ['need', 'piece', ...changed], alone: 'needKey' },

  'round.list': { of: [...names, 'round'] },
  'round.read': { of: [...model, 'round'] },
  'round.open': { touches: ['round', ...changed], alone: 'id', again: true },
  'round.rate': { touches: ['round', ...changed], alone: 'id', again: true },
  'round.end': { touches: ['round', ...changed], alone: 'id', again: true },
  'round.adopt': { touches: ['need', ...changed], alone: 'id', again: true },

  'persona.list': { of: model },
  'customers.read': { of: model },
  'persona.worth': { of: model },
  'map.read': { of: [...pieces, 'map'] },
  'map.save': { touches: ['map', ...changed], alone: 'personaId' },

  'account.read': { of: ['account', 'outcome', 'piece', 'survey', ...names] },
  'account.behind': { of: model },
  'account.pieces': { of: ['account', 'piece', ...names] },
  'account.find': { of: ['account', ...names] },
  'segment.list': { of: ['account', 'segment', ...names] },
  'segment.count': { of: ['account', ...names] },

  'evidence.page': { of: pieces },
  'evidence.choose': { of: pieces },
  'evidence.count': { of: pieces },
  'evidence.voices': { of: pieces },
  'evidence.suggest': { of: pieces },
  'evidence.add': { touches: ['piece', 'account', ...changed], again: true },
  'evidence.edit': { touches: ['piece', 'account', ...changed], alone: 'id' },
  'evidence.link': { touches: ['piece', ...changed], alone: 'id', again: true },
  'evidence.unlink': { touches: ['piece', ...changed], alone: 'id', again: true },
  'evidence.triage': { touches: ['piece', ...changed], alone: 'id', again: true },
  'evidence.skip-many': { touches: ['piece', ...changed], again: true },
  'evidence.tag-many': { touches: ['piece', ...changed], again: true },
  'evidence.take-back': { touches: ['piece', ...changed], alone: 'at' },
  'evidence.star': { touches: ['piece', ...changed], alone: 'id', again: true },
  'evidence.consent': { touches: ['piece', ...changed], alone: 'id', again: true },
  'evidence.delete': { touches: ['piece', ...changed], alone: 'id', again: true },
  'evidence.merge': { touches: ['piece', ...changed], alone: 'id', again: true },
  'tag.list': { of: pieces },
  'tag.rename': { touches: ['piece', ...changed], alone: 'projectId' },
  'analysis.themes': { of: pieces },
  'analysis.twins': { of: pieces },
  'analysis.pulse': { of: pieces },
  'analysis.link-preview': { of: model },
  'analysis.link': { touches: ['piece', ...changed], again: true },
  'analysis.checked': { touches: ['need'], alone: 'needKey', again: true, answers: 'analysis.pulse' },

  'session.list': { of: [...names, 'account', 'piece', 'session'] },
  'session.open': { of: [...names, 'account', 'session'] },
  'session.passages': { of: [...pieces, 'session'] },
  'session.same': { of: [...names, 'session'] },
  'session.save': { touches: ['session', 'account', 'piece', ...changed], alone: 'id' },
  'session.write': { touches: ['session', ...changed], alone: 'id', again: true },
  'session.edit-passage': { touches: ['session', 'piece', ...changed], alone: 'id' },
  'session.mark': { touches: ['piece', ...changed], again: true },
  'session.of-quote': { of: [...pieces, 'session'] },
  'session.notes': { of: [...pieces, 'session'] },
  'session.from-notes': { touches: ['session', 'piece', ...changed], again: true },
  'import.list': { of: [...names, 'piece', 'job'] },
  'import.foresee': { of: kept },
  'import.problems': { of: [...names, 'piece', 'job'] },
  'import.start': { touches: ['piece', 'job'], again: true },
  'import.batch': { touches: ['piece', 'account', 'survey', ...changed], alone: 'importId', again: true },
  'import.cancel': { touches: changed, alone: 'importId', again: true },
  'import.undo': {
    touches: ['account', 'goal', 'piece', 'survey', ...changed],
    alone: 'importId',
    again: true,
  },
  'ticket.read': { of: [...pieces, 'item'] },
  'ticket.save': { touches: ['piece', 'account', ...changed], alone: 'ticketId', again: true },
  'standing.list': { of: [...names, 'piece', 'job'] },
  'standing.save': { touches: ['piece', 'history'], alone: 'projectId' },
  'standing.run': { touches: ['piece', 'job'], alone: 'id', answers: 'standing.list' },
  'standing.stop': { touches: ['piece', 'job'], alone: 'id', again: true, answers: 'standing.list' },
  'standing.delete': { touches: ['piece', ...changed], alone: 'id', again: true },
  'hook.list': { of: [...names, 'settings'] },
  'hook.create': { touches: ['settings', 'history'], alone: 'id' },
  'hook.rotate': { touches: ['settings'], alone: 'id' },
  'hook.revoke': { touches: ['settings'], alone: 'id', again: true, answers: 'hook.list' },

  'survey.results': { of: [...names, 'survey'] },
  'survey.imports': { of: [...names, 'survey'] },
  'survey.take': { touches: ['survey', 'need', 'job'], again: true },
  'survey.undo': { touches: ['survey', 'account', 'need', ...changed], alone: 'id', again: true },
  'goal.list': { of: [...model, 'survey'] },
  'metric.add': { touches: ['goal'], again: true },
  'metric.put-points': { touches: ['goal', ...changed], alone: 'metricId', again: true },
  'metric.remove-point': { touches: ['goal'], alone: 'metricId', again: true },
  'kpi.compare': { of: [...names, 'survey'] },

  'score.explain': { of: valued },
  'score.evidence': { of: valued },
  'score.what-if': { of: valued },
  'score.compare': { of: valued },
  'score.waiting': { of: ['item', 'job', 'score'] },
  'model.read': { of: model },
  'model.preview': { of: model },
  'model.save': { touches: ['score', ...changed], alone: 'projectId' },
  'ranking.compare': { of: model },
  'ranking.intervals': { of: model },

  'roadmap.outline': { of: [...model, 'map', 'outcome'] },
  'roadmap.set-balance': { touches: ['goal'], alone: 'projectId', again: true, answers: 'roadmap.outline' },
  'view.list': { of: ['view'] },
  'share.lines': { of: [...valued, 'history', 'outcome', 'session', 'survey'] },
  'share.stories': { of: [...valued, 'history', 'outcome', 'session', 'survey'] },
  'share.publish': { touches: ['outcome', 'history'], alone: 'issueId', again: true },
  'share.off': { of: ['outcome'] },
  'share.check': { of: ['account', 'history', 'piece', 'session', 'survey'] },
  'benefit.read': { of: [...model, 'outcome'] },
  'benefit.of-need': { touches: ['outcome'], alone: 'needKey' },
  'benefit.of-item': { touches: ['outcome'], alone: 'issueId' },
  'snapshot.list': { of: ['history', 'job'] },
  'snapshot.take': { touches: ['job'], alone: 'projectId' },
  'changes.read': { of: [...everything, 'item'] },
  'changes.ranks': { of: ['score', 'history', 'item'] },
  'changes.mark-reviewed': {
    touches: ['history', 'job'],
    alone: 'projectId',
    again: true,
    answers: 'changes.ranks',
  },
  'changes.note-move': { touches: ['history'], again: true },

  'planning.read': { of: model },
  'sprint.frozen': { of: ['plan'] },
  'sprint.change': { of: ['plan'] },
  'sprint.note-change': { touches: ['plan'], alone: 'sprintId', again: true },
  'release.list': { of: ['plan'] },
  'release.frontier': { of: ['plan', 'job'] },
  'release.frontier-start': { touches: ['plan', 'job'], alone: 'projectId' },

  'validation.read': { of: [...valued, 'outcome'] },
  'item.save-record': { touches: ['outcome', 'item', 'history', 'job', 'score'], alone: 'id' },
  'item.delete-record': { touches: ['outcome', 'item', 'history', 'job', 'score'], alone: 'id', again: true },
  'impact.read': { of: [...valued, 'outcome'] },
  'outcome.read': { of: [...valued, 'outcome'] },
  'outcome.judge': {
    touches: ['outcome', 'need', ...changed],
    alone: 'issueId',
    again: true,
    answers: 'outcome.read',
  },
  'outcome.tell': { touches: ['outcome', 'item'], alone: 'issueId' },
  'outcome.settle': { touches: ['outcome'], alone: 'issueId', again: true, answers: 'outcome.read' },
  'outcomes.read': { of: [...names, 'outcome', 'survey', 'score'] },
  'promise.decide': { touches: ['product'], alone: 'projectId' },
  'beta.read': { of: [...valued, 'outcome'] },
  'beta.invite': { touches: ['outcome', 'history'], alone: 'issueId', again: true },

  'record.page': { of: names, byKind: true },
  'record.save': { touches: changed, byKind: true, alone: 'id' },
  'record.archive': { touches: changed, byKind: true, alone: 'id', again: true },
  'record.merge-preview': { of: everything },
  'record.merge': { touches: ['product'], alone: 'id', again: true },
  'record.import': { touches: changed, byKind: true, alone: 'projectId', again: true },
  'history.page': { of: [...records, 'history'] },
  'history.people': { of: [...names, 'history'] },
  'history.undo': { touches: ['product'], alone: 'changeId' },
  'record.deleted': { of: records },
  'record.delete': { touches: ['product'], alone: 'id', again: true },
  'record.restore': { touches: ['product'], alone: 'id', again: true },

  'archive.read': { of: kept },
  'archive.page': { of: kept },
  'archive.check': { of: kept },
  'archive.put': { touches: ['product'], again: true },
  'archive.finish': { touches: ['product'] },
  'archive.wipe': { touches: ['product'], again: true },
  'retention.read': { of: [...pieces, 'job', 'settings', 'survey'] },
  'retention.texts': { of: kept },
  'retention.save': { touches: ['settings', 'history'], alone: 'projectId' },
  'erasure.find': { of: kept },
  'erasure.run': { touches: ['product'], again: true },
  'erasure.finish': { touches: ['product'], again: true },
  'product.projects': { of: names },
  'product.join': { touches: ['product'], alone: 'projectId', again: true },
  'product.part': { touches: ['product'], alone: 'projectId', again: true },
  'setup.read': { of: [...model, 'job'] },
  'setup.zone': { touches: ['product'], alone: 'projectId' },
  'setup.quotes': { touches: ['product'], alone: 'projectId', again: true },
  'setup.remeasure': { touches: ['product'], alone: 'projectId', again: true },
  'setup.recompute': { touches: ['job'], alone: 'projectId' },
  'sample.load': { touches: ['product'], alone: 'projectId', again: true, answers: 'knowledge.read' },
  'sample.wipe': { touches: ['product'], alone: 'projectId', again: true, answers: 'knowledge.read' },
  'sample.deliver': { touches: ['outcome', 'job'], alone: 'projectId', again: true },
  'job.read': { of: ['job'] },
  'job.cancel': { touches: ['job'], alone: 'jobId', again: true, answers: 'job.read' },
  'person.read': { of: ['settings'] },
  'person.put': { touches: ['settings'], alone: 'projectId', answers: 'person.read' },
} as const satisfies { readonly [N in ProcedureName]: ReadTags | WriteTags<keyof ProcedureInput<N>> };

type Tags = typeof tags;
export type ReadName = { [N in ProcedureName]: Tags[N] extends ReadTags ? N : never }[ProcedureName];
export type WriteName = Exclude<ProcedureName, ReadName>;

/** Everything that the answer of a read shows. */
export function shownBy(name: ReadName, input: object | null): readonly Tag[] {
  const { of, byKind }: ReadTags = tags[name];
  return withKind(of, byKind, input);
}

/** Everything that a write changes. */
export function touchedBy(name: WriteName, input: object): readonly Tag[] {
  const { touches, byKind }: WriteTags<string> = tags[name];
  return withKind(touches, byKind, input);
}

function withKind(fixed: readonly Tag[], byKind: true | undefined, input: object | null): readonly Tag[] {
  if (byKind === undefined || input === null) return fixed;
  const kind: unknown = Reflect.get(input, 'kind');
  return [...fixed, ...TAGS.filter((tag) => tag === kind)];
}

/** Writes whose answer is not what the read that they name answers; none, or this file does not compile. */
type Misfit = {
  [N in ProcedureName]: Tags[N] extends { readonly answers: infer R extends ProcedureName }
    ? ProcedureOutput<N> extends ProcedureOutput<R>
      ? never
      : N
    : never;
}[ProcedureName];
type None<T extends never> = T;
type _Fits = None<Misfit>;
