import fc from 'fast-check';
import { compileModel } from '../../../src/domain/value/compile-model';
import { compareReceipts } from '../../../src/domain/value/receipt/compare-receipts';
import { receiptOf } from '../../../src/domain/value/receipt/receipt';
import { scoreItem, scoreItems } from '../../../src/domain/value/score-items';
import { simulate } from '../../../src/domain/value/simulate';
import { EVIDENCE_TYPES } from '../../../src/domain/records/evidence-type';
import type { ModelInput, NeedPersonaInput } from '../../../src/domain/value/types';
import { backlogArbitrary, itemArbitrary, modelArbitrary } from './arbitrary-model';

describe('a score is absolute', () => {
  it('never moves when other items are added, edited or deleted', () => {
    fc.assert(
      fc.property(backlogArbitrary(), backlogArbitrary(), ({ model, items }, other) => {
        const compiled = compileModel(model);
        const alone = scoreItem(compiled, items[0] ?? other.items[0] ?? fail());
        const among = scoreItems(compiled, [...items].reverse()).scores.find(({ key }) => key === alone.key);
        expect(among).toEqual(alone);
      }),
    );
  });

  it('keeps even its interval whatever else is in the list', () => {
    fc.assert(
      fc.property(backlogArbitrary(4), ({ model, items }) => {
        const compiled = compileModel(model);
        const all = simulate(compiled, items, { seed: 7, draws: 100 });
        const one = simulate(compiled, items.slice(-1), { seed: 7, draws: 100 });
        expect(one.interval80[0]).toEqual(all.interval80[items.length - 1]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a receipt', () => {
  it('sums to its total exactly, in every number of digits, for value and priority', () => {
    fc.assert(
      fc.property(backlogArbitrary(1), fc.integer({ min: 0, max: 4 }), ({ model, items }, digits) => {
        const compiled = compileModel(model);
        const item = items[0] ?? fail();
        const score = scoreItem(compiled, item);
        for (const kind of ['value', 'priority'] as const) {
          const receipt = receiptOf(compiled, item, { of: kind, digits });
          const units = receipt.lines.reduce((sum, line) => sum + line.units, 0);
          expect(units).toBe(receipt.totalUnits);
          expect(receipt.totalUnits).toBe(Math.round(score[kind] * 10 ** digits));
          const exact = receipt.lines.reduce((sum, line) => sum + line.amount, 0);
          expect(exact).toBeCloseTo(score[kind], 6);
        }
      }),
    );
  });

  it('shows no line more than one unit from its amount', () => {
    fc.assert(
      fc.property(backlogArbitrary(1), ({ model, items }) => {
        const receipt = receiptOf(compileModel(model), items[0] ?? fail(), { of: 'priority', digits: 1 });
        for (const line of receipt.lines) expect(Math.abs(line.shown - line.amount)).toBeLessThan(0.1 + 1e-9);
      }),
    );
  });

  it('differs from another line by line in just the difference of the totals', () => {
    fc.assert(
      fc.property(backlogArbitrary(2), ({ model, items }) => {
        const compiled = compileModel(model);
        const [left, right] = [items[0] ?? fail(), items[items.length - 1] ?? fail()].map((item) =>
          receiptOf(compiled, item, { of: 'priority', digits: 1 }),
        );
        const compared = compareReceipts(left ?? fail(), right ?? fail());
        const sum = compared.lines.reduce((total, line) => total + line.differenceUnits, 0);
        expect(sum).toBe(compared.differenceUnits);
      }),
    );
  });
});

describe('a score rises, or stays, with what should raise it', () => {
  const scored = modelArbitrary().chain((model) =>
    fc.record({ model: fc.constant(model), item: itemArbitrary(model, 'AB-1') }),
  );

  function withFirstCell(
    model: ModelInput,
    change: (cell: NeedPersonaInput) => NeedPersonaInput,
  ): ModelInput {
    const needs = model.needs.map((need, index) =>
      index === 0
        ? { ...need, perPersona: need.perPersona.map((cell, at) => (at === 0 ? change(cell) : cell)) }
        : need,
    );
    return { ...model, needs };
  }

  function expectNoFall(before: ModelInput, after: ModelInput, item: Parameters<typeof scoreItem>[1]): void {
    const rise =
      scoreItem(compileModel(after), item).priority - scoreItem(compileModel(before), item).priority;
    expect(rise).toBeGreaterThanOrEqual(-1e-9);
  }

  const survey = (important: number, satisfied: number) => (cell: NeedPersonaInput) => ({
    ...cell,
    survey: { important, satisfied, answers: 20 },
  });
  const upTo20 = fc.integer({ min: 0, max: 20 });

  it('importance', () => {
    fc.assert(
      fc.property(scored, upTo20, upTo20, upTo20, ({ model, item }, a, b, satisfied) => {
        const low = withFirstCell(model, survey(Math.min(a, b), satisfied));
        expectNoFall(low, withFirstCell(model, survey(Math.max(a, b), satisfied)), item);
      }),
    );
  });

  it('the gap: less satisfied today', () => {
    fc.assert(
      fc.property(scored, upTo20, upTo20, upTo20, ({ model, item }, a, b, important) => {
        const low = withFirstCell(model, survey(important, Math.max(a, b)));
        expectNoFall(low, withFirstCell(model, survey(important, Math.min(a, b))), item);
      }),
    );
  });

  it('reach', () => {
    fc.assert(
      fc.property(scored, upTo20, upTo20, ({ model, item }, a, b) => {
        const reach = (have: number) => (cell: NeedPersonaInput) => ({
          ...cell,
          reachSample: { have, asked: 20 },
        });
        const low = withFirstCell(model, reach(Math.min(a, b)));
        expectNoFall(low, withFirstCell(model, reach(Math.max(a, b))), item);
      }),
    );
  });

  it('coverage', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(0, 0.25, 0.5, 0.75), ({ model, item }, coverage01) => {
        const covering = (share: number) => ({
          ...item,
          links: [
            ...item.links.filter(({ needKey }) => needKey !== 'N-1'),
            { needKey: 'N-1', coverage01: share },
          ],
        });
        const compiled = compileModel(model);
        const rise =
          scoreItem(compiled, covering(coverage01 + 0.25)).priority -
          scoreItem(compiled, covering(coverage01)).priority;
        expect(rise).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  it('evidence of one more type', () => {
    fc.assert(
      fc.property(scored, fc.constantFrom(...EVIDENCE_TYPES), ({ model, item }, type) => {
        const compiled = compileModel(model);
        const more = scoreItem(compiled, { ...item, evidenceTypes: [...item.evidenceTypes, type] });
        const score = scoreItem(compiled, item);
        expect(more.confidence01).toBeGreaterThanOrEqual(score.confidence01);
        expect(more.priority).toBeGreaterThanOrEqual(score.priority);
      }),
    );
  });
});

describe('an epic is the union of its stories', () => {
  it('whatever their order, to the last bit', () => {
    fc.assert(
      fc.property(backlogArbitrary(1), ({ model, items }) => {
        const epic = items[0] ?? fail();
        const children = [...(epic.children ?? [])];
        const compiled = compileModel(model);
        const links = [...epic.links].reverse();
        const turned = scoreItem(compiled, { ...epic, links, children: children.reverse() });
        expect(turned).toEqual(scoreItem(compiled, epic));
      }),
    );
  });

  it('is worth at least its best part, and at most the parts together', () => {
    fc.assert(
      fc.property(backlogArbitrary(1), ({ model, items }) => {
        const epic = items[0] ?? fail();
        const compiled = compileModel(model);
        const bare = { key: 'AB-9', goals: [], evidenceTypes: [] };
        const parts = [epic.links, ...(epic.children ?? []).map(({ links }) => links)].map(
          (links) => scoreItem(compiled, { ...bare, links }).value,
        );
        const { value } = scoreItem(compiled, epic);
        expect(value).toBeGreaterThanOrEqual(Math.max(...parts) - 1e-9);
        expect(value).toBeLessThanOrEqual(parts.reduce((sum, part) => sum + part, 0) + 1e-9);
      }),
    );
  });

  it('counts a need once however many stories meet it in full', () => {
    fc.assert(
      fc.property(modelArbitrary(), fc.integer({ min: 1, max: 5 }), (model, count) => {
        const compiled = compileModel(model);
        const links = [{ needKey: 'N-1', coverage01: 1 }];
        const children = Array.from({ length: count }, (_, index) => ({ key: `AB-${index + 2}`, links }));
        const epic = scoreItem(compiled, { key: 'AB-1', links: [], goals: [], evidenceTypes: [], children });
        expect(epic.value).toBe(compiled.needs.find(({ need }) => need.key === 'N-1')?.need.value);
      }),
    );
  });
});

describe('bounds', () => {
  it('hold for needs, confidence and priority', () => {
    fc.assert(
      fc.property(backlogArbitrary(), ({ model, items }) => {
        const compiled = compileModel(model);
        for (const { need } of compiled.needs) {
          expect(need.value).toBeGreaterThanOrEqual(0);
          expect(need.value).toBeLessThanOrEqual(100);
          expect(need.kano01).toBeLessThan(1);
          for (const cell of need.perPersona) expect(cell.opportunity).toBeLessThanOrEqual(20);
        }
        for (const score of scoreItems(compiled, items).scores) {
          expect(score.confidence01).toBeGreaterThanOrEqual(0.2);
          expect(score.confidence01).toBeLessThanOrEqual(1);
          expect(score.priority).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(score.priority)).toBe(true);
        }
      }),
    );
  });
});

describe('unknown is not zero', () => {
  it('a need that nobody measured has a value of its own, marked assumed', () => {
    fc.assert(
      fc.property(modelArbitrary(), (model) => {
        const bare = { key: 'N-0', title: 'Not measured', perPersona: [] };
        const compiled = compileModel({ ...model, needs: [...model.needs, bare] });
        const need = compiled.needs.find((entry) => entry.need.key === 'N-0')?.need ?? fail();
        const known = compiled.needs.some((entry) => entry.need.key !== 'N-0' && entry.need.value > 0);
        if (known) expect(need.value).toBeGreaterThan(0);
        expect(need.assumed).toEqual(
          expect.arrayContaining(['importance-prior', 'reach-prior', 'kano-pooled']),
        );
      }),
    );
  });

  it('an item without estimate and evidence is scored with both assumed', () => {
    const score = scoreItem(compileModel(fc.sample(modelArbitrary(), { seed: 1, numRuns: 1 })[0] ?? fail()), {
      key: 'AB-1',
      links: [{ needKey: 'N-1', coverage01: 1, assumed: true }],
      goals: [],
      evidenceTypes: [],
    });
    expect(score.assumed).toEqual(
      expect.arrayContaining(['effort-missing', 'no-evidence', 'coverage-default']),
    );
    expect(score.priority).toBeGreaterThan(0);
  });

  it('an item without a need is unscored rather than worth nothing', () => {
    const model = compileModel(fc.sample(modelArbitrary(), { seed: 1, numRuns: 1 })[0] ?? fail());
    const score = scoreItem(model, { key: 'AB-1', links: [], goals: [], evidenceTypes: [] });
    expect(score).toMatchObject({ linked: false, band: 'unscored' });
  });
});

function fail(): never {
  throw new Error('the arbitrary made nothing');
}
