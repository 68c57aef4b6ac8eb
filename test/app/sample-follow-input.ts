import { newId } from './app-host';
import type { Ids, Inputs, SampleIds } from './sample-input';

/** Of what is told of the roadmap, and of goals, surveys and outcomes. */
export function followInputs(of: SampleIds, ids: Ids): Inputs {
  return {
    'share.publish': { ...ids, published: true },
    'share.lines': { ...ids, audience: 'customer', issueIds: [] },
    'share.stories': { ...ids, issueIds: [] },
    'share.check': { ...ids, texts: ['A roadmap'] },
    'benefit.read': { ...ids, needKey: 'N-1' },
    'benefit.of-need': { ...ids, needKey: 'N-1', benefit: { text: 'Less typing', version: 0 } },
    'benefit.of-item': { ...ids, benefit: { text: 'Less typing', version: 0 } },
    'person.put': { ...ids, change: { tourSeen: true } },
    'changes.read': { ...ids, from: of.snapshotOn },
    'changes.note-move': { ...ids, move: { id: newId(), parts: ['horizon'] } },
    'segment.count': { ...ids, rule: { all: [] } },
    'map.read': { ...ids, personaId: of.personaId },
    'map.save': {
      ...ids,
      personaId: of.personaId,
      kind: 'empathy',
      version: 0,
      map: { stages: [], notes: [] },
    },
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
    'survey.undo': { ...ids, id: of.surveyFileId },
    'account.pieces': { ...ids, ids: [newId()] },
    'persona.worth': ids,
    'item.save-record': { ...ids, kind: 'beta-member', id: of.memberId, version: 1, set: { verdict: 'for' } },
    'item.delete-record': { ...ids, kind: 'test', id: of.testId },
    'outcome.judge': { ...ids, needKey: 'N-1', verdict: 'met' },
    'promise.decide': { ...ids, word: 'decline', to01: 0.3, basedOn: 0, reason: '' },
    'outcome.tell': { ...ids, replies: [{ audience: of.audience, text: 'Done', by: 'hand' }] },
    'outcome.settle': { ...ids, audience: of.audience, told: true },
    'beta.invite': { ...ids, audiences: [of.audience] },
  };
}
