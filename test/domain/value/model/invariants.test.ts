import fc from 'fast-check';
import { receiptOf } from '../../../../src/domain/value/receipt/receipt';
import { LEVELS } from '../../../../src/domain/value/model/facts';
import { simulate } from '../../../../src/domain/value/model/simulate';
import { DEFAULT_SETTINGS } from '../../../../src/domain/value/model/settings';
import { isOpen, itemsOf, worked, worlds, worldsWithItem } from './arbitrary-world';
import type { World, WorldItem } from './arbitrary-world';

/** What the last bits of a sum may do. */
const BITS = 1e-9;
const RUNS = { numRuns: 150 };

const isStory = ({ level }: WorldItem) => level === 'story';

/** The world with one item in another form. */
function withItem(world: World, changed: WorldItem): World {
  return { ...world, items: world.items.map((item) => (item.key === changed.key ? changed : item)) };
}

const overhead = DEFAULT_SETTINGS.overheadShare01 * DEFAULT_SETTINGS.referenceStory;

describe('a score is absolute', () => {
  it('another open item that is not its story moves nothing, to the bit', () => {
    const twoLists = worlds.chain((world) =>
      fc.record({ world: fc.constant(world), others: itemsOf(world.needs, 'other') }),
    );
    fc.assert(
      fc.property(twoLists, ({ world, others }) => {
        const { model, scores } = worked(world);
        for (const [key, score] of scores) {
          const kept = world.items.filter(
            (item) => !isOpen(item) || item.key === key || (isStory(item) && item.epic === key),
          );
          const among = worked({ ...world, items: [...others.filter(isOpen), ...kept] });
          expect(among.of(key)).toEqual(score);
          expect(among.model.needs).toEqual(model.needs);
        }
      }),
      RUNS,
    );
  });

  it('its intervals stay too, to the bit, whatever else is in the list', () => {
    fc.assert(
      fc.property(worldsWithItem(), ({ world, item }) => {
        const { model, scores, of } = worked(world);
        const all = [...scores.values()].filter(({ level }) => level === item.level);
        const row = all.findIndex(({ key }) => key === item.key);
        const among = simulate(model, all, { seed: 7, draws: 50 });
        const alone = simulate(model, [of(item.key)], { seed: 7, draws: 50 });
        expect([alone.value[0], alone.priority[0]]).toEqual([among.value[row], among.priority[row]]);
      }),
      { numRuns: 30 },
    );
  });

  it('the order in which personas and needs are given moves nothing, to the bit, that of items no rank', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const turned = {
          ...world,
          personas: [...world.personas].reverse(),
          needs: [...world.needs].reverse(),
        };
        const { ranking } = worked(world);
        expect(worked(turned).ranking).toEqual(ranking);
        const again = worked({ ...world, items: [...world.items].reverse() }).ranking;
        for (const level of LEVELS)
          expect(again[level].map(({ key }) => key)).toEqual(ranking[level].map(({ key }) => key));
      }),
      RUNS,
    );
  });
});

describe('a number keeps to its scale', () => {
  it('0 ≤ V ≤ 100 of a need, 0 ≤ r, R, U ≤ 1, and their masses too', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { value, delivery, cells } of worked(world).model.needs) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100 + BITS);
          const shares = cells.flatMap(({ reach, unmet01, importance01, satisfaction01, masses }) => [
            ...[reach.mean01, unmet01, importance01, satisfaction01, masses.plus, masses.minus],
          ]);
          for (const share of [delivery.left01, delivery.delivered01, ...shares]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
        }
      }),
      RUNS,
    );
  });

  it('.2 ≤ C ≤ 1, and nothing of an item is below 0', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        for (const { confidence01, value, effortPoints, priority } of worked(world).scores.values()) {
          expect(confidence01).toBeGreaterThanOrEqual(0.2 - BITS);
          expect(confidence01).toBeLessThanOrEqual(1 + BITS);
          for (const amount of [value, effortPoints, priority]) expect(amount).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  it('an item is worth at most what is left of the needs that it links', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { scores, valueOf } = worked(world);
        for (const { links, value } of scores.values()) {
          const left = links.reduce((sum, { needKey, left01 }) => sum + left01 * valueOf(needKey), 0);
          expect(value).toBeLessThanOrEqual(left + BITS);
        }
      }),
      RUNS,
    );
  });
});

