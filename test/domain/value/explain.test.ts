import fc from 'fast-check';
import { compileModel } from '../../../src/domain/value/compile-model';
import { nextEvidence } from '../../../src/domain/value/confidence';
import { whatWouldAdd } from '../../../src/domain/value/explain/add-points';
import { valueOfInformation } from '../../../src/domain/value/explain/value-of-information';
import { whatIf } from '../../../src/domain/value/explain/what-if';
import { DEFAULT_PARAMS } from '../../../src/domain/value/default-params';
import { becauseOf } from '../../../src/domain/value/receipt/because';
import { receiptOf } from '../../../src/domain/value/receipt/receipt';
import { scoreItem, scoreItems } from '../../../src/domain/value/score-items';
import type { ItemInput } from '../../../src/domain/value/types';
import { backlogArbitrary } from './arbitrary-model';
import { caught } from './caught';
import { goldenInput, goldenItems } from './golden-model';

const input = goldenInput();
const items = goldenItems();
const model = compileModel(input);
const [a, , c, d] = items;
if (a === undefined || c === undefined || d === undefined)
  throw new Error('the worked example has four items');

describe('the receipt of the worked example', () => {
  it('explains item A line by line', () => {
    const receipt = receiptOf(model, a, { of: 'priority', digits: 1 });
    expect(receipt.lines.map(({ id, shown }) => [id, shown])).toEqual([
      ['need:N1:admin', 18.9],
      ['need:N1:enduser', 2.4],
      ['goal-share', -4.2],
      ['goal:goal', 10],
      ['confidence', -4.5],
      ['effort', -4.2],
    ]);
    expect(receipt.shownTotal).toBe(18.4);
    expect(receipt.lines[4]?.message).toMatchObject({
      key: 'receipt.confidence-next',
      params: { types: 'anecdotal,user_evidence', next: 'test' },
    });
  });

  it('says why in one sentence, from the two largest lines', () => {
    const because = becauseOf(receiptOf(model, a, { of: 'priority', digits: 1 }));
    expect(because.key).toBe('because.two');
    expect(because.parts.map(({ key, params }) => [key, params['persona'] ?? params['goal']])).toEqual([
      ['because.need', 'admin'],
      ['because.goal', 'The goal'],
    ]);
    expect(
      becauseOf(
        receiptOf(model, { key: 'X', links: [], goals: [], evidenceTypes: [] }, { of: 'value', digits: 1 }),
      ),
    ).toEqual({
      key: 'because.nothing',
      parts: [],
    });
  });

  it('shows the cap of an epic and the floor of a tiny estimate as lines of their own', () => {
    const links = [{ needKey: 'N1', coverage01: 1 }];
    const epic: ItemInput = {
      key: 'E',
      links,
      goals: [],
      evidenceTypes: ['test'],
      points: 0.5,
      children: [{ key: 'S', links }],
    };
    const receipt = receiptOf(model, epic, { of: 'priority', digits: 2 });
    const cap = receipt.lines.find(({ kind }) => kind === 'coverage-cap');
    expect(cap?.amount).toBeCloseTo(-26.676092278849456, 9);
    const floor = receipt.lines.find(({ kind }) => kind === 'effort-floor');
    expect(floor?.message).toEqual({ key: 'receipt.effort-floor', params: { points: 0.5, floor: 0.65 } });
    expect(floor?.amount).toBeLessThan(0);
    expect(scoreItem(model, { ...epic, points: 0 }).priority).toBe(
      scoreItem(model, { ...epic, points: 0.65 }).priority,
    );
  });

  it('leaves effort out in value-only mode', () => {
    const valueOnly = compileModel({ ...input, params: { ...input.params, valueOnly: true } });
    const receipt = receiptOf(valueOnly, a, { of: 'priority', digits: 1 });
    expect(receipt.lines.some(({ kind }) => kind === 'effort')).toBe(false);
    expect(receipt.total).toBeCloseTo(0.8348380844199359 * 27.07269905846365, 9);
  });
});

describe('enablers', () => {
  const sharing = compileModel({
    ...input,
    params: { ...input.params, enablerShare01: 0.5, enablerDepth: 2 },
  });
  const bare = { links: [], goals: [], evidenceTypes: [] };
  const first: ItemInput = { key: 'E1', ...bare, blocks: ['E2', 'A'] };
  const second: ItemInput = { key: 'E2', ...bare, blocks: ['A', 'C', 'E3'] };
  const third: ItemInput = { key: 'E3', ...bare, blocks: ['D'] };
  const valueOf = (item: ItemInput) => scoreItem(model, item).value;

  it('inherit nothing by default', () => {
    expect(scoreItem(model, { ...first, blocks: ['A'] }, items)).toMatchObject({
      value: 0,
      inheritedValue: 0,
    });
  });

  it('inherit a share of what they unblock, each once at its shortest distance, down to the depth', () => {
    const { scores } = scoreItems(sharing, [first, second, third, ...items]);
    // A directly; C through E2; D lies three steps away.
    expect(scores[0]?.value).toBeCloseTo(0.5 * valueOf(a) + 0.25 * valueOf(c), 9);
    expect(scores[1]?.value).toBeCloseTo(0.5 * valueOf(a) + 0.5 * valueOf(c) + 0.25 * valueOf(d), 9);
    expect(scores[0]).toMatchObject({ linked: true });
    expect(scores[0]?.band).not.toBe('unscored');
  });

  it('show what they inherit as lines of the receipt, which still sums', () => {
    const receipt = receiptOf(sharing, first, {
      of: 'value',
      digits: 1,
      neighbours: [second, third, ...items],
    });
    expect(receipt.lines.filter(({ kind }) => kind === 'enabler').map(({ itemKey }) => itemKey)).toEqual([
      'A',
      'C',
    ]);
    expect(receipt.lines.reduce((sum, line) => sum + line.units, 0)).toBe(receipt.totalUnits);
  });
});

