import { z } from 'zod';
import { CHANNELS, STRENGTHS } from '../../src/domain/records/evidence';
import { isIsoDate } from '../../src/domain/iso-date';
import { grouped } from '../../src/domain/grouped';
import { LEVELS } from '../../src/domain/value/model/facts';
import type {
  DeliveredItem,
  ItemInput,
  Level,
  NeedFacts,
  NeedLink,
  ProductFacts,
} from '../../src/domain/value/model/facts';
import { foldPieces } from '../../src/domain/value/model/fold-pieces';
import type { NeedCell } from '../../src/domain/value/model/need-cell';
import { valueModel } from '../../src/domain/value/model/needs';
import type { ValueModel, ValuedNeed } from '../../src/domain/value/model/needs';
import { bandLetter } from '../../src/domain/items/written-value';
import { receiptOf } from '../../src/domain/value/receipt/receipt';
import type { Receipt } from '../../src/domain/value/types';
import { scoreItems } from '../../src/domain/value/model/score';
import type { ItemScore, ScoredLink } from '../../src/domain/value/model/score';
import { DEFAULT_SETTINGS } from '../../src/domain/value/model/settings';
import type { ValueSettings } from '../../src/domain/value/model/settings';
import { inShape } from './vector';

const day = z.string().refine(isIsoDate, 'is no day such as 2026-11-29');
const share = z.number().min(0).max(1);
const count = z.number().min(0);
const stance = z.enum(['supports', 'contradicts']);
const threshold = z.tuple([z.number(), z.number(), z.number()]);
const numbers = Object.fromEntries(
  Object.entries(DEFAULT_SETTINGS)
    .filter(([, value]) => typeof value === 'number')
    .map(([name]) => [name, z.number()]),
);
const settingsSchema = z
  .strictObject({
    ...numbers,
    customers: count,
    valueOnly: z.boolean(),
    bandsStory: threshold,
    bandsEpic: threshold,
    anchors: z.array(z.tuple([z.number(), z.number()])).min(1),
    verdict: z.strictObject({ met: share, partly: share, not: share, none: share }),
    claims: z.strictObject({
      self: share,
      pitch: share,
      thematic: share,
      opinion: share,
      estimates: share,
    }),
  })
  .partial();

const survey = z.object({
  on: day,
  answers: count,
  important: count,
  satisfied: count,
  unmet: count.nullable().default(null),
});
const rating = z.object({
  surveys: z.array(survey).default([]),
  sample: z.object({ have: count, asked: count, on: day }).nullable().default(null),
  estimate: z
    .object({
      importance01: share.nullable().default(null),
      satisfaction01: share.nullable().default(null),
      reach01: share.nullable().default(null),
      on: day.nullable().default(null),
    })
    .nullable()
    .default(null),
});
const need = z.object({
  key: z.string(),
  status: z.enum(['open', 'met', 'declined']).default('open'),
  metOn: day.nullable().default(null),
  personas: z.array(z.string()).default([]),
  kano: z
    .object({ strong: count, answers: count, reverse: count.default(0), on: day })
    .nullable()
    .default(null),
  claims: z
    .array(z.object({ type: z.enum(['self', 'pitch', 'thematic', 'opinion', 'estimates']), stance }))
    .default([]),
  ratings: z.record(z.string(), rating).default({}),
});
const item = z.object({
  key: z.string(),
  level: z.enum(LEVELS),
  epic: z.string().nullable().default(null),
  links: z
    .array(
      z.object({
        need: z.string(),
        share01: share.nullable().default(null),
        verdict: z.enum(['met', 'partly', 'not', 'none']).default('none'),
      }),
    )
    .default([]),
  points: count.nullable().default(null),
  doneOn: day.nullable().default(null),
  goals: z.record(z.string(), share).default({}),
  tests: z
    .array(z.object({ kind: z.enum(['test', 'launch']), passed: z.boolean().nullable(), on: day }))
    .default([]),
  valueWhenDone: z.number().nullable().default(null),
});
const worldSchema = z.object({
  today: day,
  settings: settingsSchema.default({}),
  personas: z.array(
    z.object({
      key: z.string(),
      share01: share.nullable().default(null),
      strategicWeight: z.number().min(0).default(1),
      anti: z.boolean().default(false),
    }),
  ),
  accounts: z
    .array(
      z.object({
        key: z.string(),
        revenue: z.number().nullable().default(null),
        personas: z.array(z.string()).default([]),
      }),
    )
    .default([]),
  needs: z.array(need),
  pieces: z
    .array(
      z.object({
        id: z.string(),
        need: z.string(),
        persona: z.string().nullable().default(null),
        account: z.string().nullable().default(null),
        author: z.string().default(''),
        channel: z.enum(CHANNELS),
        stance,
        strength: z.enum(STRENGTHS).default('important'),
        on: day,
      }),
    )
    .default([]),
  goals: z
    .array(z.object({ key: z.string(), weight: count, inForce: z.boolean().default(true) }))
    .default([]),
  items: z.array(item).default([]),
});
type World = z.infer<typeof worldSchema>;