describe('a receipt', () => {
  it('sums to its shown total, which is the rounded number, and moves no line by more than one unit', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { model, scores } = worked(world);
        for (const score of scores.values()) {
          for (const number of ['value', 'priority'] as const) {
            const receipt = receiptOf(model, score, { of: number, digits: 1 });
            const whole = score[number];
            const units = receipt.lines.reduce((sum, { shown }) => sum + Math.round(10 * shown), 0);
            expect(units).toBe(Math.round(10 * receipt.shownTotal));
            expect(Math.abs(receipt.total - whole)).toBeLessThan(BITS * Math.max(1, whole));
            expect(Math.abs(receipt.shownTotal - whole)).toBeLessThanOrEqual(0.05 + BITS);
            for (const { shown, amount } of receipt.lines)
              expect(Math.abs(shown - amount)).toBeLessThan(0.1 + BITS);
          }
        }
      }),
      RUNS,
    );
  });
});

describe('the work itself', () => {
  it.each([
    ['passed test never lowers', true, 1],
    ['failed test never raises', false, -1],
  ] as const)('a %s a priority', (_, passed, direction) => {
    const testing = fc.record({
      kind: fc.constantFrom<'test' | 'launch'>('test', 'launch'),
      on: fc.constantFrom('2023-02-28', '2026-06-15', '2026-11-29'),
    });
    fc.assert(
      fc.property(worldsWithItem(), testing, ({ world, item }, more) => {
        const before = worked(world);
        const after = worked(withItem(world, { ...item, tests: [...item.tests, { ...more, passed }] }));
        for (const [key, { priority }] of before.scores)
          expect(direction * (after.of(key).priority - priority)).toBeGreaterThanOrEqual(-BITS);
      }),
      RUNS,
    );
  });

  it('more points never raise a priority, neither of an item nor of the epic of an open story', () => {
    const estimated = worldsWithItem(({ points }) => points !== null);
    fc.assert(
      fc.property(estimated, fc.constantFrom(0.5, 3, 20), ({ world, item }, more) => {
        const before = worked(world);
        const after = worked(withItem(world, { ...item, points: (item.points ?? 0) + more }));
        for (const [key, { priority }] of before.scores)
          expect(after.of(key).priority).toBeLessThanOrEqual(priority + BITS);
      }),
      RUNS,
    );
  });

  it('a larger share of a need, or one more need, never lowers the priority of a story', () => {
    fc.assert(
      fc.property(worldsWithItem(isStory), fc.constantFrom(0.25, 0.5, 1), ({ world, item }, more) => {
        const before = worked(world).of(item.key).priority;
        for (const { key } of world.needs) {
          const link = item.links.find(({ need }) => need === key);
          const share01 = Math.min(1, (link?.share01 ?? (link === undefined ? 0 : 0.5)) + more);
          const links = [
            ...item.links.filter(({ need }) => need !== key),
            { need: key, share01, verdict: 'none' as const },
          ];
          const after = worked(withItem(world, { ...item, links })).of(item.key).priority;
          expect(after).toBeGreaterThanOrEqual(before - BITS);
        }
      }),
      RUNS,
    );
  });

  it('no laundering: a link of share L raises C·V by at most L·V of its need', () => {
    const unlinked = worldsWithItem(({ links }, { needs }) => links.length < needs.length);
    fc.assert(
      fc.property(unlinked, fc.constantFrom(0.25, 0.5, 1), ({ world, item }, share01) => {
        const before = worked(world);
        const { confidence01, value } = before.of(item.key);
        const missing = world.needs.filter(({ key }) => !item.links.some(({ need }) => need === key));
        for (const { key } of missing) {
          const links = [...item.links, { need: key, share01, verdict: 'none' as const }];
          const after = worked(withItem(world, { ...item, links })).of(item.key);
          expect(after.confidence01 * after.value - confidence01 * value).toBeLessThanOrEqual(
            share01 * before.valueOf(key) + BITS,
          );
        }
      }),
      RUNS,
    );
  });
});

