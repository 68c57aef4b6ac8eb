import { sql } from 'kysely';
import { z } from 'zod';
import type { IsoDate } from '../../../domain/iso-date';
import type { Ballot, NeedVote } from '../../../domain/needs/round-result';
import { change, selectRows, statements } from '../database';
import { storedJson } from '../stored-json';
import { roundVotes, texts } from '../stored-shapes';

/** Rounds that are looked at; older ones are for the archive. */
const MOST_ROUNDS = 100;

/** A round as it stands on a day. */
export interface StoredRound {
  readonly id: string;
  readonly name: string;
  readonly personaId: string;
  readonly needIds: readonly string[];
  readonly invitedIds: readonly string[];
  readonly openedBy: string;
  readonly openedOn: IsoDate;
  readonly endsOn: IsoDate;
  /** Whether it was ended, or its last day is over. */
  readonly revealed: boolean;
}

/** Somebody's own ratings in a round, and the record in which they stand. */
export interface OwnVote {
  readonly id: string;
  readonly version: number;
  readonly votes: readonly NeedVote[];
}

const roundRow = z.object({
  id: z.string(),
  name: z.string(),
  persona_id: z.string(),
  need_ids: storedJson(texts).catch([]),
  invited_ids: storedJson(texts).catch([]),
  opened_by: z.string(),
  opened_on: z.string(),
  ends_on: z.string(),
  revealed_on: z.string(),
});
const voteRow = z.object({ rater_id: z.string(), ratings: storedJson(roundVotes).catch([]) });

/** Rounds in which a team rates needs, in Forge SQL; what others said is never read of one that still goes on. */
export function sqlRoundStore() {
  return {
    /** All rounds of a product as they stand on the day, the newest first. */
    rounds: (productId: string, today: IsoDate): Promise<StoredRound[]> =>
      selectRows(
        statements
          .selectFrom('rating_round')
          .select([
            'id',
            'name',
            'persona_id',
            'need_ids',
            'invited_ids',
            'opened_by',
            'opened_on',
            'ends_on',
            'revealed_on',
          ])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('opened_on', 'desc')
          .orderBy('id')
          .limit(MOST_ROUNDS),
        roundRow.transform((row): StoredRound => ({
          id: row.id,
          name: row.name,
          personaId: row.persona_id,
          needIds: row.need_ids,
          invitedIds: row.invited_ids,
          openedBy: row.opened_by,
          openedOn: row.opened_on,
          endsOn: row.ends_on,
          revealed: row.revealed_on !== '' || row.ends_on < today,
        })),
      ),
    /** Who has answered, by round: never what. */
    answered: async (productId: string): Promise<ReadonlyMap<string, readonly string[]>> => {
      const rows = await selectRows(
        statements
          .selectFrom('round_vote')
          .select(['round_id', 'rater_id'])
          .distinct()
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('rater_id'),
        z.object({ round_id: z.string(), rater_id: z.string() }),
      );
      const byRound = new Map<string, string[]>();
      for (const row of rows) byRound.set(row.round_id, [...(byRound.get(row.round_id) ?? []), row.rater_id]);
      return byRound;
    },
    /** What everybody said in a round that has ended by the day; nothing of one that still goes on. */
    ballots: async (productId: string, roundId: string, today: IsoDate): Promise<Ballot[]> => {
      const rows = await selectRows(
        statements
          .selectFrom('round_vote as vote')
          .innerJoin('rating_round as round', 'round.id', 'vote.round_id')
          .select(['vote.rater_id', 'vote.ratings'])
          .where('vote.product_id', '=', productId)
          .where('vote.round_id', '=', roundId)
          .where('vote.deleted_at', '=', 0)
          .where('round.product_id', '=', productId)
          .where(sql<boolean>`(round.revealed_on <> '' OR round.ends_on < ${today})`)
          .orderBy('vote.updated_at'),
        voteRow,
      );
      // Somebody who took back what they said and said it again counts once.
      return [...new Map(rows.map((row) => [row.rater_id, { votes: row.ratings }])).values()];
    },
    /** What one person said; null when nothing. */
    own: async (productId: string, roundId: string, raterId: string): Promise<OwnVote | null> => {
      const [row] = await selectRows(
        statements
          .selectFrom('round_vote')
          .select(['id', 'version', 'rater_id', 'ratings'])
          .where('product_id', '=', productId)
          .where('round_id', '=', roundId)
          .where('rater_id', '=', raterId)
          .where('deleted_at', '=', 0)
          .orderBy('updated_at', 'desc')
          .limit(1),
        voteRow.extend({ id: z.string(), version: z.coerce.number() }),
      );
      return row === undefined ? null : { id: row.id, version: row.version, votes: row.ratings };
    },
    reveal,
  };
}

export type RoundStore = ReturnType<typeof sqlRoundStore>;

/** Ends one round, or each whose last day is over, and lets everybody know of what was said in it; gives how many. */
async function reveal(
  productId: string,
  which: { readonly id: string } | 'due',
  today: IsoDate,
): Promise<number> {
  const ending = statements
    .updateTable('rating_round')
    .set({ revealed_on: today })
    .where('product_id', '=', productId)
    .where('revealed_on', '=', '');
  const ended = await change(
    which === 'due' ? ending.where('ends_on', '<', today) : ending.where('id', '=', which.id),
  );
  const over = statements
    .selectFrom('rating_round')
    .select('id')
    .where('product_id', '=', productId)
    .where('revealed_on', '<>', '');
  await change(
    statements
      .updateTable('round_vote')
      .set({ shared: 1 })
      .where('product_id', '=', productId)
      .where('shared', '=', 0)
      .where('round_id', 'in', over),
  );
  return ended;
}
