import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { grouped } from '../../grouped';
import type { Channel, Stance, Strength } from '../../records/evidence';
import { accountWeight, decay01, medianRevenue } from '../demand';
import type { AudienceFacts, ForAndAgainst, HeardFacts, HeardOfNeed } from './facts';
import type { ClaimType, ValueSettings } from './settings';

/** A piece of customer voice, as far as the value model reads it. */
export interface PieceFacts {
  readonly id: string;
  readonly needKey: string;
  readonly personaId: string | null;
  readonly accountId: string | null;
  /** Empty when nobody is named. */
  readonly author: string;
  readonly channel: Channel;
  readonly stance: Stance;
  readonly strength: Strength;
  readonly on: IsoDate;
}

export interface AccountFacts {
  readonly id: string;
  /** Yearly revenue; null = not known. */
  readonly revenue: number | null;
  /** The personas that its people are; none = not said. */
  readonly personas: readonly string[];
}

/** What a channel brings: somebody's voice, a conversation, data, or a claim of the team. */
export type Source = 'voices' | 'interviews' | 'data' | ClaimType;

export const SOURCE_OF_CHANNEL: Readonly<Record<Channel, Source>> = {
  interview: 'interviews',
  'usability-test': 'interviews',
  survey: 'voices',
  'support-ticket': 'voices',
  review: 'voices',
  'idea-portal': 'voices',
  'sales-note': 'voices',
  other: 'voices',
  analytics: 'data',
  'market-report': 'data',
  beta: 'data',
  experiment: 'data',
  launch: 'data',
  'team-opinion': 'opinion',
  pitch: 'pitch',
  'strategy-theme': 'thematic',
  estimate: 'estimates',
};

const STRENGTH01: Readonly<Record<Strength, number>> = { nice: 1 / 3, important: 2 / 3, blocker: 1 };

/** Everybody who could have spoken, and what was heard of whom (value model, parts A6 and C). */
export interface Heard {
  readonly heard: ReadonlyMap<string, HeardOfNeed>;
  readonly audience: ReadonlyMap<string, AudienceFacts>;
}

/** Folds pieces into what each cell of need and persona has heard on the day `today`. */
export function foldPieces(
  pieces: readonly PieceFacts[],
  accounts: readonly AccountFacts[],
  personaIds: readonly string[],
  today: IsoDate,
  settings: ValueSettings,
): Heard {
  const median = medianRevenue(accounts.map(({ revenue }) => revenue));
  const weights = new Map(
    accounts.map(({ id, revenue }) => [
      id,
      accountWeight(revenue, median, {
        accountWeightExponent: settings.accountExponent,
        accountWeightCap: settings.accountCap,
        demandHalfLifeDays: settings.voiceHalfLife,
      }),
    ]),
  );
  const weightOf = (accountId: string | null) =>
    accountId === null ? settings.anonymousShare01 : (weights.get(accountId) ?? 1);
  const byNeed = grouped(pieces, ({ needKey }) => needKey);
  const fold = (own: readonly PieceFacts[], nobodys: readonly PieceFacts[]): HeardFacts => ({
    ...evidenceOf([...own, ...nobodys], today, settings),
    ...demandOf(own, weightOf, today, settings),
  });
  const heard = new Map(
    [...byNeed].map(([needKey, ofNeed]) => {
      const byPersona = grouped(ofNeed, ({ personaId }) => personaId);
      const nobodys = byPersona.get(null) ?? [];
      const cells = [...byPersona].flatMap(([id, own]) =>
        id === null ? [] : [[id, fold(own, nobodys)] as const],
      );
      return [
        needKey,
        { byPersona: new Map(cells), none: nobodys.length > 0 ? fold([], nobodys) : null },
      ] as const;
    }),
  );
  return { heard, audience: audienceOf(pieces, accounts, personaIds, (id) => weights.get(id) ?? 1) };
}

function isSpoken({ channel }: PieceFacts): boolean {
  const source = SOURCE_OF_CHANNEL[channel];
  return source === 'voices' || source === 'interviews';
}

/** Account, else author, else the piece by itself. */
function speakerOf({ id, accountId, author }: PieceFacts): string {
  if (accountId !== null) return `account ${accountId}`;
  return author === '' ? `piece ${id}` : `author ${author}`;
}

