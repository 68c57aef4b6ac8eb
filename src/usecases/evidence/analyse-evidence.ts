import { NO_BACKING } from '../../domain/needs/need';
import { askersOf } from '../../domain/outcomes/askers';
import { recheckQueue } from '../../domain/needs/recheck-queue';
import type { Recheck } from '../../domain/needs/recheck-queue';
import { findBursts } from '../../domain/evidence/text/bursts';
import type { Burst } from '../../domain/evidence/text/bursts';
import { DUPLICATE_FROM, DuplicateIndex } from '../../domain/evidence/text/near-duplicates';
import { proposeThemes } from '../../domain/evidence/text/themes';
import type { ThemeProposal } from '../../domain/evidence/text/themes';
import type { NeedWeek, PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { NeedState } from '../../adapters/store/needs/need-store';
import type { Call } from '../call';
import { needOf } from '../record-of-key';
import type { KnowledgeDeps } from '../knowledge-deps';
import { readTopicOffers } from './offer-topics';
import type { SuggestedTopic } from './offer-topics';

/** Pieces that are read together: the newest, since a theme of last year is no news. */
const READ = 3_000;
const THEMES = 12;
const QUOTES = 3;
const PAIRS = 30;
const WEEKS = 9;
/** A need that somebody has looked at is asked about again after so many days. */
const CHECK_HOLDS_DAYS = 90;
const DAY_MS = 86_400_000;
/** Of so many quiet needs it is said whom to ask, from so many of their pieces, and so many names of each. */
const NAMED_NEEDS = 20;
const NAMED_VOICES = 400;
const NAMED_EACH = 3;

export interface Theme extends ThemeProposal {
  readonly quotes: readonly PieceRecord[];
  readonly needs: readonly SuggestedTopic[];
}

/** Proposes themes for the newest pieces: each with the pieces behind it, and the need that it may be. */
export async function readThemes(
  call: Call,
  triage: 'any' | 'new',
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<{ readonly read: number; readonly themes: readonly Theme[] }> {
  const productId = call.product.id;
  const [offers, texts] = await Promise.all([
    readTopicOffers(call, deps),
    deps.evidence.newestTexts(productId, triage, READ),
  ]);
  const proposals = proposeThemes(
    texts.map(({ id, title, text }) => ({ id, text: `${title}. ${text}` })),
    { limit: THEMES },
  );
  const shown = new Set(proposals.flatMap((theme) => theme.evidenceIds.slice(0, QUOTES)));
  const pieces = new Map((await deps.evidence.find(productId, [...shown])).map((piece) => [piece.id, piece]));
  const themes = proposals.map((theme) => {
    const quotes = theme.evidenceIds.slice(0, QUOTES).flatMap((id) => pieces.get(id) ?? []);
    const text = [...theme.words, ...quotes.map((quote) => quote.text)].join(' ');
    return { ...theme, quotes, needs: offers.needs(text).slice(0, 2) };
  });
  return { read: texts.length, themes };
}

export interface TwinPair {
  readonly first: PieceRecord;
  readonly second: PieceRecord;
  readonly similarity01: number;
}

/** Pairs among the newest pieces that say nearly the same, those first that most probably are one. */
export async function readTwins(
  call: Call,
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<{ readonly read: number; readonly pairs: readonly TwinPair[] }> {
  const productId = call.product.id;
  const texts = await deps.evidence.newestTexts(productId, 'any', READ);
  const found = new DuplicateIndex(texts.map(({ url, ...piece }) => ({ ...piece, from: url })))
    .pairs(DUPLICATE_FROM)
    .slice(0, PAIRS);
  const ids = [...new Set(found.flatMap((pair) => [pair.id, pair.otherId]))];
  const pieces = new Map((await deps.evidence.find(productId, ids)).map((piece) => [piece.id, piece]));
  const pairs = found.flatMap(({ id, otherId, similarity01 }): TwinPair[] => {
    const [one, other] = [pieces.get(id), pieces.get(otherId)];
    if (one === undefined || other === undefined) return [];
    // The one with more behind it stays: links, voices, then the older one.
    const rank = (piece: PieceRecord): number => piece.links.length * 100 + piece.voices;
    const firstStays = rank(one) > rank(other) || (rank(one) === rank(other) && one.saidOn <= other.saidOn);
    return [{ first: firstStays ? one : other, second: firstStays ? other : one, similarity01 }];
  });
  return { read: texts.length, pairs };
}

export interface NeedsPulse {
  readonly bursts: readonly (Burst & { readonly title: string })[];
  /** `whom` = those who asked for it, by name: whoever cannot do without it first, then whoever spoke last. */
  readonly recheck: readonly (Recheck & { readonly title: string; readonly whom: readonly string[] })[];
}

export interface PulseDeps extends Pick<KnowledgeDeps, 'clock' | 'evidence' | 'needs'> {
  readonly outcomes: Pick<OutcomeStore, 'askingVoices'>;
}

/** Needs that are spoken about much more than usual this week, and needs that somebody should look at again. */
export async function readPulse(call: Call, deps: PulseDeps): Promise<NeedsPulse> {
  const productId = call.product.id;
  const today = call.by.day;
  const states = await deps.needs.states(productId);
  const asked = states.filter((need) => mayBeAskedAbout(need, deps.clock.now()));
  const [weeks, heard, backing] = await Promise.all([
    deps.evidence.weeksOfNeeds(productId, idsOf(states), { today, weeks: WEEKS }),
    deps.evidence.lastHeard(productId, idsOf(asked)),
    deps.needs.backing(productId, idsOf(asked.filter((need) => need.status === 'declined'))),
  ]);
  const title = new Map(states.map((need) => [need.key, need.title]));
  const named = <T>(key: string, what: T): T & { title: string } => ({
    ...what,
    title: title.get(key) ?? key,
  });
  const voices = asked.map((need) => ({
    need,
    backing: backing.get(need.id) ?? NO_BACKING,
    lastOn: heard.get(need.id)?.on ?? null,
    lastAgainstOn: heard.get(need.id)?.againstOn ?? null,
  }));
  const queue = recheckQueue(voices, today);
  const whom = await askersOfOld(productId, queue, states, deps);
  return {
    bursts: burstsOf(weeks, states).map((burst) => named(burst.key, burst)),
    recheck: queue.map((entry) => named(entry.needKey, { ...entry, whom: whom.get(entry.needKey) ?? [] })),
  };
}

/** Who asked for the needs at the head of the queue that have gone quiet, by need; who is not known has no name here. */
async function askersOfOld(
  productId: string,
  queue: readonly Recheck[],
  states: readonly NeedState[],
  { outcomes }: Pick<PulseDeps, 'outcomes'>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const old = new Set(
    queue
      .filter(({ why }) => why === 'stale')
      .slice(0, NAMED_NEEDS)
      .map(({ needKey }) => needKey),
  );
  if (old.size === 0) return new Map();
  const ids = idsOf(states.filter(({ key }) => old.has(key)));
  const voices = await outcomes.askingVoices(productId, ids, NAMED_VOICES);
  return new Map(
    [...old].map((needKey) => {
      const own = askersOf(voices.filter((voice) => voice.needKey === needKey));
      const names = own.map(({ name }) => name).filter((name) => name !== '');
      return [needKey, names.slice(0, NAMED_EACH)];
    }),
  );
}

/** Weeks of seven days that end today, so that "this week" is never a Monday morning. */
function burstsOf(weeks: readonly NeedWeek[], states: readonly NeedState[]): Burst[] {
  const keys = new Map(states.map((need) => [need.id, need.key]));
  const counts = weeks.flatMap(({ needId, weeksAgo, pieces }) => {
    const key = keys.get(needId);
    return key === undefined ? [] : [{ key, week: WEEKS - weeksAgo, count: pieces }];
  });
  return findBursts(counts, WEEKS);
}

function mayBeAskedAbout(need: NeedState, instant: number): boolean {
  return instant - need.checkedAt > CHECK_HOLDS_DAYS * DAY_MS || need.status === 'declined';
}

const idsOf = (needs: readonly NeedState[]): string[] => needs.map((need) => need.id);

/** Notes that somebody has looked at a need and that it still holds: it leaves the queue for a while. */
export async function checkNeed(
  call: Call,
  needKey: string,
  deps: Pick<KnowledgeDeps, 'needs'>,
): Promise<void> {
  await deps.needs.setChecked(call.product.id, needOf(await call.catalogue(), needKey).id, call.by);
}
