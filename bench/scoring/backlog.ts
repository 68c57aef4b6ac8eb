import { addDays } from '../../src/domain/iso-date';
import type { IsoDate } from '../../src/domain/iso-date';
import { RandomStream } from '../../src/domain/value/draws/random-stream';
import type {
  DatedAnswers,
  DeliveredItem,
  HeardFacts,
  ItemInput,
  NeedFacts,
  ProductFacts,
  RatingFacts,
  TestFacts,
} from '../../src/domain/value/model/facts';
import { DEFAULT_SETTINGS } from '../../src/domain/value/model/settings';

const TODAY: IsoDate = '2026-06-30';
const ACCOUNTS = 40;
const STORIES_PER_EPIC = 9;

/**
 * A product in which every need was asked, estimated or heard of in every persona: the most work that the sizes allow.
 * Left out, because the plain SQL statement would grow by half for it: Kano answers, pieces of no persona, personas
 * named or only heard, deliveries that later answers have measured, done stories below an open epic, and enablers.
 */
export function benchFacts(needs: number, personas: number): ProductFacts {
  const stream = new RandomStream(1, 'benchmark model');
  const people = Array.from({ length: personas }, (_, index) => `persona-${index + 1}`);
  const needKeys = Array.from({ length: needs }, (_, index) => `N-${index + 1}`);
  return {
    today: TODAY,
    personas: people.map((id, index) => ({
      id,
      name: id,
      share01: 1 / personas,
      strategicWeight: 1 + (index % 3),
      anti: false,
    })),
    needs: needKeys.map((key, index): NeedFacts => {
      const isCounted = stream.below(2) === 0;
      return {
        key,
        title: `Need ${index + 1}`,
        status: index % 20 === 19 ? 'declined' : 'open',
        metOn: null,
        named: [],
        kano: null,
        claims: index % 3 === 0 ? [{ type: 'estimates', stance: 'supports' }] : [],
        ratings: people.map((personaId) => rating(stream, personaId, isCounted)),
      };
    }),
    heard: new Map(
      needKeys.map((key) => [
        key,
        { byPersona: new Map(people.map((id) => [id, heard(stream)] as const)), none: null },
      ]),
    ),
    audience: new Map(people.map((id) => [id, { accounts: ACCOUNTS, weight: ACCOUNTS }])),
    goals: [{ id: 'goal', title: 'Goal', weight: 1, inForce: true }],
    delivered: needKeys.flatMap((key, index) => (index % 4 === 0 ? [delivered(stream, key)] : [])),
    settings: DEFAULT_SETTINGS,
  };
}

/** Answers of two surveys and a sample, or, in one cell of six, the team's estimate alone. */
function rating(stream: RandomStream, personaId: string, isCounted: boolean): RatingFacts {
  if (stream.below(6) === 0) {
    const tenth = () => stream.below(11) / 10;
    const estimate = { importance01: tenth(), satisfaction01: tenth(), reach01: tenth(), on: null };
    return { personaId, surveys: [], sample: null, estimate };
  }
  const asked = 5 + stream.below(40);
  return {
    personaId,
    surveys: [answers(stream, 300, isCounted), answers(stream, 100, isCounted)],
    sample: { asked, have: stream.below(asked + 1), on: daysAgo(100 + stream.below(200)) },
    estimate: null,
  };
}

function answers(stream: RandomStream, age: number, isCounted: boolean): DatedAnswers {
  const given = 5 + stream.below(30);
  const important = stream.below(given + 1);
  const satisfied = stream.below(given + 1);
  const least = Math.max(0, important - satisfied);
  const most = Math.min(important, given - satisfied);
  const unmet = isCounted ? least + stream.below(most - least + 1) : null;
  return { on: daysAgo(age + stream.below(100)), answers: given, important, satisfied, unmet };
}

function heard(stream: RandomStream): HeardFacts {
  const tenths = (below: number) => stream.below(below) / 10;
  const askingAccounts = tenths(60);
  return {
    voices: { plus: tenths(250), minus: tenths(30) },
    interviews: { plus: 0, minus: 0 },
    data: { plus: tenths(15), minus: 0 },
    claims: {},
    askingAccounts,
    asking: askingAccounts + tenths(10),
    refusing: tenths(40),
  };
}

/** Done after everything that was answered, so that no answer has measured it. */
function delivered(stream: RandomStream, needKey: string): DeliveredItem {
  const verdict = (['met', 'partly', 'not'] as const)[stream.below(3)] ?? 'met';
  const link = { needKey, coverage01: (1 + stream.below(4)) / 4, verdict };
  return { key: `DONE-${needKey}`, epic: null, links: [link], doneOn: daysAgo(stream.below(90)) };
}

/**
 * Nine stories, then the epic that they belong to, and so on. Items have one to four needs each, one in five was tested,
 * and one in eight is without an estimate.
 */
export function benchItems(count: number, needs: number): ItemInput[] {
  const stream = new RandomStream(2, 'benchmark items');
  const items: ItemInput[] = [];
  while (items.length < count) {
    const size = Math.min(STORIES_PER_EPIC, count - items.length);
    const stories = Array.from({ length: size }, (_, at) =>
      item(stream, `AB-${items.length + at + 1}`, needs, 13),
    );
    items.push(...stories);
    if (items.length < count)
      items.push({ ...item(stream, `AB-${items.length + 1}`, needs, 120), level: 'epic', stories });
  }
  return items;
}

function item(stream: RandomStream, key: string, needs: number, mostPoints: number): ItemInput {
  const first = stream.below(needs);
  const links = 1 + stream.below(Math.min(4, needs));
  return {
    key,
    level: 'story',
    links: Array.from({ length: links }, (_, at) => ({
      needKey: `N-${((first + at) % needs) + 1}`,
      coverage01: (1 + stream.below(4)) / 4,
    })),
    goals: [{ goalId: 'goal', alignment01: stream.below(5) / 4 }],
    tests: Array.from({ length: Math.max(0, stream.below(10) - 7) }, () => test(stream)),
    points: stream.below(8) === 0 ? null : 1 + stream.below(mostPoints),
    done: false,
  };
}

function test(stream: RandomStream): TestFacts {
  const kind = stream.below(4) === 0 ? 'launch' : 'test';
  return { kind, passed: stream.below(3) > 0, on: daysAgo(stream.below(700)) };
}

function daysAgo(days: number): IsoDate {
  return addDays(TODAY, -days);
}