describe('an epic and its stories', () => {
  it('splitting a story in halves leaves its epic', () => {
    const inEpic = worldsWithItem(
      ({ level, epic, points }, { items }) =>
        level === 'story' && points !== null && items.some((item) => item.key === epic && isOpen(item)),
    );
    fc.assert(
      fc.property(inEpic, ({ world, item }) => {
        const epic = item.epic ?? '';
        const half = {
          ...item,
          points: (item.points ?? 0) / 2,
          links: item.links.map((link) => ({ ...link, share01: (link.share01 ?? 0.5) / 2 })),
        };
        const after = worked({
          ...withItem(world, half),
          items: [...withItem(world, half).items, { ...half, key: 'half' }],
        });
        const before = worked(world).of(epic);
        for (const part of ['value', 'confidence01', 'effortPoints', 'priority'] as const)
          expect(after.of(epic)[part]).toBeCloseTo(before[part], 8);
      }),
      RUNS,
    );
  });

  it('refining an unestimated epic moves its priority by the stated factor and no more', () => {
    const unrefined = worldsWithItem(
      ({ key, level, links }, { items }) =>
        level === 'epic' && links.length > 0 && !items.some(({ epic }) => epic === key),
    );
    const sizes = fc.array(fc.constantFrom(null, 0, 1, 5, 13), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(unrefined, sizes, ({ world, item }, points) => {
        const whole = withItem(world, { ...item, points: null });
        const stories = points.map((size, at): WorldItem => ({
          key: `part-${String(at)}`,
          level: 'story',
          epic: item.key,
          links: item.links.map((link) => ({ ...link, share01: (link.share01 ?? 0.5) / points.length })),
          points: size,
          doneOn: null,
          goals: {},
          tests: [],
        }));
        const before = worked(whole).of(item.key);
        const after = worked({ ...whole, items: [...whole.items, ...stories] }).of(item.key);
        const { referenceEpic, referenceStory } = DEFAULT_SETTINGS;
        const sum = points.reduce<number>((all, size) => all + (size ?? referenceStory), 0);
        const factor = (referenceEpic + overhead) / (sum + overhead);
        expect(after.priority).toBeCloseTo(before.priority * factor, 8);
        expect(after.value).toBeCloseTo(before.value, 8);
      }),
      RUNS,
    );
  });
});

describe('what is decided', () => {
  it('a declined need and one that is met count 0', () => {
    const decided = fc.constantFrom<'declined' | 'met'>('declined', 'met');
    fc.assert(
      fc.property(worlds, decided, (world, status) => {
        const needs = world.needs.map((need) => ({ ...need, status, metOn: null }));
        for (const { links, value, priority } of worked({ ...world, needs }).scores.values()) {
          expect(links.map(({ counted01 }) => counted01)).toEqual(links.map(() => 0));
          expect([value, priority]).toEqual([0, 0]);
        }
      }),
      RUNS,
    );
  });

  it('every open item is ranked, what serves no need after all that does, without priority, band or guess', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { ranking } = worked(world);
        for (const level of LEVELS) {
          const ranked = ranking[level];
          const open = world.items.filter((item) => isOpen(item) && item.level === level);
          expect(ranked.map(({ key }) => key).sort()).toEqual(open.map(({ key }) => key).sort());
          const serving = ranked.filter(({ linked }) => linked);
          expect(ranked.slice(0, serving.length)).toEqual(serving);
          const priorities = serving.map(({ priority }) => priority);
          expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
          for (const { linked, links, band, priority, assumed } of ranked) {
            expect(linked).toBe(links.length > 0);
            expect(band === 'unscored').toBe(!linked);
            if (!linked) expect([priority, assumed]).toEqual([0, []]);
          }
        }
      }),
      RUNS,
    );
  });
});