describe('what would add points', () => {
  it('every suggestion, made, gains what it says', () => {
    fc.assert(
      fc.property(backlogArbitrary(1), fc.double({ min: 0.1, max: 20, noNaN: true }), (backlog, points) => {
        const compiled = compileModel(backlog.model);
        const item = backlog.items[0] ?? a;
        const before = scoreItem(compiled, item).priority;
        for (const raise of whatWouldAdd(compiled, item, points)) {
          expect(scoreItem(compiled, raise.changed).priority - before).toBeCloseTo(raise.gain, 9);
          expect(raise.gain).toBeGreaterThan(0);
          if (raise.enough) expect(raise.gain).toBeGreaterThanOrEqual(points - 1e-6);
        }
      }),
    );
  });

  it('for item D: an estimate or evidence that adds 5', () => {
    const raises = whatWouldAdd(model, d, 5);
    const effort = raises.find(({ kind }) => kind === 'effort');
    expect(effort).toMatchObject({ enough: true });
    expect(effort?.changed.points).toBeCloseTo((2 * 9.58500988305018) / 14.58500988305018, 9);
    expect(raises.find(({ kind }) => kind === 'evidence')).toMatchObject({ enough: true });
  });

  it('the next type of evidence is the one that raises confidence most', () => {
    const next = nextEvidence(['opinion'], DEFAULT_PARAMS);
    expect(next[0]?.type).toBe('test');
    expect(next.map(({ gain01 }) => gain01)).toEqual(
      [...next.map(({ gain01 }) => gain01)].sort((x, y) => y - x),
    );
    expect(next.map(({ type }) => type)).not.toContain('launch');
  });
});

describe('what-if on a copy', () => {
  it('changes nothing that it was given, and shows who changes place', () => {
    const frozen = structuredClone({ input, items });
    const result = whatIf(input, items, [
      { kind: 'coverage', itemKey: 'A', needKey: 'N1', coverage01: 0.25 },
      { kind: 'effort', itemKey: 'D', points: 1 },
    ]);
    expect({ input, items }).toEqual(frozen);
    expect(result.after.ranking.map((row) => items[row]?.key)).toEqual(['D', 'B', 'C', 'A']);
    expect(result.moves).toEqual([
      { key: 'D', from: 4, to: 1 },
      { key: 'A', from: 1, to: 4 },
    ]);
  });

  it('moves importance, satisfaction and reach of one persona', () => {
    const importance = whatIf(input, items, [
      { kind: 'importance', needKey: 'N3', personaId: 'admin', share01: 1 },
    ]);
    expect(
      importance.input.needs[2]?.perPersona.find(({ personaId }) => personaId === 'admin')?.survey,
    ).toEqual({
      important: 3,
      satisfied: 2,
      answers: 3,
    });
    expect(importance.after.scores[3]?.value).toBeGreaterThan(importance.before.scores[3]?.value ?? 0);
    const reach = whatIf(input, items, [{ kind: 'reach', needKey: 'N3', personaId: 'admin', share01: 1 }]);
    expect(reach.after.scores[3]?.value).toBeGreaterThan(reach.before.scores[3]?.value ?? 0);
    const content = whatIf(input, items, [
      { kind: 'satisfaction', needKey: 'N1', personaId: 'admin', share01: 1 },
    ]);
    expect(content.after.scores[0]?.value).toBeLessThan(content.before.scores[0]?.value ?? 0);
  });

  it('refuses what does not exist', () => {
    expect(
      caught(() => whatIf(input, items, [{ kind: 'effort', itemKey: 'Z', points: 1 }])).details['path'],
    ).toBe('changes[0].itemKey');
  });
});

describe('value of information', () => {
  it('names the inputs that move the chance of being on top, the strongest first', () => {
    const found = valueOfInformation(model, items, 'A', { seed: 1, k: 1, draws: 4000 });
    expect(found.map(({ change01 }) => change01)).toEqual(
      [...found.map(({ change01 }) => change01)].sort((x, y) => y - x),
    );
    // Effort (σ .35) and confidence spread A's priority far more than what 20 to 50 answers leave open.
    expect(found[0]?.input).toBe('effort');
    for (const { change01 } of found) expect(change01).toBeLessThanOrEqual(0.5);
  });

  it('finds nothing to learn when the answer is certain', () => {
    expect(valueOfInformation(model, items, 'A', { seed: 1, k: 4, draws: 500 })).toEqual([]);
  });
});
