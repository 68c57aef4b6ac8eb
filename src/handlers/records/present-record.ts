import type { KindName } from '../../domain/records/kinds';
import type { StoredRecord } from '../../ports/records/record-store';
import type { SaveOutcome } from '../../usecases/records/save-record';

/** A record of a kind, as a surface gets it. */
interface PresentedRecord<N extends KindName> extends Pick<StoredRecord, 'id' | 'version' | 'archived'> {
  kind: N;
  value: StoredRecord['value'];
}

type PresentedOutcome<N extends KindName> =
  { kind: 'saved'; record: PresentedRecord<N> } | { kind: 'conflict'; theirs: PresentedRecord<N> };

/** A record as a surface gets it; the answer's schema leaves out what its kind does not declare. */
export function presentRecord<N extends KindName>(
  kind: N,
  { id, version, archived, value }: StoredRecord,
): PresentedRecord<N> {
  return { kind, id, version, archived, value };
}

/** Saved, or what somebody else has made of the record meanwhile. */
export function presentOutcome<N extends KindName>(kind: N, outcome: SaveOutcome): PresentedOutcome<N> {
  return outcome.kind === 'saved'
    ? { kind: outcome.kind, record: presentRecord(kind, outcome.record) }
    : { kind: outcome.kind, theirs: presentRecord(kind, outcome.theirs) };
}
