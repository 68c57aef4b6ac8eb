import { STRENGTHS } from '../records/evidence';
import type { Strength } from '../records/evidence';
import { stableHash } from '../stable-hash';
import type { IsoDate } from '../iso-date';

/** One piece in which somebody asks for a need. */
export interface AskingVoice {
  readonly pieceId: string;
  readonly needKey: string;
  readonly text: string;
  readonly saidOn: IsoDate;
  readonly channel: string;
  readonly strength: Strength | null;
  readonly author: string;
  readonly account: { readonly id: string; readonly name: string; readonly segment: string } | null;
  readonly personaId: string | null;
  /** Key of the request that the piece came from, where an answer can be posted; null = told by other means. */
  readonly requestKey: string | null;
}

/** Somebody who asked, counted once however often and for however many needs: an account, else a person. */
export interface Asker {
  /** Names the account or person without saying who it is; stable over time. */
  readonly audience: string;
  readonly name: string;
  readonly personaId: string | null;
  /** Plan and state of the account, empty when unknown. */
  readonly segment: string;
  readonly needKeys: readonly string[];
  readonly strongest: Strength | null;
  /** The newest piece, and the one to answer. */
  readonly latest: AskingVoice;
  /** The newest request of theirs; null when there is none. */
  readonly requestKey: string | null;
  readonly pieces: number;
}

/** The account, else the author (as a hash: the ledger must not spread names), else the piece itself. */
export function audienceOf(voice: Pick<AskingVoice, 'pieceId' | 'author' | 'account'>): string {
  if (voice.account !== null) return `account:${voice.account.id}`;
  const author = voice.author.trim().toLowerCase();
  return author === '' ? `piece:${voice.pieceId}` : `person:${stableHash(author)}`;
}

const rank = (strength: Strength | null): number => (strength === null ? -1 : STRENGTHS.indexOf(strength));

/** Everybody behind the voices, once each: who cannot do without it first, then whoever spoke last. */
export function askersOf(voices: readonly AskingVoice[]): Asker[] {
  const groups = new Map<string, AskingVoice[]>();
  for (const voice of voices) {
    const audience = audienceOf(voice);
    const group = groups.get(audience);
    if (group === undefined) groups.set(audience, [voice]);
    else group.push(voice);
  }
  return [...groups]
    .map(([audience, group]) => askerOf(audience, group))
    .sort(
      (a, b) =>
        rank(b.strongest) - rank(a.strongest) ||
        compare(b.latest.saidOn, a.latest.saidOn) ||
        compare(a.audience, b.audience),
    );
}

function askerOf(audience: string, group: readonly AskingVoice[]): Asker {
  const newest = [...group].sort(
    (a, b) =>
      compare(b.saidOn, a.saidOn) || rank(b.strength) - rank(a.strength) || compare(a.pieceId, b.pieceId),
  );
  const request = newest.find((voice) => voice.requestKey !== null);
  const [first] = newest;
  if (first === undefined) throw new Error('An asker without a voice.');
  const latest = request ?? first;
  const strengths = [...group].sort((a, b) => rank(b.strength) - rank(a.strength));
  return {
    audience,
    name: latest.account?.name ?? latest.author,
    personaId: newest.find((voice) => voice.personaId !== null)?.personaId ?? null,
    segment: latest.account?.segment ?? '',
    needKeys: [...new Set(newest.map((voice) => voice.needKey))].sort(compare),
    strongest: strengths[0]?.strength ?? null,
    latest,
    requestKey: request?.requestKey ?? null,
    pieces: new Set(group.map((voice) => voice.pieceId)).size,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
