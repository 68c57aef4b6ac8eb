import type { RecordKind } from '../../domain/records/history';
import type { PlainRecord } from '../../domain/records/three-way-merge';
import type { Authorship } from '../actor';

export interface RecordState {
  /** The fields that people see and change; null for a deleted record. */
  readonly state: PlainRecord | null;
  readonly version: number;
  readonly deletedAt: number;
  /** The record that this one was merged into. */
  readonly mergedInto: string | null;
}

export interface DeletedRow {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly deletedAt: number;
  readonly deletedBy: string | null;
}

/** Records of every kind as plain fields: what history compares, and what undo and restore put back. */
export interface RecordStore {
  /** Deleted records included; a record that never was is missing. */
  states(
    productId: string,
    kind: RecordKind,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, RecordState>>;
  /** How people call the records of these ids, of whatever kind, deleted ones included. */
  names(productId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What was deleted after the instant and can be brought back, the latest first; voices of an import are left out. */
  deletedSince(productId: string, since: number, limit: number): Promise<DeletedRow[]>;
  /**
   * Brings a record from the state it was read in to another one; null deletes it, and from null it comes back.
   * False when it has another version by now.
   */
  put(
    productId: string,
    kind: RecordKind,
    id: string,
    seen: RecordState,
    state: PlainRecord | null,
    by: Authorship,
  ): Promise<boolean>;
}
