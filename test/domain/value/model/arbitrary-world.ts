import fc from 'fast-check';
import { CHANNELS, STRENGTHS } from '../../../../src/domain/records/evidence';
import { valueModel } from '../../../../src/domain/value/model/needs';
import { LEVELS } from '../../../../src/domain/value/model/facts';
import type { Level } from '../../../../src/domain/value/model/facts';
import { scoreItems } from '../../../../src/domain/value/model/score';
import type { ItemScore } from '../../../../src/domain/value/model/score';
import { readWorld } from '../../../../local/model/world';

/** A world in the published shape, as `npm run model` takes it; all that is optional there is given here. */
export interface World {
  readonly today: string;
  readonly settings: { readonly customers: number };
  readonly personas: readonly WorldPersona[];
  readonly accounts: readonly { readonly key: string; readonly personas: readonly string[] }[];
  readonly needs: readonly WorldNeed[];
  readonly pieces: readonly WorldPiece[];
  readonly goals: readonly { readonly key: string; readonly weight: number; readonly inForce: boolean }[];
  readonly items: readonly WorldItem[];
}

interface WorldPersona {
  readonly key: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
  readonly anti: boolean;
}

export interface WorldSurvey {
  readonly on: string;
  readonly answers: number;
  readonly important: number;
  readonly satisfied: number;
  readonly unmet: number | null;
}

export interface WorldRating {
  readonly surveys: readonly WorldSurvey[];
  readonly sample: { readonly have: number; readonly asked: number; readonly on: string } | null;
  readonly estimate: {
    readonly importance01: number | null;
    readonly satisfaction01: number | null;
    readonly reach01: number | null;
    readonly on: string | null;
  } | null;
}

export interface WorldNeed {
  readonly key: string;
  readonly status: 'open' | 'met' | 'declined';
  readonly metOn: string | null;
  readonly personas: readonly string[];
  readonly kano: { strong: number; reverse: number; answers: number; on: string } | null;
  readonly claims: readonly { readonly type: 'opinion' | 'pitch'; readonly stance: Stance }[];
  readonly ratings: Readonly<Record<string, WorldRating>>;
}

type Stance = 'supports' | 'contradicts';

export interface WorldPiece {
  readonly id: string;
  readonly need: string;
  readonly persona: string | null;
  readonly account: string | null;
  readonly author: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly stance: Stance;
  readonly strength: (typeof STRENGTHS)[number];
  readonly on: string;
}

export interface WorldItem {
  readonly key: string;
  readonly level: 'story' | 'epic';
  readonly epic: string | null;
  readonly links: readonly {
    readonly need: string;
    readonly share01: number | null;
    readonly verdict: 'met' | 'partly' | 'not' | 'none';
  }[];
  readonly points: number | null;
  readonly doneOn: string | null;
  readonly goals: Readonly<Record<string, number>>;
  readonly tests: readonly {
    readonly kind: 'test' | 'launch';
    readonly passed: boolean | null;
    readonly on: string;
  }[];
}

const TODAY = '2026-11-29';
/** From years ago to the day of the facts, and one in the future. */
const day = fc.constantFrom(
  '2023-02-28',
  '2025-11-29',
  '2026-03-01',
  '2026-06-15',
  '2026-09-30',
  '2026-11-01',
  TODAY,
  '2026-12-24',
);
const share01 = fc.constantFrom(0, 0.05, 0.3, 0.5, 0.8, 1);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const survey: fc.Arbitrary<WorldSurvey> = fc
  .record({
    on: day,
    counts: fc.array(fc.nat(8), { minLength: 4, maxLength: 4 }),
    counted: fc.boolean(),
  })
  .map(({ on, counts: [unmet = 0, both = 0, contented = 0, neither = 0], counted }) => ({
    on,
    answers: unmet + both + contented + neither,
    important: unmet + both,
    satisfied: both + contented,
    unmet: counted ? unmet : null,
  }));

