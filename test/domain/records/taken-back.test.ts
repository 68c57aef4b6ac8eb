import fc from 'fast-check';
import { importedChange, joinedChange, takenBack } from '../../../src/domain/records/taken-back';
import type { PlainRecord } from '../../../src/domain/records/three-way-merge';

const fields = ['plan', 'arr', 'state'] as const;
const state = fc.record({
  plan: fc.constantFrom('Team', 'Plus', ''),
  arr: fc.constantFrom(null, 1, 2),
  state: fc.constantFrom('active', 'churned'),
  attributes: fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y'), {
    noNullPrototype: true,
  }),
});

/** The record as it is after taking back. */
function after(now: PlainRecord, fate: ReturnType<typeof takenBack>): PlainRecord {
  return fate.kind === 'restored' ? { ...now, ...fate.value } : now;
}

describe('taking an import back', () => {
  test('of what nobody has touched since gives exactly what was before, in one part or in two', () => {
    fc.assert(
      fc.property(state, state, state, (before, first, second) => {
        const one = importedChange('a', before, first);
        const two = importedChange('a', first, second);
        const [whole] = [one, two]
          .filter((change) => change !== null)
          .reduce<NonNullable<typeof one>[]>(
            ([joined], change) => [joined === undefined ? change : joinedChange(joined, change)],
            [],
          );
        if (whole === undefined) return;
        const fate = takenBack(whole, second, false);
        expect(after(second, fate)).toEqual(before);
        if (fate.kind === 'restored') expect(fate.kept).toEqual([]);
      }),
    );
  });

  test('keeps every field that somebody has changed since, names it, and gives the others back', () => {
    fc.assert(
      fc.property(state, state, state, (before, imported, now) => {
        const change = importedChange('a', before, imported);
        if (change === null) return;
        const fate = takenBack(change, now, false);
        const result = after(now, fate);
        const kept = fate.kind === 'restored' ? fate.kept : [];
        for (const field of fields) {
          const untouched = now[field] === imported[field];
          expect(result[field]).toEqual(untouched ? before[field] : now[field]);
          const named = imported[field] !== before[field] && !untouched && now[field] !== before[field];
          expect(kept.includes(field)).toBe(named);
        }
      }),
    );
  });

  test('facts by name are fields of their own', () => {
    const change = importedChange(
      'a',
      { attributes: { region: 'North', tier: 'B' } },
      { attributes: { region: 'South', tier: 'A', size: '5' } },
    );
    if (change === null) throw new Error('nothing changed');
    const now = { attributes: { region: 'South', tier: 'C', size: '5', note: 'ours' } };
    expect(takenBack(change, now, false)).toEqual({
      kind: 'restored',
      value: { attributes: { region: 'North', tier: 'C', note: 'ours' } },
      kept: ['attributes'],
    });
  });

  test('removes what it made, unless others hang on it or somebody has worked on it', () => {
    const made = { before: null, after: { name: 'Acme', plan: '' } };
    expect(takenBack(made, { name: 'Acme', plan: '' }, false)).toEqual({ kind: 'removed' });
    expect(takenBack(made, { name: 'Acme', plan: '' }, true)).toEqual({ kind: 'kept', why: 'held' });
    expect(takenBack(made, { name: 'Acme', plan: 'Gold' }, false)).toEqual({ kind: 'kept', why: 'changed' });
    expect(takenBack(made, null, false)).toEqual({ kind: 'nothing' });
  });

  test('twice does nothing the second time', () => {
    const change = { before: { plan: 'Team' }, after: { plan: 'Plus' } };
    expect(takenBack(change, { plan: 'Team' }, false)).toEqual({ kind: 'nothing' });
  });
});
