import fc from 'fast-check';
import {
  mergeEvidence,
  mergeNeeds,
  mergePersonas,
  moveLinks,
} from '../../../src/domain/customers/merge-records';
import { threeWayMerge } from '../../../src/domain/records/three-way-merge';
import { need, persona, piece } from '../example-records';

const link = (needKey: string, strength: 'nice' | 'blocker', why = '') => ({
  needKey,
  stance: 'supports' as const,
  strength,
  why,
});

describe('merging records', () => {
  it('of evidence keeps every voice, however pieces were merged before', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        (numbers, seed) => {
          let pieces = numbers.map((number) =>
            piece(String(number), { author: `person ${String(number)}`, votes: number + 1 }),
          );
          const votes = pieces.reduce((sum, one) => sum + one.votes, 0);
          let at = seed;
          while (pieces.length > 1) {
            const [kept, other, ...rest] = [
              ...pieces.slice(at % pieces.length),
              ...pieces.slice(0, at % pieces.length),
            ];
            if (kept === undefined || other === undefined) break;
            pieces = [...rest, mergeEvidence(kept, other)];
            at = Math.floor(at / 3) + 1;
          }
          const [all] = pieces;
          const heard = [all?.id, ...(all?.voices.map((voice) => voice.evidenceId) ?? [])];
          expect(heard.map(Number).sort((a, b) => a - b)).toEqual([...numbers].sort((a, b) => a - b));
          expect(all?.votes).toBe(votes);
        },
      ),
    );
  });

  it('joins links to one need: the stronger word, both reasons', () => {
    const merged = mergeEvidence(
      piece('a', { links: [link('N-1', 'nice', 'slow')] }),
      piece('b', { links: [link('N-1', 'blocker', 'lost'), link('N-2', 'nice')] }),
    );
    expect(merged.links).toEqual([link('N-1', 'blocker', 'slow; lost'), link('N-2', 'nice')]);
    expect(moveLinks(merged.links, 'N-2', 'N-1')).toEqual([link('N-1', 'blocker', 'slow; lost')]);
  });

  it('of needs fills what is missing and overwrites nothing', () => {
    const estimate = { personaKey: 'a', importance01: 0.9, satisfaction01: 0.1, reach01: null };
    const merged = mergeNeeds(
      need('N-1', { estimates: [estimate], theme: 'speed' }),
      need('N-2', {
        estimates: [
          { ...estimate, importance01: 0 },
          { ...estimate, personaKey: 'b' },
        ],
        theme: 'x',
        goalId: 'g',
      }),
    );
    expect(merged).toMatchObject({ key: 'N-1', theme: 'speed', goalId: 'g' });
    expect(merged.estimates.map((one) => [one.personaKey, one.importance01])).toEqual([
      ['a', 0.9],
      ['b', 0.9],
    ]);
  });

  it('of personas adds their shares and joins traits with the evidence of both', () => {
    const trait = (id: string, text: string, evidenceIds: string[]) => ({ id, text, evidenceIds });
    const one = persona('a', { share01: 0.2 });
    const merged = mergePersonas(
      { ...one, traits: { ...one.traits, goals: [trait('1', 'Close the month', ['e1'])] } },
      {
        ...one,
        share01: 0.3,
        traits: { ...one.traits, goals: [trait('2', 'close the month ', ['e2']), trait('3', 'Sleep', [])] },
      },
    );
    expect(merged.share01).toBeCloseTo(0.5, 12);
    expect(merged.traits.goals).toEqual([
      trait('1', 'Close the month', ['e1', 'e2']),
      trait('3', 'Sleep', []),
    ]);
  });
});

describe('two people editing one record', () => {
  const base = {
    name: 'Ann',
    role: 'clerk',
    tags: ['a', 'b'],
    traits: [
      { id: '1', text: 'x' },
      { id: '2', text: 'y' },
    ],
  };

  it('get both their changes, list by list and element by element', () => {
    const mine = {
      ...base,
      role: 'chief',
      tags: ['b', 'c'],
      traits: [
        { id: '1', text: 'X' },
        { id: '2', text: 'y' },
      ],
    };
    const theirs = {
      ...base,
      name: 'Anna',
      tags: ['a', 'b', 'd'],
      traits: [
        { id: '2', text: 'Y' },
        { id: '1', text: 'x' },
      ],
    };
    expect(threeWayMerge(base, mine, theirs)).toEqual({
      merged: {
        name: 'Anna',
        role: 'chief',
        tags: ['b', 'd', 'c'],
        traits: [
          { id: '2', text: 'Y' },
          { id: '1', text: 'X' },
        ],
      },
      conflicts: [],
    });
  });

  it('are asked only about a field that both changed differently', () => {
    const result = threeWayMerge(base, { ...base, name: 'Anne' }, { ...base, name: 'Anna', role: 'chief' });
    expect(result.conflicts).toEqual([{ field: 'name', base: 'Ann', mine: 'Anne', theirs: 'Anna' }]);
    expect(result.merged).toMatchObject({ name: 'Anna', role: 'chief' });
    const removed = threeWayMerge(
      base,
      { ...base, traits: [] },
      {
        ...base,
        traits: [
          { id: '1', text: 'new' },
          { id: '2', text: 'y' },
        ],
      },
    );
    expect(removed.conflicts.map((conflict) => conflict.field)).toEqual(['traits']);
  });

  it('lose nothing: every changed field is in the result or among the conflicts', () => {
    const value = fc.oneof(
      fc.nat({ max: 3 }),
      fc.constantFrom('x', 'y'),
      fc.uniqueArray(fc.nat({ max: 4 }), { maxLength: 4 }),
    );
    const record = fc.record({ a: value, b: value, c: value });
    fc.assert(
      fc.property(record, record, record, (first, mine, theirs) => {
        const { merged, conflicts } = threeWayMerge(first, mine, theirs);
        const asked = new Set(conflicts.map((conflict) => conflict.field));
        for (const field of ['a', 'b', 'c'] as const) {
          const mineChanged = JSON.stringify(first[field]) !== JSON.stringify(mine[field]);
          const theirsChanged = JSON.stringify(first[field]) !== JSON.stringify(theirs[field]);
          if (!mineChanged) expect(merged[field]).toEqual(theirs[field]);
          else if (!theirsChanged) expect(merged[field]).toEqual(mine[field]);
          else if (!asked.has(field) && !Array.isArray(merged[field]))
            expect(merged[field]).toEqual(mine[field]);
        }
        expect(threeWayMerge(first, mine, mine).merged).toEqual(mine);
      }),
    );
  });
});
