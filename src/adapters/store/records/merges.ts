import type { KindName } from '../../../domain/records/kinds';
import type { Named } from '../../../domain/records/references';
import type { Signature } from '../../../ports/actor';

/** `running` = what names the one leads to the other bit by bit; `undoing` = and back. */
export const MERGE_STATES = ['running', 'done', 'undoing', 'undone'] as const;
export type MergeState = (typeof MERGE_STATES)[number];

/** Two records that became one. */
export interface Merge {
  readonly id: string;
  readonly productId: string;
  readonly kind: KindName;
  readonly fromId: string;
  readonly intoId: string;
  readonly state: MergeState;
  /** When the record that went was archived; 0 = it was in use. */
  readonly fromArchivedAt: number;
  readonly by: Signature;
}

/** A merge with the names by which the two records are spoken of. */
export interface MergeOfTwo {
  readonly merge: Merge;
  readonly from: Named;
  readonly into: Named;
}
