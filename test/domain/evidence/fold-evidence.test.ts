import fc from 'fast-check';
import { CHANNELS, STRENGTHS } from '../../../src/domain/records/evidence';
import { addDays, daysBetween } from '../../../src/domain/iso-date';
import { EvidenceFold } from '../../../src/domain/evidence/fold-evidence';
import type { PieceOfNeed } from '../../../src/domain/evidence/fold-evidence';
import { accountWeight, decay01 } from '../../../src/domain/value/demand';
import type { HeardFacts } from '../../../src/domain/value/model/facts';
import { DEFAULT_SETTINGS } from '../../../src/domain/value/model/settings';

const TODAY = '2026-11-27';
const MEDIAN = 250;
const revenues: Readonly<Record<string, number | null>> = { a: 100, b: 400, c: null, d: 90_000 };
const personaIds = ['p', 'q', null];
/** Revenue counts here, so that weights are told apart. */
const settings = { ...DEFAULT_SETTINGS, accountExponent: 0.5 };

const piece = fc
  .record({
    personaId: fc.constantFrom(...personaIds),
    accountId: fc.constantFrom('a', 'b', 'c', 'd', null),
    author: fc.constantFrom('', 'Kim', 'Lee'),
    channel: fc.constantFrom(...CHANNELS),
    stance: fc.constantFrom('supports' as const, 'contradicts' as const),
    strength: fc.constantFrom(...STRENGTHS),
    age: fc.integer({ min: 0, max: 900 }),
    starred: fc.boolean(),
    hasQuote: fc.boolean(),
  })
  .map(({ age, accountId, ...rest }) => ({
    ...rest,
    accountId,
    revenue: accountId === null ? null : (revenues[accountId] ?? null),
    on: addDays(TODAY, -age),
  }));
const pieces = fc
  .array(piece, { maxLength: 40 })
  .map((all) => all.map((one, at): PieceOfNeed => ({ ...one, id: `e${String(at).padStart(2, '0')}` })));

const VOICES = new Set(['survey', 'support-ticket', 'review', 'idea-portal', 'sales-note', 'other']);
const CONVERSATIONS = new Set(['interview', 'usability-test']);
const isSpoken = ({ channel }: PieceOfNeed) => VOICES.has(channel) || CONVERSATIONS.has(channel);
const POINTS = { nice: 1, important: 2, blocker: 3 } as const;

/** Who speaks: an account, else an author, else the piece by itself. */
const speakerOf = ({ accountId, author, id }: PieceOfNeed): string =>
  accountId === null ? (author === '' ? `piece ${id}` : `author ${author}`) : `account ${accountId}`;

function bySpeaker(all: readonly PieceOfNeed[]): PieceOfNeed[][] {
  const groups = new Map<string, PieceOfNeed[]>();
  for (const one of all) groups.set(speakerOf(one), [...(groups.get(speakerOf(one)) ?? []), one]);
  return [...groups.values()];
}

/** What the fold has to give, said over all spoken pieces of a persona at once (value model, part A6). */
function demandOf(all: readonly PieceOfNeed[]): { asking: number; refusing: number; askingAccounts: number } {
  const fade = ({ on }: PieceOfNeed) => decay01(daysBetween(on, TODAY), settings.voiceHalfLife);
  const sums = { asking: 0, refusing: 0, askingAccounts: 0 };
  for (const said of bySpeaker(all.filter(isSpoken))) {
    const [first] = said;
    const isAccount = first !== undefined && first.accountId !== null;
    const weight = isAccount ? accountWeight(first.revenue, MEDIAN, settings) : settings.anonymousShare01;
    const wants = said.filter(({ stance }) => stance === 'supports');
    sums.asking += weight * Math.max(0, ...wants.map((one) => (POINTS[one.strength] / 3) * fade(one)));
    if (wants.length === 0) sums.refusing += weight * Math.max(...said.map(fade));
    else if (isAccount) sums.askingAccounts += weight;
  }
  return sums;
}

/** Distinct speakers on one side of one kind, each with what age leaves of its newest piece (part C). */
function speakersOn(all: readonly PieceOfNeed[], channels: ReadonlySet<string>, halfLife: number): number {
  return bySpeaker(all.filter(({ channel }) => channels.has(channel))).reduce((sum, said) => {
    const newest = Math.max(...said.map(({ on }) => decay01(daysBetween(on, TODAY), halfLife)));
    return sum + newest * (said[0]?.accountId === null ? settings.anonymousShare01 : 1);
  }, 0);
}

const folded = (all: readonly PieceOfNeed[], today = TODAY) => {
  const fold = new EvidenceFold('n');
  for (const one of all) fold.add(one);
  return fold.result(MEDIAN, settings, today);
};
const factsOf = (all: readonly PieceOfNeed[], personaId: string): HeardFacts | undefined =>
  folded(all).heard.find((one) => one.personaId === personaId)?.facts;

