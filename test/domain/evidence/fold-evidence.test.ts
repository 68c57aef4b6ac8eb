import fc from 'fast-check';
import { STRENGTH_POINTS } from '../../../src/domain/evidence/evidence';
import { STRENGTHS } from '../../../src/domain/records/evidence';
import { addDays, daysBetween } from '../../../src/domain/iso-date';
import { EvidenceFold } from '../../../src/domain/evidence/fold-evidence';
import type { PieceOfNeed } from '../../../src/domain/evidence/fold-evidence';
import { DEFAULT_PARAMS } from '../../../src/domain/value/default-params';
import { accountWeights, decay01, medianRevenue } from '../../../src/domain/value/demand';

/** One piece of unsolicited feedback about a need, supporting it. `strength`: nice 1, important 2, blocker 3. */
interface DemandVoice {
  readonly accountId: string;
  readonly strength: 1 | 2 | 3;
  readonly ageDays: number;
}

/** What the fold has to give, said over all voices at once: per account the loudest, by weight (value model, part C). */
function demonstratedDemand01(
  voices: readonly DemandVoice[],
  weights: ReadonlyMap<string, number>,
  params: typeof DEFAULT_PARAMS,
): number {
  const loudest = new Map<string, number>();
  for (const { accountId, strength, ageDays } of voices) {
    const loud = (strength / 3) * decay01(ageDays, params.demandHalfLifeDays);
    loudest.set(accountId, Math.max(loudest.get(accountId) ?? 0, loud));
  }
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const heard = [...weights].reduce((sum, [id, weight]) => sum + (loudest.get(id) ?? 0) * weight, 0);
  return all > 0 ? Math.min(1, heard / all) : 0;
}

const TODAY = '2026-11-27';
const revenues: Readonly<Record<string, number | null>> = { a: 100, b: 400, c: null, d: 90_000 };
const personaIds = ['p', 'q', null];

const piece = fc
  .record({
    personaId: fc.constantFrom(...personaIds),
    accountId: fc.constantFrom('a', 'b', 'c', 'd', null),
    stance: fc.constantFrom('supports' as const, 'contradicts' as const),
    strength: fc.constantFrom(...STRENGTHS, null),
    age: fc.integer({ min: 0, max: 900 }),
    starred: fc.boolean(),
    hasQuote: fc.boolean(),
  })
  .map(({ age, accountId, ...rest }) => ({
    ...rest,
    accountId,
    annualRevenue: accountId === null ? null : (revenues[accountId] ?? null),
    evidenceType: 'anecdotal' as const,
    saidOn: addDays(TODAY, -age),
  }));
const pieces = fc
  .array(piece, { maxLength: 40 })
  .map((all) => all.map((one, at): PieceOfNeed => ({ ...one, id: `e${String(at).padStart(2, '0')}` })));

const folded = (all: readonly PieceOfNeed[], medians: ReadonlyMap<string, number>) => {
  const fold = new EvidenceFold('n');
  for (const one of all) fold.add(one);
  return { ...fold.result(medians, DEFAULT_PARAMS, TODAY), pairs: fold.pairs() };
};

describe('the fold of a need’s evidence', () => {
  it('leads to the demand that all pieces together demonstrate', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        for (const personaId of ['p', 'q']) {
          const own = all.filter((one) => one.personaId === personaId);
          const name = (accountId: string | null) => accountId ?? 'unknown';
          const accounts = [...new Map(own.map((one) => [name(one.accountId), one.annualRevenue]))];
          const weights = accountWeights(
            accounts.map(([id, arr]) => ({ id, arr })),
            DEFAULT_PARAMS,
          );
          const voices = own
            .filter((one) => one.stance === 'supports')
            .map((one) => ({
              accountId: name(one.accountId),
              strength: STRENGTH_POINTS[one.strength ?? 'nice'],
              ageDays: daysBetween(one.saidOn, TODAY),
            }));
          const median = medianRevenue(accounts.map(([, arr]) => arr));
          const heard = folded(all, new Map([[personaId, median]])).heard.find(
            (one) => one.personaId === personaId,
          );
          const all01 = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
          const demand01 = all01 > 0 ? Math.min(1, (heard?.loudness ?? 0) / all01) : 0;
          expect(demand01).toBeCloseTo(demonstratedDemand01(voices, weights, DEFAULT_PARAMS), 12);
          expect(heard?.pieces ?? 0).toBe(own.length);
        }
      }),
    );
  });

  it('does not depend on the order in which pieces arrive, to the last bit', () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (all, order) => {
        const shuffled = all
          .map((one, at) => ({ one, place: order[at] ?? 0 }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const { pairs, ...kept } = folded(all, new Map([['p', 250]]));
        const { pairs: others, ...other } = folded(shuffled, new Map([['p', 250]]));
        expect(other).toEqual(kept);
        expect(new Set(others.map((pair) => JSON.stringify(pair)))).toEqual(
          new Set(pairs.map((pair) => JSON.stringify(pair))),
        );
      }),
    );
  });

  it('gives the same demand on a later day as a fold on that day', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 0, max: 400 }), (all, days) => {
        const later = addDays(TODAY, days);
        const now = folded(all, new Map()).heard;
        const fold = new EvidenceFold('n');
        for (const one of all) fold.add(one);
        fold.result(new Map(), DEFAULT_PARAMS, later).heard.forEach((heard, at) => {
          const decayed =
            (now[at]?.loudness ?? Number.NaN) * decay01(days, DEFAULT_PARAMS.demandHalfLifeDays);
          expect(heard.loudness).toBeCloseTo(decayed, 12);
        });
      }),
    );
  });

  it('shows a starred quote before a newer one, and none that contradicts or has no words', () => {
    const base = {
      personaId: 'p',
      accountId: 'a',
      annualRevenue: 100,
      evidenceType: 'anecdotal',
      stance: 'supports',
      strength: 'nice',
      saidOn: '2026-01-01',
      starred: false,
      hasQuote: true,
    } as const;
    const all: PieceOfNeed[] = [
      { ...base, id: 'old-star', starred: true },
      { ...base, id: 'new', saidOn: '2026-05-01' },
      { ...base, id: 'silent-star', saidOn: '2026-06-01', starred: true, hasQuote: false },
      { ...base, id: 'against', saidOn: '2026-06-01', starred: true, stance: 'contradicts' },
    ];
    expect(folded(all, new Map()).quoteId).toBe('old-star');
    expect(folded(all.slice(1), new Map()).quoteId).toBe('new');
    expect(folded(all.slice(2), new Map()).quoteId).toBeNull();
  });
});
