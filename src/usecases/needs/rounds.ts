import { AppError, invalidField } from '../../domain/app-error';
import { addDays } from '../../domain/iso-date';
import type { IsoDate } from '../../domain/iso-date';
import type { NeedVote } from '../../domain/needs/round-result';
import { recordIdOf } from '../../domain/records/record-id';
import { said } from '../../domain/words/said';
import type { OwnVote, RoundStore, StoredRound } from '../../adapters/store/needs/round-store';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import { productDay } from '../background';
import type { Call } from '../call';
import type { Requests } from '../requests';
import { addRecord, saveRecord } from '../records/save-record';

export interface RoundDeps extends Requests {
  readonly rounds: RoundStore;
}

/** A round that nobody would ever see the end of is none. */
const LONGEST_DAYS = 366;
/** Somebody may answer twice at once, on two screens: the later one stands. */
const ATTEMPTS = 3;

/** A round with who has answered and what the caller may do, as everybody may know it. */
export interface SeenRound extends StoredRound {
  readonly answeredIds: readonly string[];
  readonly mayRate: boolean;
  readonly mayEnd: boolean;
}

export interface NewRound {
  readonly name: string;
  readonly personaKey: string;
  readonly needKeys: readonly string[];
  readonly invitedIds: readonly string[];
  readonly endsOn: IsoDate;
}

/** One person's ratings by the keys of the needs. */
export type KeyedVote = Omit<NeedVote, 'needId'> & { readonly needKey: string };

/** The rounds of the product, the newest first. */
export async function listRounds(call: Call, deps: RoundDeps): Promise<SeenRound[]> {
  const productId = call.product.id;
  const [rounds, answered] = await Promise.all([
    deps.rounds.rounds(productId, productDay(call.product, deps.clock)),
    deps.rounds.answered(productId),
  ]);
  const me = call.actor.accountId;
  return rounds.map((round) => ({
    ...round,
    answeredIds: answered.get(round.id) ?? [],
    mayRate: !round.revealed && round.invitedIds.includes(me),
    mayEnd: !round.revealed && (round.openedBy === me || call.actor.grants.administerProject),
  }));
}

/** One round. @throws AppError `not-found` when it is gone */
export async function roundAtHand(call: Call, id: string, deps: RoundDeps): Promise<SeenRound> {
  const round = (await listRounds(call, deps)).find((one) => one.id === id);
  if (round === undefined) throw new AppError('not-found', said('needs.round-gone'));
  return round;
}

/** What the caller said in a round; null when nothing. */
export function ownVote(call: Call, id: string, deps: RoundDeps): Promise<OwnVote | null> {
  return deps.rounds.own(call.product.id, id, call.actor.accountId);
}

/**
 * Opens a round: the people who are asked may rate until its last day.
 * @throws AppError `invalid` for a last day that is over or more than a year away, `not-found` for a need or persona
 * that is gone
 */
export async function openRound(call: Call, id: string, round: NewRound, deps: RoundDeps): Promise<void> {
  const today = productDay(call.product, deps.clock);
  if (round.endsOn < today || round.endsOn > addDays(today, LONGEST_DAYS))
    throw invalidField('endsOn', said('needs.round-ends'));
  const names = await call.catalogue();
  const persona = names.personas.find(({ key }) => key === round.personaKey);
  const needIds = [...new Set(round.needKeys)].map((needKey) => idOfNeed(needKey, names));
  if (persona === undefined) throw new AppError('not-found', said('needs.need-or-persona-gone'));
  const { name, endsOn } = round;
  const set = { name, personaId: persona.id, needIds, invitedIds: [...new Set(round.invitedIds)], endsOn };
  const own = { openedBy: call.by.accountId, openedOn: today, revealedOn: null };
  await addRecord(call, 'round', { id, set, own }, deps);
}

function idOfNeed(needKey: string, names: Catalogue): string {
  const need = names.needs.find(({ key }) => key === needKey);
  if (need === undefined) throw new AppError('not-found', said('needs.gone', { needKey }));
  return need.id;
}

/**
 * Writes down what the caller says of every need of a round, in the place of what they said before.
 * @throws AppError `forbidden` for who is not asked, `invalid` when the round has ended or a need is left out,
 * `not-found` when it is gone
 */
export async function rateRound(
  call: Call,
  id: string,
  votes: readonly KeyedVote[],
  deps: RoundDeps,
): Promise<SeenRound> {
  const round = await roundAtHand(call, id, deps);
  if (round.revealed) throw new AppError('invalid', said('needs.round-ended'));
  if (!round.mayRate) throw new AppError('forbidden', said('needs.round-not-asked'));
  const names = await call.catalogue();
  const ratings = votes.map(({ needKey, importance, satisfaction }) => ({
    needId: idOfNeed(needKey, names),
    importance,
    satisfaction,
  }));
  const there = round.needIds.filter((needId) => names.needs.some((need) => need.id === needId));
  const rated = new Set(ratings.map(({ needId }) => needId));
  if (
    rated.size !== ratings.length ||
    there.length !== rated.size ||
    there.some((needId) => !rated.has(needId))
  )
    throw invalidField('votes', said('needs.round-every-need'));
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await ownVote(call, id, deps);
    const saved = await saveRecord(
      call,
      'vote',
      before === null
        ? {
            id: await idOfVote(call, id, deps),
            version: 0,
            set: { ratings },
            own: { roundId: id, shared: false },
          }
        : { id: before.id, version: before.version, set: { ratings } },
      deps,
    );
    if (saved.kind === 'saved')
      return { ...round, answeredIds: [...round.answeredIds, call.actor.accountId] };
  }
  throw new AppError('conflict', said('records.too-many-at-once'));
}

/** By its id a person's vote is written once; one that was taken back gives way to another. */
async function idOfVote(call: Call, roundId: string, deps: RoundDeps): Promise<string> {
  const id = recordIdOf('vote', roundId, call.actor.accountId);
  const gone = (await deps.records.read(call.product.id, 'vote', [id])).has(id);
  return gone ? deps.clock.newId() : id;
}

/**
 * Ends a round before its last day: from then on everybody may see what was said. False when it had ended.
 * @throws AppError `forbidden` for who neither opened it nor administers the project, `not-found` when it is gone
 */
export async function endRound(call: Call, id: string, deps: RoundDeps): Promise<boolean> {
  const round = await roundAtHand(call, id, deps);
  if (round.revealed) return false;
  if (!round.mayEnd) throw new AppError('forbidden', said('needs.round-not-yours'));
  const today = productDay(call.product, deps.clock);
  return (await deps.rounds.reveal(call.product.id, { id }, today)) > 0;
}

/** Ends the rounds whose last day is over, as nobody has to. Gives how many. */
export async function endDueRounds(deps: Pick<RoundDeps, 'rounds' | 'knowledge' | 'clock'>): Promise<number> {
  let ended = 0;
  for (const { id, zone } of await deps.knowledge.allProducts())
    ended += await deps.rounds.reveal(id, 'due', productDay({ zone }, deps.clock));
  return ended;
}
