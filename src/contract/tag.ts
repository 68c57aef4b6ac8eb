import type { ProcedureName } from './rpc';

/**
 * What an answer shows and what a change changes: a kind of record, or one of the few things that are none.
 * `item` is what stands in Jira, `score` what was computed from it, `job` work in the background, `plan` what was
 * planned and frozen, `settings` what a person or an admin chose, `product` the ground under all of it: every read
 * shows it, so a write that touches it makes everything be read anew.
 */
export const TAGS = [
  'account',
  'alternative',
  'direction',
  'goal',
  'history',
  'item',
  'job',
  'map',
  'need',
  'news',
  'outcome',
  'persona',
  'piece',
  'plan',
  'policy',
  'product',
  'round',
  'score',
  'segment',
  'session',
  'settings',
  'survey',
  'view',
] as const;
export type Tag = (typeof TAGS)[number];

/** A read says everything that its answer shows: a write need not know who looks. */
export interface ReadTags {
  readonly of: readonly Tag[];
  /** And the kind that the input names. */
  readonly byKind?: true;
}

/** A write says only what it changes itself. */
export interface WriteTags<Part> {
  readonly touches: readonly Tag[];
  /** And the kind that the input names. */
  readonly byKind?: true;
  /** Part of the input: writes with one value of it are sent one after another. */
  readonly alone?: Part;
  /** Sent twice it does what it does once, so that it may be sent again when there was no answer. */
  readonly again?: true;
  /** The read that would answer with the same, for the same subject. */
  readonly answers?: ProcedureName;
}
