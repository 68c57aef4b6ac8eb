import type {
  RecordDecision,
  ChangesView,
  LineChangeView,
  PlanStateView,
  SnapshotHeadView,
} from '../../contract/roadmap/change-views';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { LineChange } from '../../domain/roadmap/changes';
import { SNAPSHOT_DIGITS } from '../../domain/roadmap/snapshot';
import type { SnapshotItem } from '../../domain/roadmap/snapshot';
import type { StoredChange } from '../../adapters/store/records/history-store';
import type { SnapshotHead } from '../../adapters/store/roadmap/changes-store';
import type { RoadmapChanges } from '../../usecases/roadmap/read-changes';

/** Lines told of each item; the rest is small. */
const SHOWN_LINES = 6;
const UNITS = 10 ** SNAPSHOT_DIGITS;

export function presentHead(head: SnapshotHead): SnapshotHeadView {
  return { ...head, takenAt: instant(head.takenAt) };
}

export function presentChanges(changes: RoadmapChanges): ChangesView {
  const { product, from, to, scores, before, after, deletedIds, versions, moves, records } = changes;
  const deleted = new Set(deletedIds);
  return {
    from: presentHead(from),
    to: to === null ? null : presentHead(to),
    preset: product.knowledge.product.preset,
    scores: scores.map((change) => ({
      ...change,
      lines: change.lines.slice(0, SHOWN_LINES).map((line) => presentLine(line, product)),
    })),
    // What the person sees in the list anyway needs no second title.
    before: before.map((item) => presentPlan(item, deleted.has(item.issueId))),
    deletedIds: [...deletedIds],
    after: after?.map((item) => presentPlan(item, false)) ?? null,
    models: versions.map(({ version, changedAt, changedBy, reason }) => ({
      version,
      at: instant(changedAt),
      accountId: changedBy,
      reason,
    })),
    moves: moves.map(({ issueId, at, accountId, parts, reason }) => ({
      issueId,
      at: instant(at),
      accountId,
      parts: [...parts],
      reason,
    })),
    records: records.flatMap((change) => presentRecord(change, changes)),
  };
}

export function instant(at: number): string {
  return new Date(at).toISOString();
}

function presentRecord(
  { id, at, accountId, kind, recordId, action }: StoredChange,
  { product, names }: RoadmapChanges,
): RecordDecision[] {
  if (kind !== 'need' && kind !== 'persona' && kind !== 'goal') return [];
  const need = product.knowledge.needs.find((candidate) => candidate.id === recordId);
  const name = names.get(recordId) ?? '';
  const key = need === undefined ? {} : { needKey: need.key };
  return [{ id, at: instant(at), accountId, kind, name, action, ...key }];
}

function presentPlan(item: SnapshotItem, titled: boolean): PlanStateView {
  const { issueId, key, title, horizon, startDate, dueDate, status, done } = item;
  return { issueId, key, ...(titled ? { title } : {}), horizon, startDate, dueDate, status, done };
}

/** The id of a receipt's line says what it is about (`domain/value/receipt`). */
function presentLine(line: LineChange, { knowledge, needByKey }: ProductModel): LineChangeView {
  const [head = '', subject = '', personaId] = line.id.split(':');
  const amounts = {
    id: line.id,
    from: line.from === null ? null : line.from / UNITS,
    to: line.to === null ? null : line.to / UNITS,
    difference: line.difference / UNITS,
  };
  switch (head) {
    case 'need':
    case 'cap': {
      const persona = knowledge.personas.find(({ id }) => id === personaId);
      return {
        ...amounts,
        kind: head === 'need' ? 'need' : 'coverage-cap',
        needKey: subject,
        title: needByKey.get(subject)?.title ?? '',
        ...(persona === undefined ? {} : { persona: persona.name }),
      };
    }
    case 'goal':
      return {
        ...amounts,
        kind: 'goal',
        title: knowledge.goals.find(({ id }) => id === subject)?.title ?? '',
      };
    case 'enabler':
      return { ...amounts, kind: 'enabler', itemKey: subject };
    case 'declined':
      return {
        ...amounts,
        kind: 'declined',
        needKey: subject,
        title: needByKey.get(subject)?.title ?? '',
      };
    case 'goals':
    case 'goal-share':
    case 'confidence':
    case 'effort':
      return { ...amounts, kind: head };
    default:
      return { ...amounts, kind: 'effort-floor' };
  }
}
