import fc from 'fast-check';
import { resolveFormerKeys, withCurrentKeys, withFormerKeys } from '../../../src/domain/needs/former-keys';

describe('keys of merged needs', () => {
  const merges = [
    { key: 'N-5', into: 'N-4' },
    { key: 'N-4', into: 'N-1' },
    { key: 'N-8', into: 'N-7' },
  ];
  const former = resolveFormerKeys(merges, new Set(['N-1', 'N-2']));

  it('lead through merges of merges to the need that is there, and nowhere when it is deleted', () => {
    expect([...former]).toEqual([
      ['N-5', 'N-1'],
      ['N-4', 'N-1'],
    ]);
    expect(withFormerKeys(['N-1', 'N-2'], former)).toEqual(['N-1', 'N-2', 'N-5', 'N-4']);
  });

  it('stand in an item as the present key, once, with the larger coverage', () => {
    const personas = resolveFormerKeys([{ key: 'boss', into: 'owner' }], new Set(['owner']));
    const item = {
      needKeys: ['N-2', 'N-5', 'N-1'],
      personaKeys: ['boss', 'owner', 'clerk'],
      coverage: { 'N-5': 0.75, 'N-1': 0.25, 'N-2': 1 },
    };
    expect(withCurrentKeys(item, { needs: former, personas })).toEqual({
      needKeys: ['N-2', 'N-1'],
      personaKeys: ['owner', 'clerk'],
      coverage: { 'N-1': 0.75, 'N-2': 1 },
    });
    const plain = { needKeys: ['N-2'], personaKeys: ['owner'], coverage: {} };
    expect(withCurrentKeys(plain, { needs: former, personas })).toBe(plain);
  });

  it('never lead in a circle or to a need that is gone', () => {
    const key = fc.integer({ min: 1, max: 9 }).map((number) => `N-${String(number)}`);
    fc.assert(
      fc.property(fc.array(fc.record({ key, into: key })), fc.array(key), (some, living) => {
        const alive = new Set(living);
        for (const [from, to] of resolveFormerKeys(some, alive)) {
          expect(alive).toContain(to);
          expect(to).not.toBe(from);
        }
      }),
    );
  });
});
