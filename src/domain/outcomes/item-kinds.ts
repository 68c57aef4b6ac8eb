import type { KindName } from '../records/kinds';

/** Kinds whose records belong to one work item: whoever may edit the item writes them. */
export const ITEM_KINDS = ['test', 'beta-member'] as const satisfies readonly KindName[];
export type ItemKind = (typeof ITEM_KINDS)[number];
