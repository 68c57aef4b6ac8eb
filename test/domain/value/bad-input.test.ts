import fc from 'fast-check';
import { AppError } from '../../../src/domain/app-error';
import { compileModel } from '../../../src/domain/value/compile-model';
import { DEFAULT_PARAMS } from '../../../src/domain/value/default-params';
import { checkParams, PARAMETERS, readParameter, withParameters } from '../../../src/domain/value/parameters';
import { receiptOf } from '../../../src/domain/value/receipt/receipt';
import { scoreItems } from '../../../src/domain/value/score-items';
import { simulate } from '../../../src/domain/value/simulate';
import type { ItemInput, ModelInput } from '../../../src/domain/value/types';
import { caught } from './caught';
import { goldenInput, goldenItems } from './golden-model';
import { said } from '../../../src/domain/words/said';

type Spot = (string | number)[];

/** A deep copy with another value at one place. */
function changed<T>(source: T, spot: Spot, value: unknown): T {
  const copy: T = structuredClone(source);
  let here: unknown = copy;
  for (const part of spot.slice(0, -1)) here = Reflect.get(Object(here), part);
  Reflect.set(Object(here), spot[spot.length - 1] ?? '', value);
  return copy;
}

const persona = (share01: number, id = 'a') => ({ id, name: id, share01, strategicWeight: 1, anti: false });

describe('bad numbers are refused at the field concerned', () => {
  const modelSpots: [Spot, string][] = [
    [['personas', 0, 'share01'], 'personas[0].share01'],
    [['personas', 1, 'strategicWeight'], 'personas[1].strategicWeight'],
    [['needs', 1, 'kano', 'strong'], 'needs[1].kano.strong'],
    [['needs', 2, 'perPersona', 1, 'survey', 'answers'], 'needs[2].perPersona[1].survey.answers'],
    [['needs', 2, 'perPersona', 0, 'survey', 'important'], 'needs[2].perPersona[0].survey.important'],
    [['needs', 0, 'perPersona', 0, 'reachSample', 'have'], 'needs[0].perPersona[0].reachSample.have'],
    [['goals', 0, 'weight'], 'goals[0].weight'],
    [['params', 'goalShare01'], 'params.goalShare01'],
    [['params', 'effortReferencePoints'], 'params.effortReferencePoints'],
  ];
  for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, undefined]) {
    it.each(modelSpots)(`${String(value)} in the model at %j`, (spot, path) => {
      const error = caught(() => compileModel(changed(goldenInput(), spot, value)));
      expect(error).toMatchObject({ code: 'invalid', details: { path } });
    });
  }

  const itemSpots: [Spot, string][] = [
    [[0, 'links', 0, 'coverage01'], 'items[0].links[0].coverage01'],
    [[2, 'goals', 0, 'alignment01'], 'items[2].goals[0].alignment01'],
    [[3, 'points'], 'items[3].points'],
  ];
  for (const value of [-1, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
    it.each(itemSpots)(`${String(value)} in an item at %j`, (spot, path) => {
      const items = changed(goldenItems(), spot, value);
      expect(caught(() => scoreItems(compileModel(goldenInput()), items)).details['path']).toBe(path);
    });
  }

  it('shares of personas that sum to more than 100 %', () => {
    const input = { ...goldenInput(), personas: [persona(0.9, 'admin'), persona(0.3, 'enduser')] };
    const error = caught(() => compileModel(input));
    expect(error.details['path']).toBe('personas');
    expect(error.said).toEqual(said('value.persona-shares', { percent: 120 }));
  });

  it('a need linked twice, a need or goal that does not exist, an item given twice', () => {
    const model = compileModel(goldenInput());
    const item = (links: ItemInput['links']): ItemInput => ({
      key: 'X',
      links,
      goals: [],
      evidenceTypes: [],
    });
    const link = { needKey: 'N1', coverage01: 0.5 };
    const twice = caught(() => scoreItems(model, [item([link, link])]));
    expect(twice.said).toEqual(said('value.need-linked-twice', { needKey: 'N1' }));
    expect(twice.details['path']).toBe('items[0].links');
    const unknown = caught(() => scoreItems(model, [item([{ needKey: 'N9', coverage01: 1 }])]));
    expect(unknown.details['path']).toBe('items[0].links[0].needKey');
    const goal = caught(() =>
      scoreItems(model, [{ ...item([]), goals: [{ goalId: 'no', alignment01: 1 }] }]),
    );
    expect(goal.details['path']).toBe('items[0].goals[0].goalId');
    expect(caught(() => scoreItems(model, [item([]), item([])])).details['path']).toBe('items[1].key');
  });

  it('a circle among enablers, named item by item', () => {
    const model = compileModel({
      ...goldenInput(),
      params: { ...goldenInput().params, enablerShare01: 0.5 },
    });
    const item = (key: string, blocks: string[]): ItemInput => ({
      key,
      links: [],
      goals: [],
      evidenceTypes: [],
      blocks,
    });
    const error = caught(() =>
      scoreItems(model, [item('Z', ['A']), item('A', ['B']), item('B', ['C']), item('C', ['A'])]),
    );
    expect(error.details).toMatchObject({ path: 'items[1].blocks', cycle: ['A', 'B', 'C', 'A'] });
  });
});

