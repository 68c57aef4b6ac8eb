import type { RecordedCall, RecordedStatement } from '../../local/forge/recorded-call';
import { shownBy, tags, touchedBy } from '../../src/contract/tags';
import type { Tag } from '../../src/contract/tag';
import type { WriteName } from '../../src/contract/tags';
import type { ProcedureName } from '../../src/contract/rpc';

/** What speaks of the rows of a table. */
const TAG_OF: Readonly<Record<string, Tag>> = {
  __migrations: 'product',
  account: 'account',
  alternative: 'alternative',
  balance_target: 'goal',
  benefit: 'outcome',
  beta_member: 'outcome',
  customer_map: 'map',
  direction: 'direction',
  evidence: 'piece',
  evidence_import: 'job',
  evidence_need: 'piece',
  goal: 'goal',
  grant_memory: 'product',
  hook_delivery: 'settings',
  hook_secret: 'settings',
  import_change: 'job',
  import_problem: 'job',
  item: 'score',
  item_block: 'score',
  item_need: 'score',
  item_test: 'outcome',
  item_turn: 'job',
  job: 'job',
  landscape_past: 'history',
  market_news: 'news',
  metric: 'goal',
  metric_point: 'goal',
  model_version: 'score',
  need: 'need',
  need_check: 'need',
  need_persona: 'need',
  need_verdict: 'outcome',
  person_setting: 'settings',
  passage: 'session',
  persona: 'persona',
  policy: 'policy',
  product: 'product',
  product_project: 'product',
  product_retention: 'settings',
  publication: 'outcome',
  rating_answer: 'survey',
  rating_round: 'round',
  research_session: 'session',
  retention_look: 'settings',
  record_history: 'history',
  record_merge: 'history',
  record_merge_part: 'history',
  release_frontier: 'plan',
  release_frontier_point: 'plan',
  release_plan: 'plan',
  roadmap_move: 'history',
  roadmap_review: 'history',
  roadmap_snapshot: 'history',
  roadmap_snapshot_part: 'history',
  round_vote: 'round',
  saved_view: 'view',
  segment: 'segment',
  setting: 'product',
  sprint_change: 'plan',
  sprint_freeze: 'plan',
  stale_item: 'job',
  standing_import: 'piece',
  survey_file: 'survey',
  told: 'outcome',
  work_lane: 'job',
};

/** Tables that are counted from others when they are next read: what they show is what they are counted from. */
const COUNTED_FROM: Readonly<Record<string, readonly Tag[]>> = {
  evidence_term: ['piece'],
  evidence_word: ['piece'],
  evidence_tag: ['piece'],
  need_voice: ['piece'],
  persona_month: ['piece'],
  // What nobody is shown but as the key of a record that the call speaks of.
  record_number: [],
};

/** Every table that has a place in one of the two lists. */
export const taggedTables: readonly string[] = [...Object.keys(TAG_OF), ...Object.keys(COUNTED_FROM)];

/** A mark on a piece that its words have been counted: nobody sees it. */
const COUNTS_WORDS = /^update `?evidence`? set `?indexed`? = \? where/i;
/** What the app remembers of the site's fields, so that it need not ask Jira again: nobody sees it. */
const REMEMBERS_FIELDS = /^insert into `?setting`?/i;
/** What Jira has just said that the caller may do: nobody sees it. */
const REMEMBERS_GRANTS = /^insert into `?grant_memory`?/i;
/** A product that nobody has named is called as its project is. */
const NAMES_PRODUCT = /^update `product` set `name` = \? where `id` = \?$/i;
/** The first call about a project makes its product, whatever it asks for: nothing of it was shown before. */
const MAKES_PRODUCT = /^insert into `product(_project)?` .* on duplicate key update `?(\w+)`? = `?\2`?$/i;
const JIRA_ITEMS = /^\/rest\/api\/3\/(issue|search)\b/;
const JIRA_SEARCH = /^\/rest\/api\/3\/(search|issue\/bulkfetch|issue\/picker)/;

/** Every call finds its product by this statement, which brings the value model in force along. */
const FINDS_PRODUCT = /^select `product`\.`id`/i;
/** Read only by what compiles the product's knowledge: then the value model is part of what is shown. */
const COMPILED_FROM = 'need_voice';

/** What a call read or wrote although the contract's tags do not say so; empty = it kept to them. */
export function straysOf(name: ProcedureName, input: object, call: RecordedCall): readonly string[] {
  const compiled = call.statements.some(({ tablesRead }) => tablesRead.includes(COMPILED_FROM));
  const reads = call.statements.flatMap((one) => readBy(one, compiled));
  const read = [...reads, ...itemsOf(call, false)];
  const written = [...call.statements.flatMap(writtenBy), ...itemsOf(call, true)];
  if (isWrite(name)) return straysFrom(`${name} writes`, written, touchedBy(name, input));
  return [
    ...straysFrom(`${name} reads`, read, [...shownBy(name, input), 'product']),
    ...straysFrom(`${name} is a read and writes`, written, []),
  ];
}

function isWrite(name: ProcedureName): name is WriteName {
  return !('of' in tags[name]);
}

interface Touched {
  readonly tag: Tag;
  readonly by: string;
}

function straysFrom(what: string, found: readonly Touched[], said: readonly Tag[]): readonly string[] {
  // Who changes the product itself has everything read anew.
  if (said.includes('product') && what.endsWith('writes')) return [];
  const strays = found
    .filter(({ tag }) => !said.includes(tag))
    .map(({ tag, by }) => `${what} ${by} (${tag})`);
  return [...new Set(strays)];
}

function readBy({ sql, tablesRead }: RecordedStatement, compiled: boolean): readonly Touched[] {
  const shown =
    compiled || !FINDS_PRODUCT.test(sql)
      ? tablesRead
      : tablesRead.filter((table) => table !== 'model_version');
  return shown.flatMap((table) => (COUNTED_FROM[table] ?? [tagOf(table)]).map((tag) => ({ tag, by: table })));
}

function writtenBy({ sql, tablesWritten }: RecordedStatement): readonly Touched[] {
  const unseen = [COUNTS_WORDS, REMEMBERS_FIELDS, REMEMBERS_GRANTS, MAKES_PRODUCT, NAMES_PRODUCT];
  if (unseen.some((known) => known.test(sql))) return [];
  return tablesWritten
    .filter((table) => !(table in COUNTED_FROM))
    .map((table) => ({ tag: tagOf(table), by: table }));
}

function tagOf(table: string): Tag {
  const tag = TAG_OF[table];
  if (tag === undefined) throw new Error(`Say in held-to-tags.ts what speaks of the table ${table}.`);
  return tag;
}

/** Items that a call asked Jira for, or changed there. */
function itemsOf({ jiraCalls }: RecordedCall, changed: boolean): readonly Touched[] {
  return jiraCalls
    .filter(({ path }) => JIRA_ITEMS.test(path))
    .filter(({ method, path }) => (method === 'GET' || JIRA_SEARCH.test(path)) !== changed)
    .map(({ method, path }) => ({ tag: 'item', by: `${method} ${path.split('?')[0] ?? ''}` }));
}
