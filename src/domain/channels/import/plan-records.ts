import type { AnyKind } from '../../records/kind';
import { importTargets } from '../../records/import-targets';
import type { ImportTarget } from '../../records/import-targets';
import type { DecimalSign } from './cells/currency';
import { columnSaid, Doubts } from './columns/doubt';
import type { Answers, Doubt } from './columns/doubt';
import { bestFit, plainHeader } from './columns/header';
import { HEADER_WORDS } from './columns/header-words';
import { dateOrderOf, decimalOf, isMostly } from './columns/styles';
import type { ColumnFacts } from './columns/study';
import { valueNamed } from './map-record';
import type { RecordColumn, RecordPlan } from './record-plan';
import { askLayout } from './studied-file';
import type { StudiedFile } from './studied-file';

const ID_HEADING = /(?:^| )(?:id|key|number|nr|nummer)$/u;
/** What stands beside the name of an organisation, and is not its name. */
const NOT_A_NAME =
  /(?:^| )(?:owner|manager|contact|email|mail|phone|telephone|telefon|url|website|type|status|state|created|by|number|id|rep|executive|notes?|description|address|country|region|city)$/u;
/** Most of the cells of a column must be what a field takes; of amounts half, since people write there what they like. */
const LEAST_OF_NUMBERS = 0.5;
const LEFT_OUT = 'leave-out';
const MOST_WORDS_ASKED = 20;

/** What each column of a file is, and what is left open; `answers` settle that. */
export function planRecords(
  kind: AnyKind,
  { shape, facts }: StudiedFile,
  answers: Answers = {},
  zone: string | null = null,
): { readonly plan: RecordPlan; readonly doubts: readonly Doubt[] } {
  const doubts = new Doubts(answers);
  askLayout(shape, doubts);
  const uses = usesOf(kind);
  const names = [...uses.keys()];
  const columns = guessColumns(kind, shape.columns, facts.columns).map((guess, at) => {
    const said = columnSaid(at, names, answers);
    return (said === undefined ? undefined : uses.get(said)) ?? guess;
  });
  const typeAt = (at: number): string | undefined => {
    const column = columns[at];
    return column?.kind === 'field' ? kind.specs[column.target.field]?.type : undefined;
  };
  const decimals = columns.map((_, at): DecimalSign => {
    const type = typeAt(at);
    if (type === 'whole') return decimalOf(shape, facts, at, 'whole', doubts);
    return type === 'amount' ? decimalOf(shape, facts, at, 'money', doubts) : '.';
  });
  const days = columns.flatMap((_, at) => (typeAt(at) === 'day' ? [at] : []));
  const order = dateOrderOf(facts, days, doubts);
  const words: Record<string, string> = {};
  for (const [at, column] of columns.entries()) {
    const spec = column.kind === 'field' ? kind.specs[column.target.field] : undefined;
    if (spec?.type !== 'oneOf') continue;
    const unknown = (facts.columns[at]?.values ?? []).filter((word) => valueNamed(word, spec) === undefined);
    for (const word of unknown.slice(0, MOST_WORDS_ASKED)) {
      const choices = [...(spec.values ?? []), LEFT_OUT];
      const answer = doubts.ask({ topic: 'state', column: word, choices, guess: LEFT_OUT });
      if (answer !== LEFT_OUT) words[word.toLowerCase()] = answer;
    }
  }
  return { plan: { columns, decimals, order, zone, words }, doubts: doubts.list() };
}

/** What a column can be, each by the word that a person says it with: a field by its name, `id`, `attribute`, `ignore`. */
export function usesOf(kind: AnyKind): ReadonlyMap<string, RecordColumn> {
  const fields = importTargets(kind).map((target): RecordColumn => ({ kind: 'field', target }));
  const others = Object.hasOwn(kind.specs, 'attributes')
    ? (['id', 'attribute', 'ignore'] as const)
    : (['id', 'ignore'] as const);
  const uses = [...fields, ...others.map((name): RecordColumn => ({ kind: name }))];
  return new Map(uses.map((use) => [wordOfUse(use), use]));
}

/** The word for a use of a column; of a figure that a field holds several times: `arr / 12`. */
export function wordOfUse(column: RecordColumn): string {
  if (column.kind !== 'field') return column.kind;
  const { field, times } = column.target;
  return times === 1 ? field : `${field} / ${String(times)}`;
}

/**
 * What each column is, by its heading and, where they are known, by what its cells hold; what no field claims becomes an
 * attribute where the kind has them. Of several columns for a field the one whose heading says little else is taken.
 */
export function guessColumns(
  kind: AnyKind,
  columns: readonly string[],
  facts: readonly ColumnFacts[] = [],
): RecordColumn[] {
  const heads = columns.map(plainHeader);
  const pairs = importTargets(kind).flatMap((target, order) =>
    heads.flatMap((head, at) => {
      const share = claimOf(kind, target, head, facts[at]);
      return share > 0 ? [{ at, target, order, share }] : [];
    }),
  );
  const found: (RecordColumn | null)[] = heads.map((head) => (head === '' ? { kind: 'ignore' } : null));
  const taken = new Set<string>();
  const claim = ({ at, target }: { readonly at: number; readonly target: ImportTarget }): void => {
    const name = `${target.field} ${String(target.times)}`;
    if (found[at] !== null || taken.has(name)) return;
    taken.add(name);
    found[at] = { kind: 'field', target };
  };
  const best = pairs.sort(
    (one, other) => other.share - one.share || one.order - other.order || one.at - other.at,
  );
  const isTitle = ({ target }: { readonly target: ImportTarget }): boolean => target.field === kind.title;
  for (const pair of best) if (!isTitle(pair)) claim(pair);
  const idAt = heads.findIndex((head, at) => found[at] === null && ID_HEADING.test(head));
  if (idAt >= 0) found[idAt] = { kind: 'id' };
  for (const pair of best) if (isTitle(pair)) claim(pair);
  const rest = Object.hasOwn(kind.specs, 'attributes') ? 'attribute' : 'ignore';
  return found.map(
    (column, at) =>
      column ?? { kind: bestFit(heads[at] ?? '', HEADER_WORDS.never) === 100 ? 'ignore' : rest },
  );
}

/** How much of a heading means the field, 0 to 1; 0 also where the cells cannot be of its type. */
function claimOf(kind: AnyKind, target: ImportTarget, head: string, facts: ColumnFacts | undefined): number {
  const [match] = target.hints.exec(head) ?? [];
  if (match === undefined) return 0;
  if (target.field === kind.title && NOT_A_NAME.test(head)) return 0;
  const type = kind.specs[target.field]?.type;
  if (facts !== undefined && facts.filled > 0) {
    if (type === 'day' && !isMostly(facts, facts.dates.count)) return 0;
    if ((type === 'amount' || type === 'whole') && facts.numbers.count / facts.filled < LEAST_OF_NUMBERS)
      return 0;
  }
  return match.length / head.length;
}
