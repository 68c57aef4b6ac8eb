import fc from 'fast-check';
import type { ItemInput } from '../../../src/domain/value/model/facts';
import { valueModel } from '../../../src/domain/value/model/needs';
import { scoreItem, scoreItems } from '../../../src/domain/value/model/score';
import { becauseOf } from '../../../src/domain/value/receipt/because';
import { compareReceipts } from '../../../src/domain/value/receipt/compare-receipts';
import { receiptOf } from '../../../src/domain/value/receipt/receipt';
import { caught } from './caught';
import { goldenWorld } from './model/golden-world';

const { facts, items, model } = goldenWorld();
const open = items.filter(({ done }) => !done);
const item = (key: string): ItemInput => items.find((one) => one.key === key) ?? fail();
const bare: ItemInput = {
  key: 'X',
  level: 'story',
  links: [],
  points: null,
  done: false,
  goals: [],
  tests: [],
};
const priorityOf = (one: ItemInput) => receiptOf(model, scoreItem(model, one), { of: 'priority', digits: 1 });

describe('the receipt of the golden world', () => {
  it('explains a story line by line', () => {
    const receipt = priorityOf(item('INV-5'));
    expect(receipt.lines.map(({ id, shown }) => [id, shown])).toEqual([
      ['need:N-2:field-worker', 0.6],
      ['need:N-2:owner', 2.5],
      ['goals', 0.5],
      ['confidence', -0.8],
      ['effort', -0.9],
    ]);
    expect(receipt.shownTotal).toBe(1.9);
    const [, owner, goals, , effort] = receipt.lines;
    expect(owner?.message).toMatchObject({
      key: 'receipt.need',
      params: { need: 'N-2', persona: 'owner', planned01: 0.75, left01: 1, counted01: 0.75, asked: 0 },
    });
    expect(goals?.message.params['goals01']).toBeCloseTo(1 / 3, 12);
    expect(effort?.message).toMatchObject({ key: 'receipt.effort', params: { points: 8, reference: 5 } });
  });

  it('says the factors of a line aloud: their product is the line', () => {
    for (const one of open) {
      for (const { kind, amount, message } of priorityOf(one).lines.filter(({ id }) =>
        id.startsWith('need:'),
      )) {
        const factor = (name: string) => Number(message.params[name]);
        expect(kind).toBe('need');
        expect(
          100 * factor('weight01') * factor('reach01') * factor('unmet01') * factor('counted01'),
        ).toBeCloseTo(amount, 9);
      }
    }
  });

  it('has a line of 0 for a declined need, and tells an effort that nobody estimated', () => {
    const declined = priorityOf(item('INV-6')).lines.find(({ id }) => id === 'declined:N-4');
    expect(declined).toMatchObject({ kind: 'declined', amount: 0, shown: 0, needKey: 'N-4' });
    const effort = priorityOf(item('INV-4')).lines.find(({ id }) => id === 'effort');
    expect(effort).toMatchObject({
      message: { key: 'receipt.effort-missing', params: { points: 5, assumed: 5 } },
      assumed: ['effort'],
    });
  });

  it('says why in one sentence, from the two largest lines that add', () => {
    const because = becauseOf(priorityOf(item('INV-1')));
    expect(because.key).toBe('because.two');
    expect(because.parts.map(({ key, params }) => [key, params['need'], params['persona']])).toEqual([
      ['because.need', 'N-1', 'bookkeeper'],
      ['because.need', 'N-1', 'owner'],
    ]);
    expect(becauseOf(priorityOf(bare))).toEqual({ key: 'because.nothing', parts: [] });
  });

  it('leaves effort out in value-only mode, and goals where none is in force', () => {
    const settings = { ...facts.settings, valueOnly: true };
    const valueOnly = valueModel({ ...facts, settings, goals: [] });
    const score = scoreItem(valueOnly, item('INV-5'));
    const receipt = receiptOf(valueOnly, score, { of: 'priority', digits: 1 });
    expect(receipt.lines.map(({ kind }) => kind)).toEqual(['need', 'need', 'confidence']);
    expect(receipt.total).toBeCloseTo(0.7804828625344916 * 3.0609344400186846, 9);
  });
});