const unnamedWorld = z.object({
  input: z.object({ personas: z.unknown(), needs: z.unknown(), items: z.unknown() }),
  method: z.undefined().optional(),
});

/** Whether an entry names no method and is a world of the second value model by its shape. */
export function isWorld(entry: unknown): entry is { readonly input: unknown } {
  return unnamedWorld.safeParse(entry).success;
}

/** Persona weights, needs with their cells, items with their receipts, and both rankings of a world. */
export function value2(input: unknown): unknown {
  const { facts, items, world } = readWorld(input);
  const model = valueModel(facts);
  const byKey = new Map<string, ItemScore>();
  const ranked = (level: Level): string[] => {
    const { scores, ranking } = scoreItems(
      model,
      items.filter((item) => !item.done && item.level === level),
    );
    for (const score of scores) byKey.set(score.key, score);
    return ranking.flatMap((row) => (scores[row]?.linked === true ? [scores[row].key] : []));
  };
  const ranking = { epics: ranked('epic'), stories: ranked('story') };
  return {
    personaWeights: Object.fromEntries(model.personas.map(({ id, weight01 }) => [id, weight01])),
    pools: Object.fromEntries(model.personas.map(({ id, pools }) => [id, pools])),
    needs: model.needs.map(shownNeed),
    items: world.items.map((item) => shownItem(item, byKey.get(item.key), model)),
    ranking,
  };
}

/** A world's facts and its items, open and done. @throws BadInput naming what is wrong. */
export function readWorld(input: unknown): {
  readonly facts: ProductFacts;
  readonly items: readonly ItemInput[];
  readonly world: World;
} {
  const world = inShape(worldSchema, input);
  const settings = { ...DEFAULT_SETTINGS, ...(world.settings as Partial<ValueSettings>) };
  const stories = grouped(
    world.items.filter(({ epic }) => epic !== null),
    ({ epic }) => epic,
  );
  const items = world.items.map((item) =>
    itemInput(item, settings, item.level === 'epic' ? (stories.get(item.key) ?? []) : []),
  );
  return { facts: productFacts(world, settings), items, world };
}

function productFacts(world: World, settings: ValueSettings): ProductFacts {
  const personas = world.personas.map(({ key, ...persona }) => ({ id: key, name: key, ...persona }));
  return {
    today: world.today,
    personas,
    needs: world.needs.map(needFacts),
    ...foldPieces(
      world.pieces.map(({ need: needKey, persona, account, ...piece }) => ({
        ...piece,
        needKey,
        personaId: persona,
        accountId: account,
      })),
      world.accounts.map(({ key, ...account }) => ({ id: key, ...account })),
      personas.map(({ id }) => id),
      world.today,
      settings,
    ),
    goals: world.goals.map(({ key, ...goal }) => ({ id: key, title: key, ...goal })),
    delivered: world.items.flatMap(({ key, epic, doneOn, links }): DeliveredItem[] =>
      doneOn === null ? [] : [{ key, epic, doneOn, links: links.map((link) => needLink(link, settings)) }],
    ),
    settings,
  };
}

function needFacts({ personas, ratings, kano, ...facts }: World['needs'][number]): NeedFacts {
  return {
    ...facts,
    title: facts.key,
    kano: kano === null ? null : { ...kano, split: null },
    named: personas,
    ratings: Object.entries(ratings).map(([personaId, ofPersona]) => ({ personaId, ...ofPersona })),
  };
}