function evidenceOf(
  pieces: readonly PieceFacts[],
  today: IsoDate,
  settings: ValueSettings,
): Pick<HeardFacts, 'voices' | 'interviews' | 'data' | 'claims'> {
  const bySource = grouped(pieces, ({ channel }) => SOURCE_OF_CHANNEL[channel]);
  const of = (source: Source) => bySource.get(source) ?? [];
  const data = (stance: Stance) =>
    sum(
      of('data').filter((piece) => piece.stance === stance),
      ({ on }) => decay01(daysBetween(on, today), settings.answerHalfLife),
    );
  const claims: Partial<Record<ClaimType, ForAndAgainst>> = {};
  for (const [source, ofSource] of bySource) {
    if (source === 'voices' || source === 'interviews' || source === 'data') continue;
    const plus = ofSource.filter(({ stance }) => stance === 'supports').length;
    claims[source] = { plus, minus: ofSource.length - plus };
  }
  return {
    voices: speakersOf(of('voices'), today, settings.voiceHalfLife, settings),
    interviews: speakersOf(of('interviews'), today, settings.answerHalfLife, settings),
    data: { plus: data('supports'), minus: data('contradicts') },
    claims,
  };
}

/** Distinct speakers on either side, each with what is left of its newest piece. */
function speakersOf(
  pieces: readonly PieceFacts[],
  today: IsoDate,
  halfLife: number,
  settings: ValueSettings,
): ForAndAgainst {
  const side = (stance: Stance) => {
    const speakers = grouped(
      pieces.filter((piece) => piece.stance === stance),
      speakerOf,
    );
    return sum([...speakers.values()], (ofSpeaker) => {
      const newest = Math.max(...ofSpeaker.map(({ on }) => decay01(daysBetween(on, today), halfLife)));
      return ofSpeaker[0]?.accountId === null ? settings.anonymousShare01 * newest : newest;
    });
  };
  return { plus: side('supports'), minus: side('contradicts') };
}

function demandOf(
  own: readonly PieceFacts[],
  weightOf: (accountId: string | null) => number,
  today: IsoDate,
  settings: ValueSettings,
): Pick<HeardFacts, 'asking' | 'askingAccounts' | 'refusing'> {
  let asking = 0;
  let askingAccounts = 0;
  let refusing = 0;
  for (const ofSpeaker of grouped(own.filter(isSpoken), speakerOf).values()) {
    const accountId = ofSpeaker[0]?.accountId ?? null;
    let loudest = 0;
    let against = 0;
    for (const { stance, strength, on } of ofSpeaker) {
      const left = decay01(daysBetween(on, today), settings.voiceHalfLife);
      if (stance === 'supports') loudest = Math.max(loudest, STRENGTH01[strength] * left);
      else against = Math.max(against, left);
    }
    const weight = weightOf(accountId);
    asking += loudest * weight;
    if (loudest > 0 && accountId !== null) askingAccounts += weight;
    if (loudest === 0) refusing += against * weight;
  }
  return { asking, askingAccounts, refusing };
}

function audienceOf(
  pieces: readonly PieceFacts[],
  accounts: readonly AccountFacts[],
  personaIds: readonly string[],
  weightOf: (accountId: string) => number,
): Map<string, AudienceFacts> {
  const heardIn = new Map<string, Set<string>>();
  for (const piece of pieces) {
    if (piece.personaId === null || piece.accountId === null || !isSpoken(piece)) continue;
    const known = heardIn.get(piece.personaId) ?? new Set<string>();
    known.add(piece.accountId);
    heardIn.set(piece.personaId, known);
  }
  return new Map(
    personaIds.map((personaId) => {
      const known = new Set(heardIn.get(personaId));
      for (const { id, personas } of accounts)
        if (personas.length === 0 || personas.includes(personaId)) known.add(id);
      return [personaId, { accounts: known.size, weight: sum([...known], weightOf) }] as const;
    }),
  );
}

function sum<T>(entries: readonly T[], amountOf: (entry: T) => number): number {
  return entries.reduce((total, entry) => total + amountOf(entry), 0);
}
