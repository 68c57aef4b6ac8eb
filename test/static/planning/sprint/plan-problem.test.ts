import fc from 'fast-check';
import { countedItem } from '../../../../static/app/src/features/planning/sprint-plan/plan-items';
import type { PlanItem } from '../../../../static/app/src/features/planning/sprint-plan/plan-items';
import { noChoices, problemOf } from '../../../../static/app/src/features/planning/sprint-plan/plan-problem';
import { shownSums } from '../../../../static/app/src/features/planning/sprint-plan/shown-sums';
import { rowOf } from '../../../../static/app/src/api/work-items/item-numbers';
import { basis, snapshot, workItem } from '../../example-views';

function item(key: string, place: PlanItem['place'], more: Partial<PlanItem['candidate']> = {}): PlanItem {
  return {
    key,
    row: rowOf(workItem({ id: key, key }), snapshot),
    place,
    done: more.progress === 'done',
    foreign: false,
    assignee: null,
    doneBlockers: [],
    candidate: {
      key,
      points: 3,
      links: [{ needKey: 'N-1', coverage01: 1 }],
      confidence01: 1,
      goalGain: 0,
      personaKeys: [],
      itemClass: null,
      blockedBy: [],
      together: [],
      ...more,
    },
  };
}

const items = [
  item('A-1', 'sprint'),
  item('A-2', 'sprint', { links: [] }),
  item('A-3', 'sprint', { progress: 'begun' }),
  item('A-4', 'sprint', { progress: 'done' }),
  item('A-5', 'backlog', { links: [] }),
];
const choices = { ...noChoices, capacityPoints: 20 };

describe('The problem of a sprint', () => {
  it('keeps what is done, begun or without a value where it is, and nothing of the backlog', () => {
    const { problem, stays } = problemOf(items, snapshot, basis, choices, []);
    expect(problem.kept).toEqual(['A-2', 'A-3', 'A-4']);
    expect([...stays]).toEqual([
      ['A-2', 'no-value'],
      ['A-3', 'begun'],
      ['A-4', 'done'],
    ]);
    expect(problem.present).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
  });

  it('lets go what a person allows to, but never what is done', () => {
    const { problem, stays } = problemOf(
      items,
      snapshot,
      basis,
      { ...choices, mayLeave: ['A-3', 'A-4'], excluded: ['A-2'] },
      [],
    );
    expect(problem.kept).toEqual(['A-4']);
    expect(problem.present).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
    expect(stays.get('A-3')).toBe('begun');
  });

  it('takes no notice any more of where an item stood that a person took out', () => {
    const { problem } = problemOf(items, snapshot, basis, { ...choices, takenOut: ['A-1', 'A-2'] }, []);
    expect(problem.kept).toEqual(['A-3', 'A-4']);
    expect(problem.present).toEqual(['A-3', 'A-4']);
  });

  it('costs one for each item where a team counts items', () => {
    const counted = countedItem(item('A-1', 'sprint', { points: null }));
    expect(counted.candidate.points).toBe(1);
    expect(counted.row.points).toBe(1);
  });
});

describe('Totals as they are shown', () => {
  it('agree to the last digit: lines and correction are the value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true })),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lines, part) => {
          const value = part * lines.reduce((sum, line) => sum + line, 0);
          const shown = shownSums(lines, value);
          const added = lines.reduce((sum, line) => sum + Math.round(line * 10), 0);
          expect(shown.lines).toBe(added / 10);
          expect(Math.round(shown.lines * 10) + Math.round(shown.correction * 10)).toBe(
            Math.round(shown.value * 10),
          );
          expect(Math.abs(shown.value - value)).toBeLessThanOrEqual(0.05 + 1e-9);
        },
      ),
    );
  });
  it('say whether a need is counted once or a line was rounded', () => {
    expect(shownSums([3, 7.6], 7.6)).toEqual({ lines: 10.6, correction: -3, value: 7.6, isRounding: false });
    expect(shownSums([0.04, 0.04], 0.08)).toMatchObject({ correction: 0.1, isRounding: true });
  });
});