const rating: fc.Arbitrary<WorldRating> = fc.record({
  surveys: fc.array(survey, { maxLength: 2 }),
  sample: maybe(fc.record({ have: fc.nat(12), others: fc.nat(12), on: day })).map((sample) =>
    sample === null ? null : { have: sample.have, asked: sample.have + sample.others, on: sample.on },
  ),
  estimate: maybe(
    fc.record({
      importance01: maybe(share01),
      satisfaction01: maybe(share01),
      reach01: maybe(share01),
      on: maybe(day),
    }),
  ),
});

const personas: fc.Arbitrary<WorldPersona[]> = fc
  .array(
    fc.record({
      part: maybe(fc.integer({ min: 1, max: 9 })),
      strategicWeight: fc.constantFrom(1, 1, 0, 0.5, 3),
      anti: fc.constantFrom(false, false, false, false, true),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => {
    const whole = list.reduce((sum, { part }) => sum + (part ?? 3), 0);
    return list.map(({ part, strategicWeight, anti }, at) => ({
      key: `p${String(at + 1)}`,
      share01: part === null ? null : part / whole,
      strategicWeight,
      anti,
    }));
  });

/** A persona that was archived: still named and heard, but no part of the product. */
export const GONE = 'gone';

function need(key: string, people: readonly string[]): fc.Arbitrary<WorldNeed> {
  return fc.record({
    key: fc.constant(key),
    status: fc.constantFrom('open', 'open', 'open', 'open', 'met', 'declined'),
    metOn: maybe(day),
    personas: fc.subarray([...people]),
    kano: maybe(
      fc
        .record({ strong: fc.nat(20), reverse: fc.nat(20), others: fc.nat(9), on: day })
        .map(({ strong, reverse, others, on }) => ({
          strong,
          reverse,
          answers: strong + reverse + others,
          on,
        })),
    ),
    claims: fc.array(
      fc.record({
        type: fc.constantFrom('opinion', 'pitch'),
        stance: fc.constantFrom('supports', 'contradicts'),
      }),
      { maxLength: 2 },
    ),
    ratings: fc
      .array(fc.tuple(fc.constantFrom(...people), rating), { maxLength: 3 })
      .map((entries) => Object.fromEntries(entries)),
  });
}

/** A piece about one of the needs of a world, from anybody through any channel. */
export function pieceOf(
  { needs, personas: of, accounts }: Pick<World, 'needs' | 'personas' | 'accounts'>,
  id: fc.Arbitrary<string>,
): fc.Arbitrary<WorldPiece> {
  return fc.record({
    id,
    need: fc.constantFrom(...needs.map(({ key }) => key)),
    persona: fc.constantFrom(null, ...of.map(({ key }) => key), GONE),
    account: fc.constantFrom(null, 'unheard-of', ...accounts.map(({ key }) => key)),
    author: fc.constantFrom('', 'Ada'),
    channel: fc.constantFrom(...CHANNELS),
    stance: fc.constantFrom<Stance>('supports', 'contradicts'),
    strength: fc.constantFrom(...STRENGTHS),
    on: day,
  });
}

const test = fc.record({
  kind: fc.constantFrom<'test' | 'launch'>('test', 'launch'),
  passed: maybe(fc.boolean()),
  on: day,
});

function item(
  key: string,
  level: WorldItem['level'],
  epics: readonly string[],
  needs: readonly string[],
): fc.Arbitrary<WorldItem> {
  const link = (need: string) =>
    fc.record({
      need: fc.constant(need),
      share01: fc.constantFrom(null, 0, 0.25, 0.5, 0.75, 1),
      verdict: fc.constantFrom<'met' | 'partly' | 'not' | 'none'>('met', 'partly', 'not', 'none'),
    });
  return fc.record({
    key: fc.constant(key),
    level: fc.constant(level),
    epic: level === 'epic' ? fc.constant(null) : fc.constantFrom(null, ...epics),
    links: fc.subarray([...needs]).chain((keys) => fc.tuple(...keys.map(link))),
    points: fc.constantFrom(null, 0, 0.5, 1, 3, 8, 40),
    doneOn: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day }),
    goals: fc.record({ grow: share01, keep: share01 }, { requiredKeys: [] }),
    tests: fc.array(test, { maxLength: 2 }),
  });
}

