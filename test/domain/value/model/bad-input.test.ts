import fc from 'fast-check';
import golden from './golden.json';
import { readWorld } from '../../../../local/model/world';
import { AppError } from '../../../../src/domain/app-error';
import type { ItemInput, NeedFacts, ProductFacts } from '../../../../src/domain/value/model/facts';
import { foldPieces } from '../../../../src/domain/value/model/fold-pieces';
import { valueModel } from '../../../../src/domain/value/model/needs';
import { receiptOf } from '../../../../src/domain/value/receipt/receipt';
import { scoreItem, scoreItems } from '../../../../src/domain/value/model/score';
import { SETTING_RANGES } from '../../../../src/domain/value/model/setting-ranges';
import { DEFAULT_SETTINGS } from '../../../../src/domain/value/model/settings';
import { simulate } from '../../../../src/domain/value/model/simulate';
import { said } from '../../../../src/domain/words/said';
import { caught } from '../caught';
import { worked } from './arbitrary-world';
import type { World } from './arbitrary-world';

type Spot = readonly (string | number)[];

/** A deep copy with another value at one place. */
function changed<T>(source: T, spot: Spot, value: unknown): T {
  const copy: T = structuredClone(source);
  let here: unknown = copy;
  for (const part of spot.slice(0, -1)) here = Reflect.get(Object(here), part);
  Reflect.set(Object(here), spot[spot.length - 1] ?? '', value);
  return copy;
}

const world = () => readWorld(golden.input);
const goldenModel = () => valueModel(world().facts);
const strangers = [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, undefined];

/** The place of the golden rating that has surveys and a sample, and of the one that is estimated. */
const rated: Spot = ['needs', 0, 'ratings', 0];
const estimated: Spot = ['needs', 1, 'ratings', 0];

const modelSpots: readonly Spot[] = [
  ['personas', 0, 'share01'],
  ['personas', 0, 'strategicWeight'],
  [...rated, 'surveys', 0, 'answers'],
  [...rated, 'surveys', 1, 'important'],
  [...rated, 'surveys', 0, 'satisfied'],
  [...rated, 'surveys', 1, 'unmet'],
  [...rated, 'sample', 'have'],
  [...rated, 'sample', 'asked'],
  [...estimated, 'estimate', 'satisfaction01'],
  [...estimated, 'estimate', 'reach01'],
  ['needs', 1, 'kano', 'strong'],
  ['needs', 1, 'kano', 'reverse'],
  ['goals', 0, 'weight'],
  ['settings', 'customers'],
  ['settings', 'verdict', 'partly'],
  ['settings', 'claims', 'opinion'],
  ...Object.keys(SETTING_RANGES).map((name): Spot => ['settings', name]),
];

/** As the error names it: "needs[0].ratings[0].sample.have". */
function pathOf(spot: Spot): string {
  return spot.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
    '',
  );
}