type WorldItem = World['items'][number];

function itemInput(item: WorldItem, settings: ValueSettings, stories: readonly WorldItem[]): ItemInput {
  const { key, level, points, doneOn, tests } = item;
  return {
    key,
    level,
    points,
    tests,
    done: doneOn !== null,
    goals: Object.entries(item.goals).map(([goalId, alignment01]) => ({ goalId, alignment01 })),
    links: item.links.map((link) => needLink(link, settings)),
    stories: stories.map((story) => itemInput(story, settings, [])),
  };
}

function needLink(
  { need: needKey, share01, verdict }: WorldItem['links'][number],
  settings: ValueSettings,
): NeedLink {
  return {
    needKey,
    coverage01: share01 ?? settings.coverageDefault01,
    assumed: share01 === null,
    verdict,
  };
}

function shownNeed({ need: { key }, value, delivery, cells }: ValuedNeed): unknown {
  return {
    key,
    value,
    measuredSince: delivery.since,
    delivered01: delivery.delivered01,
    left01: delivery.left01,
    cells: cells.map(shownCell),
  };
}

function shownCell(cell: NeedCell): unknown {
  const { importance, satisfaction, unmet, reach, masses } = cell;
  return {
    persona: cell.personaId,
    importance01: cell.importance01,
    satisfaction01: cell.satisfaction01,
    unmet01: cell.unmet01,
    reach01: reach.mean01,
    reachFrom: reach.from,
    importance: { ...importance, mean01: cell.importance01 },
    satisfaction: { ...satisfaction, mean01: cell.satisfaction01 },
    unmet: { ...unmet, mean01: cell.unmet01, counted: unmet !== null },
    reach: {
      base: reach.base,
      demand:
        reach.demand === null
          ? null
          : { ...reach.demand, mean01: reach.demand.alpha / (reach.demand.alpha + reach.demand.beta) },
      mean01: reach.mean01,
      from: reach.from,
    },
    value: cell.value,
    supporting01: masses.plus,
    contradicting01: masses.minus,
    evidence: {
      types: cell.evidence.map(({ kind, ...evidence }) => ({ type: kind, ...evidence })),
      supporting01: masses.plus,
      contradicting01: masses.minus,
    },
    assumed: cell.assumed,
  };
}

function shownItem(item: WorldItem, score: ItemScore | undefined, model: ValueModel): unknown {
  if (score === undefined) {
    return {
      key: item.key,
      done: true,
      value: null,
      priority: null,
      band: null,
      deliveredValue: item.valueWhenDone,
    };
  }
  const value = receiptOf(model, score, { of: 'value', digits: 1 });
  const priority = receiptOf(model, score, { of: 'priority', digits: 1 });
  return {
    key: score.key,
    links: score.links.map((link) => ({
      need: link.needKey,
      planned01: link.planned01,
      left01: link.left01,
      counted01: link.counted01,
      uncovered01: link.uncovered01,
      lines: shownLinesOf(link, model),
    })),
    value: score.value,
    goal01: score.goal01,
    blend: score.blend,
    confidence01: score.confidence01,
    effort: score.effortPoints,
    effortAssumed: score.effortAssumedPoints,
    effortFactor: score.effortFactor,
    priority: score.linked ? score.priority : null,
    band: bandLetter(score.band),
    assumed: score.assumed,
    receipt: {
      value: shownLines(value),
      priority: shownLines(priority),
      shownValue: value.shownTotal,
      shownPriority: priority.shownTotal,
    },
  };
}

function shownLines({ lines }: Receipt): unknown {
  return lines.map(({ id, amount, shown }) => ({ id, amount, shown }));
}

/** What the item gains for each persona of a need, and how sure each gain is. */
function shownLinesOf({ needKey, counted01, lineConfidence01 }: ScoredLink, { byKey }: ValueModel): unknown {
  return byKey.get(needKey)?.cells.map(({ personaId, value }, at) => ({
    persona: personaId,
    amount: counted01 * value,
    confidence01: lineConfidence01[at],
  }));
}
