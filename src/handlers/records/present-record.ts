import type { RecordView, SaveOutcomeView } from '../../contract/records/record-views';
import type { WrittenKind } from '../../contract/records/written-kinds';
import type { StoredRecord } from '../../ports/records/record-store';
import type { SaveOutcome } from '../../usecases/records/save-record';

/** A record as a surface gets it; the answer's schema leaves out what its kind does not declare. */
export function presentRecord(kind: WrittenKind, { id, version, archived, value }: StoredRecord): RecordView {
  return { kind, id, version, archived, value };
}

/** Saved, or what somebody else has made of the record meanwhile. */
export function presentOutcome(kind: WrittenKind, outcome: SaveOutcome): SaveOutcomeView {
  return outcome.kind === 'saved'
    ? { kind: outcome.kind, record: presentRecord(kind, outcome.record) }
    : { kind: outcome.kind, theirs: presentRecord(kind, outcome.theirs) };
}
