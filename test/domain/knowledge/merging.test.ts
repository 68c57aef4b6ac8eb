import fc from 'fast-check';
import { recordDiff, undoState } from '../../../src/domain/knowledge/history';
import { eraseFrom, maskEvidence } from '../../../src/domain/knowledge/mask-evidence';
import {
  mergeEvidence,
  mergeNeeds,
  mergePersonas,
  moveLinks,
} from '../../../src/domain/knowledge/merge-records';
import { purgeDue, retentionDue } from '../../../src/domain/knowledge/retention';
import { threeWayMerge } from '../../../src/domain/knowledge/three-way-merge';
import { need, persona, piece } from './records';

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

describe('history', () => {
  const entry = {
    at: '2026-01-01T00:00:00.000Z',
    accountId: 'u',
    before: { name: 'a', role: 'x' },
    after: { name: 'b', role: 'x' },
  };

  it('shows what changed', () => {
    expect(recordDiff(entry.before, entry.after)).toEqual([{ field: 'name', before: 'a', after: 'b' }]);
    expect(recordDiff(null, { name: 'a' })).toEqual([{ field: 'name', before: undefined, after: 'a' }]);
  });

  it('undoes one change without touching what others changed since, or says that it cannot', () => {
    expect(undoState(entry, { name: 'b', role: 'y' })).toEqual({ name: 'a', role: 'y' });
    expect(undoState(entry, { name: 'c', role: 'x' })).toBeUndefined();
    expect(undoState({ ...entry, before: null }, entry.after)).toBeNull();
    expect(undoState({ ...entry, after: null }, null)).toEqual(entry.before);
  });
});

describe('retention and erasure', () => {
  const rules = [
    { channels: ['support-ticket' as const], sources: [], keepDays: 365, then: 'mask' as const },
    { channels: [], sources: ['google-play'], keepDays: 30, then: 'delete' as const },
  ];

  it('follows the first rule that fits, on its day, and masks once', () => {
    const old = piece('a', { saidOn: '2025-11-23' });
    expect(retentionDue(old, rules, '2026-11-22')).toBe('keep');
    expect(retentionDue(old, rules, '2026-11-23')).toBe('mask');
    expect(retentionDue({ ...old, masked: true }, rules, '2026-11-23')).toBe('keep');
    expect(
      retentionDue(
        piece('b', { channel: 'review', source: 'google-play', saidOn: '2026-01-01' }),
        rules,
        '2026-11-23',
      ),
    ).toBe('delete');
    expect([purgeDue('2026-10-25', '2026-11-23'), purgeDue('2026-10-24', '2026-11-23')]).toEqual([
      false,
      true,
    ]);
  });

  it('masks the author’s name in every voice of a piece', () => {
    const merged = mergeEvidence(
      piece('a', { author: 'Ann Lee', text: 'I am Ann Lee' }),
      piece('b', { author: 'Bob', text: 'Bob, b@x.example' }),
    );
    const masked = maskEvidence(merged);
    expect(JSON.stringify(masked)).not.toMatch(/Ann|Bob|x\.example/);
    expect(maskEvidence(masked)).toEqual(masked);
  });

  it('erases one person and lets the others keep their voice', () => {
    const merged = mergeEvidence(
      piece('a', { author: 'Ann', text: 'mine' }),
      piece('b', { author: 'Bob', text: 'his' }),
    );
    expect(eraseFrom(merged, { author: 'bob' })).toMatchObject({ id: 'a', voices: [] });
    expect(eraseFrom(merged, { author: 'Ann' })).toMatchObject({ id: 'b', text: 'his', voices: [] });
    expect(eraseFrom(piece('a', { accountId: 'x' }), { accountId: 'x' })).toBeNull();
  });
});