/** Up to two epics and five stories, of them or of none; `prefix` keeps the keys of two lists apart. */
export function itemsOf(needs: readonly WorldNeed[], prefix = 'I'): fc.Arbitrary<WorldItem[]> {
  const keys = needs.map(({ key }) => key);
  return fc.tuple(fc.nat(2), fc.nat(5)).chain(([epicCount, storyCount]) => {
    const epics = Array.from({ length: epicCount }, (_, at) => `${prefix}-E${String(at + 1)}`);
    const stories = Array.from({ length: storyCount }, (_, at) => `${prefix}-S${String(at + 1)}`);
    return fc.tuple(
      ...epics.map((key) => item(key, 'epic', epics, keys)),
      ...stories.map((key) => item(key, 'story', epics, keys)),
    );
  });
}

/** Whole worlds: every part is sometimes missing, and somebody is always out of the ordinary. */
export const worlds: fc.Arbitrary<World> = fc
  .tuple(personas, fc.integer({ min: 1, max: 3 }), fc.nat(5))
  .chain(([people, needCount, accountCount]) => {
    const ids = people.map(({ key }) => key);
    const keys = Array.from({ length: needCount }, (_, at) => `N-${String(at + 1)}`);
    return fc.record({
      personas: fc.constant(people),
      accounts: fc.tuple(
        ...Array.from({ length: accountCount }, (_, at) =>
          fc.record({ key: fc.constant(`a${String(at + 1)}`), personas: fc.subarray([...ids, GONE]) }),
        ),
      ),
      needs: fc.tuple(...keys.map((key) => need(key, [...ids, GONE]))),
      settings: fc.record({ customers: fc.constantFrom(0, 3, 60) }),
      goals: fc.subarray([
        { key: 'grow', weight: 2, inForce: true },
        { key: 'keep', weight: 0, inForce: true },
        { key: 'old', weight: 9, inForce: false },
      ]),
    });
  })
  .chain((parts) =>
    fc
      .record({
        pieces: fc
          .array(pieceOf(parts, fc.constant('')), { maxLength: 8 })
          .map((list) => list.map((piece, at) => ({ ...piece, id: `e${String(at)}` }))),
        items: itemsOf(parts.needs),
      })
      .map((more) => ({ today: TODAY, ...parts, ...more })),
  );

/** A world worked through: its open items, each level in a list of its own. */
export function worked(world: World) {
  const { facts, items } = readWorld(world);
  const model = valueModel(facts);
  const ranked = (level: Level) => {
    const { scores, ranking } = scoreItems(
      model,
      items.filter((item) => !item.done && item.level === level),
    );
    return ranking.flatMap((row) => scores[row] ?? []);
  };
  const ranking = { epic: ranked('epic'), story: ranked('story') };
  const scores = new Map(
    LEVELS.flatMap((level) => ranking[level].map((score) => [score.key, score] as const)),
  );
  return {
    model,
    /** By key, first those of stories, and of each level from first to last. */
    scores,
    ranking,
    /** NaN for a need that is not there, so that no comparison with it holds. */
    valueOf: (needKey: string) => model.byKey.get(needKey)?.value ?? Number.NaN,
    /** The score of an open item of the world. */
    of: (key: string): ItemScore => {
      const score = scores.get(key);
      if (score === undefined) throw new Error(`${key} has no score.`);
      return score;
    },
  };
}

export const isOpen = ({ doneOn }: WorldItem) => doneOn === null;

/** Worlds and one of their open items, of those that `wanted` lets through. */
export function worldsWithItem(wanted: (item: WorldItem, world: World) => boolean = () => true) {
  const choices = (world: World) => world.items.filter((item) => isOpen(item) && wanted(item, world));
  return worlds
    .filter((world) => choices(world).length > 0)
    .chain((world) => fc.record({ world: fc.constant(world), item: fc.constantFrom(...choices(world)) }));
}