describe('a number that cannot be is refused at the field concerned', () => {
  for (const value of strangers) {
    it.each(modelSpots.map((spot) => [pathOf(spot), spot] as const))(
      `${String(value)} at %s`,
      (path, spot) => {
        const facts = changed(world().facts, spot, value);
        expect(caught(() => valueModel(facts))).toMatchObject({ code: 'invalid', details: { path } });
      },
    );
  }

  it('points below 0, or that are no number, at the item that has them', () => {
    const model = goldenModel();
    for (const points of [-1, -1e-9, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      const error = caught(() => scoreItem(model, story({ points })));
      expect(error.said).toEqual(said('value.estimate'));
      expect(error.details['path']).toBe('X-1.points');
      const epic = caught(() =>
        scoreItem(model, story({ level: 'epic', stories: [story({ key: 'X-2', points })] })),
      );
      expect(epic.details['path']).toBe('X-2.points');
    }
  });

  it('a share of a need, or of a goal, below 0 or above all', () => {
    const model = goldenModel();
    for (const share01 of [-0.1, 1.1, Number.NaN]) {
      const links = [{ needKey: 'N-1', coverage01: share01 }];
      const link = caught(() => scoreItem(model, story({ links })));
      expect(link.said).toEqual(said('value.coverage'));
      const goal = caught(() =>
        scoreItem(model, story({ goals: [{ goalId: 'growth', alignment01: share01 }] })),
      );
      expect(goal.said).toEqual(said('value.alignment'));
      expect(goal.details['path']).toBe('X-1.goals.growth');
    }
  });

  it('shares of personas that sum to more than 100 %', () => {
    const { facts } = world();
    const personas = facts.personas.map((persona) => ({ ...persona, anti: false, share01: 0.4 }));
    const error = caught(() => valueModel({ ...facts, personas: personas.slice(0, 3) }));
    expect(error.said).toEqual(said('value.persona-shares', { percent: 120 }));
    expect(error.details['path']).toBe('personas');
  });

  it('what is given twice: a need, a persona of a need, a goal, a link of open or of done work', () => {
    const { facts } = world();
    const [first] = facts.needs;
    const refused = (change: Partial<ProductFacts>) => caught(() => valueModel({ ...facts, ...change })).said;
    expect(refused({ needs: [...facts.needs, ...facts.needs.slice(0, 1)] })).toEqual(
      said('value.need-twice', { needKey: 'N-1' }),
    );
    const twice: NeedFacts[] =
      first === undefined ? [] : [{ ...first, ratings: [...first.ratings, ...first.ratings] }];
    expect(refused({ needs: twice })).toEqual(
      said('value.need-persona-twice', { needKey: 'N-1', persona: 'bookkeeper' }),
    );
    const goal = { id: 'g', title: 'Grow', weight: 1, inForce: true };
    expect(refused({ goals: [goal, goal] })).toEqual(said('value.goal-twice', { goal: 'g' }));
    const link = { needKey: 'N-1', coverage01: 0.5 };
    const links = [link, link];
    const linkedTwice = said('value.need-linked-twice', { needKey: 'N-1' });
    expect(refused({ delivered: [{ key: 'X-1', epic: null, links, doneOn: '2026-11-01' }] })).toEqual(
      linkedTwice,
    );
    expect(caught(() => scoreItem(valueModel(facts), story({ links }))).said).toEqual(linkedTwice);
  });

  it('a need that the product does not have', () => {
    const links = [{ needKey: 'N-99', coverage01: 1 }];
    expect(caught(() => scoreItem(goldenModel(), story({ links }))).said).toEqual(
      said('value.need-unknown', { needKey: 'N-99' }),
    );
  });

  it('a day that is none', () => {
    const { facts } = world();
    for (const spot of [['today'], [...rated, 'surveys', 0, 'on'], [...rated, 'sample', 'on']]) {
      const error = caught(() => valueModel(changed(facts, spot, 'yesterday')));
      expect(error).toMatchObject({ said: said('value.day'), details: { path: pathOf(spot) } });
    }
    const test = { kind: 'test' as const, passed: true, on: '' };
    expect(caught(() => scoreItem(goldenModel(), story({ tests: [test] }))).said).toEqual(said('value.day'));
    const pieces = [{ ...quote, on: 'soon' }];
    const folded = caught(() => foldPieces(pieces, [], [], '2026-11-29', DEFAULT_SETTINGS));
    expect(folded).toMatchObject({ said: said('value.day'), details: { path: 'pieces[0].on' } });
  });

  it('bands that rise, and a curve of confidence that falls or is one point', () => {
    const { facts } = world();
    const refused = (settings: Partial<ProductFacts['settings']>) =>
      caught(() => valueModel({ ...facts, settings: { ...DEFAULT_SETTINGS, ...settings } })).said;
    expect(refused({ bandsStory: [3, 8, 1] })).toEqual(said('value.bands'));
    expect(refused({ bandsEpic: [9, 9, 1] })).toEqual(said('value.bands'));
    expect(refused({ bandsEpic: [9, 8, Number.NaN] })).toEqual(
      said('value.parameter-range', { min: 0, max: 1e6 }),
    );
    const curve = (from: [number, number], to: [number, number]) => refused({ anchors: [from, to] });
    expect(refused({ anchors: [[1, 1]] })).toEqual(said('value.curve-short'));
    expect(curve([0, 0.2], [1, 1])).toEqual(said('value.parameter-range', { min: 1e-6, max: 1 }));
    expect(curve([0.1, 0.5], [1, 0.4])).toEqual(said('value.curve-rises'));
  });
});

const quote = {
  id: 'e1',
  needKey: 'N-1',
  personaId: 'owner',
  accountId: null,
  author: '',
  channel: 'interview',
  stance: 'contradicts',
  strength: 'blocker',
  on: '2026-11-20',
} as const;

function story(change: Partial<ItemInput> = {}): ItemInput {
  return {
    key: 'X-1',
    level: 'story',
    links: [{ needKey: 'N-1', coverage01: 1 }],
    points: 5,
    done: false,
    goals: [],
    tests: [],
    ...change,
  };
}

describe('what is strange but true is worked out', () => {
  it('zero points are allowed and not free: the overhead stays', () => {
    const model = goldenModel();
    const free = scoreItem(model, story({ points: 0 }));
    expect(free.effortFactor).toBe(6);
    expect(free.priority).toBeCloseTo(6 * free.confidence01 * free.blend, 9);
    expect(free.assumed).not.toContain('effort');
  });

  it('goals without a weight count nothing', () => {
    const { facts } = world();
    const goals = [{ id: 'growth', title: 'Growth', weight: 0, inForce: true }];
    const aligned = story({ goals: [{ goalId: 'growth', alignment01: 1 }] });
    const score = scoreItem(valueModel({ ...facts, goals }), aligned);
    expect([score.goal01, score.blend]).toEqual([0, score.value]);
    const second = { id: 'b', title: 'B', weight: 3, inForce: true };
    expect(scoreItem(valueModel({ ...facts, goals: [...goals, second] }), aligned).goal01).toBe(0);
  });

  it('a need of which only contradictions are known is worth little, at the lowest confidence', () => {
    const { model, of, valueOf } = worked(disputed);
    const silent = worked({ ...disputed, pieces: [] });
    expect(valueOf('N-1')).toBeGreaterThan(0);
    expect(valueOf('N-1')).toBeLessThan(silent.valueOf('N-1'));
    expect(model.needs[0]?.cells[0]?.masses.plus).toBe(0);
    expect(of('S-1').confidence01).toBe(0.2);
    expect(of('S-1').priority).toBeLessThan(silent.of('S-1').priority);
    const drawn = simulate(model, [of('S-1')], { seed: 1, draws: 500 });
    expect(numbersIn([drawn.value, drawn.priority]).every(Number.isFinite)).toBe(true);
  });

  it('a test without a verdict says nothing, to the bit', () => {
    const model = goldenModel();
    const waiting = [{ kind: 'launch' as const, passed: null, on: '2026-11-20' }];
    expect(scoreItem(model, story({ tests: waiting }))).toEqual(scoreItem(model, story()));
  });

  it('proof and disproof beyond doubt cancel each other', () => {
    const { facts } = world();
    const settings = { ...DEFAULT_SETTINGS, testPassed: 1, launchFailed: 1 };
    const tests = [
      { kind: 'test' as const, passed: true, on: '2026-11-29' },
      { kind: 'launch' as const, passed: false, on: '2026-11-29' },
    ];
    expect(scoreItem(valueModel({ ...facts, settings }), story({ tests })).confidence01).toBeCloseTo(0.2, 9);
  });

  it('no persona, no need, no item: nothing is ranked', () => {
    const empty = { ...world().facts, personas: [], needs: [], delivered: [] };
    expect(scoreItems(valueModel(empty), [])).toEqual({ scores: [], ranking: [] });
    const needs = world().facts.needs;
    const score = scoreItem(valueModel({ ...empty, needs }), story());
    expect([score.value, score.priority, score.confidence01]).toEqual([0, 0, 0.2]);
  });
});

/** Three accounts say that they do not have it; nobody says that they do. */
const disputed: World = {
  today: '2026-11-29',
  settings: { customers: 0 },
  personas: [{ key: 'p1', share01: 1, strategicWeight: 1, anti: false }],
  accounts: ['a1', 'a2', 'a3'].map((key) => ({ key, personas: ['p1'] })),
  needs: [{ key: 'N-1', status: 'open', metOn: null, personas: ['p1'], kano: null, claims: [], ratings: {} }],
  pieces: ['a1', 'a2', 'a3'].map((account) => ({
    id: account,
    need: 'N-1',
    persona: 'p1',
    account,
    author: '',
    channel: 'interview',
    stance: 'contradicts',
    strength: 'important',
    on: '2026-11-20',
  })),
  goals: [],
  items: [
    {
      key: 'S-1',
      level: 'story',
      epic: null,
      links: [{ need: 'N-1', share01: 1, verdict: 'none' }],
      points: 3,
      doneOn: null,
      goals: {},
      tests: [],
    },
  ],
};

function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('no number whatever gives NaN or infinity', () => {
  it('it is refused, or every number that comes out is finite', () => {
    const strange = fc.oneof(
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, -0, 0, 5e-324, 1e-6, 0.1, 1, 10, 1e9, 1e308),
      fc.double(),
    );
    const spots = fc.array(fc.tuple(fc.constantFrom(...modelSpots), strange), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(spots, fc.oneof(fc.constant(0), strange), (places, points) => {
        const { facts: given, items } = world();
        const facts = places.reduce((all, [spot, value]) => changed(all, spot, value), given);
        let results: unknown[];
        try {
          const model = valueModel(facts);
          const open = items.filter(({ done }) => !done);
          const scores = [...scoreItems(model, open).scores, scoreItem(model, story({ points }))];
          const drawn = simulate(model, scores, { seed: 1, draws: 20 });
          results = [
            model.needs,
            model.personas,
            scores,
            scores.map((score) => receiptOf(model, score, { of: 'priority', digits: 1 })),
            drawn.value,
            drawn.priority,
          ];
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(error.code).toBe('invalid');
          expect(typeof error.details['path']).toBe('string');
          return;
        }
        expect(numbersIn(results).filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