describe('the fold of a need’s evidence', () => {
  it('leads to the demand that all pieces together demonstrate', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('p', 'q'), (all, personaId) => {
        const own = all.filter((one) => one.personaId === personaId);
        const facts = factsOf(all, personaId);
        expect(facts === undefined).toBe(own.length === 0);
        if (facts === undefined) return;
        const expected = demandOf(own);
        expect(facts.asking).toBeCloseTo(expected.asking, 12);
        expect(facts.refusing).toBeCloseTo(expected.refusing, 12);
        expect(facts.askingAccounts).toBeCloseTo(expected.askingAccounts, 12);
      }),
    );
  });

  it('counts who speaks for and against, of a persona and of nobody, once for each kind', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom('p', 'q'), (all, personaId) => {
        const facts = factsOf(all, personaId);
        if (facts === undefined) return;
        const own = all.filter((one) => one.personaId === personaId || one.personaId === null);
        for (const [side, stance] of [
          ['plus', 'supports'],
          ['minus', 'contradicts'],
        ] as const) {
          const said = own.filter((one) => one.stance === stance);
          expect(facts.voices[side]).toBeCloseTo(speakersOn(said, VOICES, settings.voiceHalfLife), 12);
          expect(facts.interviews[side]).toBeCloseTo(
            speakersOn(said, CONVERSATIONS, settings.answerHalfLife),
            12,
          );
          const data = said.filter(({ channel }) =>
            ['analytics', 'market-report', 'beta', 'experiment', 'launch'].includes(channel),
          );
          const fresh = data.map(({ on }) => decay01(daysBetween(on, TODAY), settings.answerHalfLife));
          expect(facts.data[side]).toBeCloseTo(
            fresh.reduce((sum, left) => sum + left, 0),
            12,
          );
          const opinions = said.filter(({ channel }) => channel === 'team-opinion').length;
          expect(facts.claims.opinion?.[side] ?? 0).toBe(opinions);
        }
      }),
    );
  });

  it('keeps how many pieces there are of each persona, the newest day, and the accounts that ask', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const { heard, asking } = folded(all);
        expect(new Set(heard.map(({ personaId }) => personaId))).toEqual(
          new Set(all.map(({ personaId }) => personaId)),
        );
        for (const { personaId, pieces: count, latestOn, on, median } of heard) {
          const own = all.filter((one) => one.personaId === personaId);
          expect({ count, on, median }).toEqual({ count: own.length, on: TODAY, median: MEDIAN });
          expect(latestOn).toBe(
            own
              .map((one) => one.on)
              .sort()
              .at(-1),
          );
        }
        const wanting = all.filter((one) => one.stance === 'supports' && isSpoken(one));
        const accounts = wanting.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]));
        expect(asking).toEqual([...new Set(accounts)].sort());
      }),
    );
  });

  it('counts by month the support tickets that speak for the need, of whomever', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const months = all
          .filter(({ channel, stance }) => channel === 'support-ticket' && stance === 'supports')
          .map(({ on }) => on.slice(0, 7));
        const { tickets } = folded(all);
        expect(Object.keys(tickets).sort()).toEqual([...new Set(months)].sort());
        for (const [month, count] of Object.entries(tickets))
          expect(count).toBe(months.filter((one) => one === month).length);
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
        expect(folded(shuffled)).toEqual(folded(all));
      }),
    );
  });

  it('gives the same on a later day as what was kept earlier, faded by one factor of its kind', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 0, max: 400 }), (all, days) => {
        const now = folded(all).heard;
        folded(all, addDays(TODAY, days)).heard.forEach(({ facts }, at) => {
          const before = now[at]?.facts;
          const voice = decay01(days, settings.voiceHalfLife);
          const answer = decay01(days, settings.answerHalfLife);
          expect(facts.asking).toBeCloseTo((before?.asking ?? Number.NaN) * voice, 12);
          expect(facts.refusing).toBeCloseTo((before?.refusing ?? Number.NaN) * voice, 12);
          expect(facts.askingAccounts).toBe(before?.askingAccounts);
          for (const side of ['plus', 'minus'] as const) {
            expect(facts.voices[side]).toBeCloseTo((before?.voices[side] ?? Number.NaN) * voice, 12);
            expect(facts.interviews[side]).toBeCloseTo((before?.interviews[side] ?? Number.NaN) * answer, 12);
            expect(facts.data[side]).toBeCloseTo((before?.data[side] ?? Number.NaN) * answer, 12);
          }
          expect(facts.claims).toEqual(before?.claims);
        });
      }),
    );
  });

  it('shows a starred quote before a newer one, and none that contradicts or has no words', () => {
    const base = {
      personaId: 'p',
      accountId: 'a',
      revenue: 100,
      author: '',
      channel: 'support-ticket',
      stance: 'supports',
      strength: 'nice',
      on: '2026-01-01',
      starred: false,
      hasQuote: true,
    } as const;
    const all: PieceOfNeed[] = [
      { ...base, id: 'old-star', starred: true },
      { ...base, id: 'new', on: '2026-05-01' },
      { ...base, id: 'silent-star', on: '2026-06-01', starred: true, hasQuote: false },
      { ...base, id: 'against', on: '2026-06-01', starred: true, stance: 'contradicts' },
    ];
    expect(folded(all).quoteId).toBe('old-star');
    expect(folded(all.slice(1)).quoteId).toBe('new');
    expect(folded(all.slice(2)).quoteId).toBeNull();
  });
});
