import { AppError } from '../../../domain/app-error';
import { said } from '../../../domain/words/said';
import { tableShape, tableShapes } from '../table-shape';
import type { TableShape } from '../table-shape';

/** A table without a column for the product: its rows belong to rows of another one. */
export interface Parent {
  readonly table: string;
  readonly column: string;
}

export const PARENTS: Readonly<Record<string, Parent>> = {
  need_persona: { table: 'need', column: 'need_id' },
  evidence_need: { table: 'evidence', column: 'evidence_id' },
  import_problem: { table: 'evidence_import', column: 'import_id' },
};

/** Tables that hold no knowledge of a product, each with the reason. */
export const NOT_ARCHIVED: Readonly<Record<string, string>> = {
  product: 'the product into which an archive is taken has a row of its own',
  product_project: 'says where the product is, not what it knows',
  setting: 'facts about the site',
  person_setting: 'what one person of this site chose to see',
  item: 'a memory of what Jira holds',
  item_need: 'a memory of what Jira holds',
  item_block: 'a memory of what Jira holds',
  job: 'work in progress on this site',
  stale_item: 'work in progress on this site',
  work_lane: 'work in progress on this site',
  grant_memory: 'what Jira said of people of this site a minute ago',
  item_turn: 'whose turn it is to write an item of this site',
  hook_secret: 'a secret belongs to one site and is made anew on another',
  hook_delivery: 'guards one site against deliveries that are played again',
  standing_import: 'bound to projects of this site that one person of it may see',
  retention_look: 'says how far the nightly work of this site has come',
  record_merge: 'says how to take a merge back where it was done',
  record_merge_part: 'says how to take a merge back where it was done',
  import_change: 'says how to take an import back where it was done',
  sprint_change: 'says how to take the change of a sprint of this site back',
  record_number: 'goes on from what was ever given here; an archive brings its numbers with its records',
  need_check: 'says when this team last looked, not what the product knows',
  evidence_term: 'made from the evidence',
  evidence_word: 'made from the evidence',
  evidence_tag: 'made from the evidence',
  need_voice: 'counted from the evidence',
  persona_month: 'counted from the evidence',
  release_frontier: 'computed from plans and items',
  release_frontier_point: 'computed from plans and items',
};

/** Every table that an archive has, those first to which others belong. */
export function archiveTables(): readonly string[] {
  const names = [...tableShapes().keys()].filter((name) => !Object.hasOwn(NOT_ARCHIVED, name));
  const own = names.filter((name) => PARENTS[name] === undefined);
  return [...own, ...names.filter((name) => PARENTS[name] !== undefined)];
}

/** @throws AppError `invalid` for a table that is no part of an archive: names of tables may come from a file */
export function knownTable(table: string): TableShape {
  if (!archiveTables().includes(table))
    throw new AppError('invalid', said('product.archive-part', { table: table.slice(0, 40) }));
  return tableShape(table);
}