describe('no input whatever gives NaN or infinity', () => {
  const strange = fc.oneof(
    fc.constantFrom(
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -0,
      0,
      1,
      1e308,
      5e-324,
      -1,
    ),
    fc.double(),
  );

  function numbersIn(value: unknown): number[] {
    if (typeof value === 'number') return [value];
    if (ArrayBuffer.isView(value)) return value instanceof Float64Array ? [...value] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
  }

  it('it is refused, or every number that comes out is finite', () => {
    const spots = fc.constantFrom<Spot>(
      ['personas', 0, 'share01'],
      ['personas', 0, 'strategicWeight'],
      ['needs', 0, 'kano', 'answers'],
      ['needs', 0, 'perPersona', 0, 'survey', 'answers'],
      ['needs', 0, 'perPersona', 0, 'survey', 'satisfied'],
      ['needs', 0, 'perPersona', 1, 'reachSample', 'asked'],
      ['needs', 1, 'perPersona', 1, 'demand01'],
      ['needs', 1, 'perPersona', 0, 'reachEstimate01'],
      ['needs', 1, 'perPersona', 0, 'estimate'],
      ['goals', 0, 'weight'],
      ...PARAMETERS.map(({ id }) => [
        'params',
        ...id.split('.').map((part) => (/^\d$/.test(part) ? Number(part) : part)),
      ]),
    );
    const itemSpots = fc.constantFrom<Spot>(
      [0, 'links', 0, 'coverage01'],
      [0, 'points'],
      [1, 'goals', 0, 'alignment01'],
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(spots, strange)),
        fc.array(fc.tuple(itemSpots, strange)),
        (inModel, inItems) => {
          let input: ModelInput = goldenInput();
          let items = goldenItems();
          for (const [spot, value] of inModel) {
            input = changed(
              input,
              spot,
              spot.includes('estimate') ? { importance01: value, satisfaction01: 0 } : value,
            );
          }
          for (const [spot, value] of inItems) items = changed(items, spot, value);
          let results: unknown[];
          try {
            const model = compileModel(input);
            const receipts = items.map((item) => receiptOf(model, item, { of: 'priority', digits: 1 }));
            const drawn = simulate(model, items, { seed: 1, draws: 20 });
            results = [
              model.needs,
              model.personas,
              scoreItems(model, items),
              receipts,
              drawn.interval80,
              drawn.expectedRank,
            ];
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            expect(error).toMatchObject({ code: 'invalid' });
            expect(typeof (error as AppError).details['path']).toBe('string');
            return;
          }
          expect(numbersIn(results).filter((value) => !Number.isFinite(value))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('parameters', () => {
  it('have a default inside their range, and the defaults pass', () => {
    checkParams(DEFAULT_PARAMS);
    for (const { id, default: value, min, max, unit } of PARAMETERS) {
      expect(readParameter(DEFAULT_PARAMS, id)).toBe(value);
      if (unit === 'on-off') continue;
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });

  it('list every constant of the model exactly once', () => {
    const leaves = (value: unknown, path: string): string[] =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`))
        : [path];
    expect(PARAMETERS.map(({ id }) => id).sort()).toEqual(leaves(DEFAULT_PARAMS, '').sort());
  });

  it.each(PARAMETERS.map(({ id }) => id))(
    '%s can be set to what it is, and refuses what is out of range',
    (id) => {
      expect(withParameters(DEFAULT_PARAMS, { [id]: readParameter(DEFAULT_PARAMS, id) })).toEqual(
        DEFAULT_PARAMS,
      );
      expect(caught(() => withParameters(DEFAULT_PARAMS, { [id]: Number.NaN })).details['path']).toBe(
        `params.${id}`,
      );
    },
  );

  it('change on a copy only', () => {
    const before = structuredClone(DEFAULT_PARAMS);
    const after = withParameters(DEFAULT_PARAMS, { 'confidenceLevels.anecdotal': 0.2 });
    expect(after.confidenceLevels.anecdotal).toBe(0.2);
    expect(DEFAULT_PARAMS).toEqual(before);
    expect(caught(() => withParameters(DEFAULT_PARAMS, { 'bandThresholds.0': 10 })).details['path']).toBe(
      'params.bandThresholds',
    );
    expect(caught(() => withParameters(DEFAULT_PARAMS, { nothing: 1 })).details['path']).toBe(
      'params.nothing',
    );
  });
});