describe('two receipts', () => {
  it('differ line by line in just the difference of the totals', () => {
    const one = fc.constantFrom(...open);
    const digits = fc.integer({ min: 0, max: 4 });
    fc.assert(
      fc.property(one, one, fc.constantFrom('value', 'priority'), digits, (left, right, of, count) => {
        const [a, b] = [left, right].map((side) =>
          receiptOf(model, scoreItem(model, side), { of, digits: count }),
        );
        const compared = compareReceipts(a ?? fail(), b ?? fail());
        const sum = compared.lines.reduce((total, { differenceUnits }) => total + differenceUnits, 0);
        expect(sum).toBe(compared.differenceUnits);
        expect(compared.differenceUnits).toBe((b?.totalUnits ?? 0) - (a?.totalUnits ?? 0));
      }),
    );
  });

  it('of different things are not compared', () => {
    const value = receiptOf(model, scoreItem(model, item('INV-5')), { of: 'value', digits: 1 });
    expect(caught(() => compareReceipts(value, priorityOf(item('INV-5')))).details['path']).toBe('right');
  });
});

describe('enablers', () => {
  const sharing = valueModel({
    ...facts,
    settings: { ...facts.settings, enablerShare01: 0.5, enablerDepth: 2 },
  });
  const first: ItemInput = { ...bare, key: 'E1', blocks: ['E2', 'INV-3'] };
  const second: ItemInput = { ...bare, key: 'E2', blocks: ['INV-3', 'INV-5', 'E3'] };
  const third: ItemInput = { ...bare, key: 'E3', blocks: ['INV-4'] };
  const valueOf = (key: string) => scoreItem(model, item(key)).value;

  it('inherit nothing by default', () => {
    const alone = scoreItem(model, { ...first, blocks: ['INV-3'] }, open);
    expect(alone).toMatchObject({ value: 0, inherited: [], linked: false, band: 'unscored' });
  });

  it('inherit a share of what they unblock, each once at its shortest distance, down to the depth', () => {
    const { scores } = scoreItems(sharing, [first, second, third, ...open]);
    // INV-3 directly; INV-5 through E2; INV-4 lies three steps away.
    expect(scores[0]?.value).toBeCloseTo(0.5 * valueOf('INV-3') + 0.25 * valueOf('INV-5'), 9);
    expect(scores[1]?.value).toBeCloseTo(
      0.5 * valueOf('INV-3') + 0.5 * valueOf('INV-5') + 0.25 * valueOf('INV-4'),
      9,
    );
    expect(scores[0]).toMatchObject({ linked: true });
    expect(scores[0]?.band).not.toBe('unscored');
  });

  it('show what they inherit as lines of the receipt, which still sums', () => {
    const score = scoreItem(sharing, first, [second, third, ...open]);
    const receipt = receiptOf(sharing, score, { of: 'value', digits: 1 });
    expect(receipt.lines.filter(({ kind }) => kind === 'enabler').map(({ itemKey }) => itemKey)).toEqual([
      'INV-3',
      'INV-5',
    ]);
    expect(receipt.lines.reduce((sum, line) => sum + line.units, 0)).toBe(receipt.totalUnits);
  });

  it('that block each other in a circle are named item by item', () => {
    const blocking = (key: string, blocks: string[]): ItemInput => ({ ...bare, key, blocks });
    const circle = [blocking('Z', ['A']), blocking('A', ['B']), blocking('B', ['C']), blocking('C', ['A'])];
    expect(caught(() => scoreItems(sharing, circle)).details).toMatchObject({
      path: 'items[1].blocks',
      cycle: ['A', 'B', 'C', 'A'],
    });
  });
});

describe('unknown is not zero', () => {
  const unheard = {
    key: 'N-0',
    title: 'Not measured',
    status: 'open',
    metOn: null,
    named: [],
    kano: null,
    claims: [],
    ratings: [],
  } as const;
  const links = [{ needKey: 'N-0', coverage01: 0.5, assumed: true }];

  it('a need that nobody measured has a value of its own, and an item every mark of what was assumed', () => {
    const nobody = valueModel({ ...facts, needs: [unheard] });
    expect(nobody.byKey.get('N-0')?.value).toBeGreaterThan(0);
    const score = scoreItem(nobody, { ...bare, links });
    expect(score.assumed).toEqual([
      'coverage',
      'effort',
      'importance-unknown',
      'persona',
      'reach-unknown',
      'satisfaction-unknown',
      'share',
    ]);
    expect(score.confidence01).toBe(0.2);
    expect(score.priority).toBeGreaterThan(0);
  });
});

function fail(): never {
  throw new Error('the golden world has the item');
}
