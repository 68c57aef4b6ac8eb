import fc from 'fast-check';
import { whatWouldAdd } from '../../../src/domain/value/explain/add-points';
import type { Raise } from '../../../src/domain/value/explain/add-points';
import { valueOfInformation } from '../../../src/domain/value/explain/value-of-information';
import { whatIf } from '../../../src/domain/value/explain/what-if';
import type { ItemInput } from '../../../src/domain/value/model/facts';
import { scoreItem } from '../../../src/domain/value/model/score';
import { caught } from './caught';
import { goldenWorld } from './model/golden-world';

const { facts, items, model } = goldenWorld();
const open = items.filter(({ done }) => !done);
const stories = open.filter(({ level }) => level === 'story');
const item = (key: string): ItemInput => items.find((one) => one.key === key) ?? fail();
const story = item('INV-5');

/** The item with a suggestion carried out as its sentence says. */
function carriedOut(before: ItemInput, { kind, message: { params } }: Raise): ItemInput {
  switch (kind) {
    case 'coverage':
      return {
        ...before,
        links: before.links.map((link) =>
          link.needKey === params['need'] ? { ...link, coverage01: Number(params['to01']) } : link,
        ),
      };
    case 'test':
      return { ...before, tests: [...before.tests, { kind: 'test', passed: true, on: facts.today }] };
    case 'effort':
      return { ...before, points: Number(params['to']) };
    case 'goal': {
      const goalId = String(params['goal']);
      const others = before.goals.filter((goal) => goal.goalId !== goalId);
      return { ...before, goals: [...others, { goalId, alignment01: 1 }] };
    }
  }
}

