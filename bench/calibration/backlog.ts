import type { RandomStream } from '../../src/domain/value/draws/random-stream';
import type { ItemInput, Level, NeedLink } from '../../src/domain/value/model/facts';
import type { TrueWorld } from './truth';

const SIZES = [1, 2, 3, 5, 8, 13] as const;
const STORIES = 48;
const STORIES_OF_EPIC = 6;
const EPICS = 8;

/** A story of five points, if nothing else is said. */
export function storyOf(key: string, links: readonly NeedLink[], change: Partial<ItemInput> = {}): ItemInput {
  return {
    key,
    level: 'story',
    links,
    points: 5,
    done: false,
    goals: [],
    tests: [],
    ...change,
  };
}

/** Stories that serve one need each, or two in every fourth, by a quarter to the whole; one in ten without an estimate. */
export function stories(stream: RandomStream, { needs }: TrueWorld, count: number): ItemInput[] {
  return Array.from({ length: count }, (_, at) => {
    const first = stream.below(needs.length);
    const linked = stream.below(4) === 0 ? [first, (first + 1) % needs.length] : [first];
    const links = linked.map((need) => ({
      needKey: needs[need]?.key ?? '',
      coverage01: (1 + stream.below(4)) / 4,
    }));
    const size = SIZES[stream.below(SIZES.length)] ?? 5;
    return storyOf(`S-${at + 1}`, links, { points: stream.below(10) === 0 ? null : size });
  });
}

/** The items of both lists. */
export type Backlog = Readonly<Record<Level, readonly ItemInput[]>>;

/** 48 stories and eight epics: every other one of six of the stories, the rest not refined, half of these estimated. */
export function backlog(stream: RandomStream, world: TrueWorld): Backlog {
  const story = stories(stream, world, STORIES);
  const epic = Array.from({ length: EPICS }, (_, at): ItemInput => {
    const isRefined = at % 2 === 0;
    const [whole] = stories(stream, world, 1);
    const links =
      isRefined || whole === undefined ? [] : whole.links.map((link) => ({ ...link, coverage01: 1 }));
    const points = isRefined || stream.below(2) === 0 ? null : 13 + stream.below(28);
    const first = (at / 2) * STORIES_OF_EPIC;
    const below = isRefined ? story.slice(first, first + STORIES_OF_EPIC) : [];
    return storyOf(`E-${at + 1}`, links, { level: 'epic', points, stories: below });
  });
  return { story, epic };
}