describe('what would add points', () => {
  it('every suggestion, carried out, gains what it says', () => {
    const points = fc.double({ min: 0.1, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...open), points, (one, wanted) => {
        const before = scoreItem(model, one).priority;
        const raises = whatWouldAdd(model, one, wanted);
        for (const raise of raises) {
          const { priority } = scoreItem(model, carriedOut(one, raise));
          // The sentence gives a smaller cut to a tenth of a point; what it gains is worked out before.
          const exact =
            raise.kind === 'effort' ? scoreItem(model, { ...one, points: 0 }).priority * 0.05 : 1e-9;
          expect(Math.abs(priority - before - raise.gain)).toBeLessThanOrEqual(exact);
          expect(raise.gain).toBeGreaterThan(0);
          expect(raise.enough).toBe(raise.gain >= wanted - 1e-9);
        }
      }),
    );
  });

  it('names what the work does and what is known of it before its size, and its size before what it is said to serve', () => {
    expect(whatWouldAdd(model, story, 5).map(({ kind }) => kind)).toEqual([
      'coverage',
      'test',
      'effort',
      'goal',
    ]);
    const order = ['coverage', 'test', 'effort', 'goal'];
    for (const one of open) {
      const places = whatWouldAdd(model, one, 5).map(({ kind }) => order.indexOf(kind));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('never names a need that the item does not serve', () => {
    const named = open.map((one) => {
      const linked = new Set(one.links.map(({ needKey }) => needKey));
      const needs = whatWouldAdd(model, one, 100).flatMap(({ message }) =>
        message.params['need'] === undefined ? [] : [String(message.params['need'])],
      );
      for (const need of needs) expect(linked.has(need)).toBe(true);
      return needs.length;
    });
    expect(Math.max(...named)).toBeGreaterThan(0);
  });

  it('takes the smallest share that is enough, and no more than can still be gained where none is', () => {
    const one: ItemInput = { ...item('INV-3'), links: [{ needKey: 'N-1', coverage01: 0.25 }] };
    const { priority } = scoreItem(model, one);
    const to01 = (points: number) =>
      whatWouldAdd(model, one, points).find(({ kind }) => kind === 'coverage')?.message.params['to01'];
    // A quarter more is as much again; more than three quarters count nothing, as one quarter is delivered.
    expect(to01(priority)).toBe(0.5);
    expect(to01(1.5 * priority)).toBe(0.75);
    expect(to01(10 * priority)).toBe(0.75);
  });

  it('cuts an item to half at most, and none that nobody has estimated', () => {
    const effort = (one: ItemInput) => whatWouldAdd(model, one, 1000).find(({ kind }) => kind === 'effort');
    expect(effort(story)).toMatchObject({ message: { params: { from: 8, to: 4 } }, enough: false });
    expect(effort({ ...story, points: null })).toBeUndefined();
  });
});

describe('what-if on a copy', () => {
  it('changes nothing that it was given, and shows who changes place', () => {
    const frozen = structuredClone({ facts, stories });
    const result = whatIf(facts, stories, [
      { kind: 'coverage', itemKey: 'INV-3', needKey: 'N-1', coverage01: 0.25 },
      { kind: 'effort', itemKey: 'INV-5', points: 1 },
    ]);
    expect({ facts, stories }).toEqual(frozen);
    const order = result.after.ranking.map((row) => stories[row]?.key);
    expect(order).toEqual(['INV-5', 'INV-3', 'INV-4', 'INV-6', 'INV-9']);
    expect(result.moves).toEqual([
      { key: 'INV-5', from: 4, to: 1 },
      { key: 'INV-3', from: 1, to: 2 },
      { key: 'INV-4', from: 2, to: 3 },
      { key: 'INV-6', from: 3, to: 4 },
    ]);
  });

  it('moves importance, satisfaction and reach of one persona', () => {
    const valueOf = (kind: 'importance' | 'satisfaction' | 'reach', share01: number) => {
      const change = { kind, needKey: 'N-1', personaId: 'bookkeeper', share01 };
      const { before, after } = whatIf(facts, stories, [change]);
      return (after.scores[0]?.value ?? Number.NaN) - (before.scores[0]?.value ?? Number.NaN);
    };
    expect(valueOf('importance', 0)).toBeLessThan(0);
    expect(valueOf('satisfaction', 0)).toBeGreaterThan(0);
    expect(valueOf('satisfaction', 1)).toBeLessThan(0);
    expect(valueOf('reach', 1)).toBeGreaterThan(0);
  });

  it('lets as many answer otherwise, and where nobody was asked the team estimate otherwise', () => {
    const rating = (needKey: string, personaId: string) =>
      whatIf(facts, stories, [{ kind: 'importance', needKey, personaId, share01: 0.5 }])
        .model.byKey.get(needKey)
        ?.need.ratings.find((one) => one.personaId === personaId);
    expect(rating('N-1', 'bookkeeper')?.surveys).toMatchObject([
      { answers: 40, important: 20, satisfied: 8, unmet: null },
      { answers: 46, important: 23, satisfied: 13, unmet: null },
    ]);
    expect(rating('N-3', 'owner')).toMatchObject({
      surveys: [],
      estimate: { importance01: 0.5, satisfaction01: null, reach01: null },
    });
  });

  it('tests the work: passed, failed, or never', () => {
    const tested = (key: string, passed: boolean | null) => {
      const { items: changed, after } = whatIf(facts, stories, [{ kind: 'test', itemKey: key, passed }]);
      const row = changed.findIndex((one) => one.key === key);
      return { tests: changed[row]?.tests, priority: after.scores[row]?.priority ?? Number.NaN };
    };
    const passed = tested('INV-4', true);
    expect(passed.tests).toEqual([{ kind: 'test', passed: true, on: facts.today }]);
    expect(passed.priority).toBeGreaterThan(tested('INV-4', null).priority);
    expect(tested('INV-4', false).priority).toBeLessThan(tested('INV-4', null).priority);
    expect(tested('INV-3', null)).toEqual({
      tests: [],
      priority: scoreItem(model, { ...item('INV-3'), tests: [] }).priority,
    });
  });

  it('serves a goal', () => {
    const change = { kind: 'goal', itemKey: 'INV-4', goalId: 'G-1', alignment01: 1 } as const;
    const { after, before } = whatIf(facts, stories, [change]);
    // G-1 weighs two thirds of the goals in force; all of them would add half of the value.
    const row = stories.findIndex(({ key }) => key === 'INV-4');
    expect(after.scores[row]?.blend).toBeCloseTo(
      (before.scores[row]?.value ?? Number.NaN) * (1 + 0.5 * (2 / 3)),
      9,
    );
  });

  it('refuses what does not exist, and a share above all', () => {
    const path = (...changes: Parameters<typeof whatIf>[2]) =>
      caught(() => whatIf(facts, stories, changes)).details['path'];
    const reach = { kind: 'reach', needKey: 'N-1', personaId: 'owner', share01: 0.5 } as const;
    expect(path({ kind: 'effort', itemKey: 'Z', points: 1 })).toBe('changes[0].itemKey');
    expect(path(reach, { ...reach, needKey: 'N-9' })).toBe('changes[1].needKey');
    expect(path({ ...reach, share01: 1.5 })).toBe('changes[0].share01');
  });
});

describe('value of information', () => {
  it('names the inputs that move the chance of being on top, the strongest first', () => {
    const found = valueOfInformation(model, stories, 'INV-4', { seed: 1, k: 1, draws: 4000 });
    const changes = found.map(({ change01 }) => change01);
    expect(changes).toEqual([...changes].sort((x, y) => y - x));
    for (const change01 of changes) expect(change01).toBeLessThanOrEqual(0.5);
    // Nobody has estimated it and no test backs it; what 86 answers leave open moves little.
    expect(new Set(found.slice(0, 2).map(({ input }) => input))).toEqual(new Set(['effort', 'confidence']));
  });

  it('says of which need and persona it would have to be known, and tells what is asked apart', () => {
    const found = valueOfInformation(model, stories, 'INV-5', { seed: 1, k: 2, draws: 4000 });
    const known = new Set(['unmet', 'reach', 'confidence', 'effort']);
    for (const { input } of found) expect(known.has(input)).toBe(true);
    const asked = found.filter(({ input }) => input === 'unmet' || input === 'reach');
    expect(asked.length).toBeGreaterThan(0);
    for (const { needKey } of asked) expect(needKey).toBe('N-2');
    for (const { personaId } of asked) expect(['owner', 'field-worker']).toContain(personaId);
  });

  it('finds nothing to learn when the answer is certain', () => {
    expect(valueOfInformation(model, stories, 'INV-3', { seed: 1, k: stories.length, draws: 500 })).toEqual(
      [],
    );
  });

  it('refuses an item that is not in the list', () => {
    const unlisted = () => valueOfInformation(model, stories, 'INV-1', { seed: 1, k: 1, draws: 100 });
    expect(caught(unlisted).details['path']).toBe('itemKey');
  });
});

function fail(): never {
  throw new Error('the golden world has the item');
}
