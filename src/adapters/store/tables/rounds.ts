import type { Authored } from './outcomes';

/** Tables of needs that a team rates together. */
export interface RoundTables {
  rating_round: Authored & {
    id: string;
    product_id: string;
    name: string;
    persona_id: string;
    /** JSON lists of ids. */
    need_ids: string;
    invited_ids: string;
    opened_by: string;
    opened_on: string;
    ends_on: string;
    /** Empty while it goes on. */
    revealed_on: string;
    created_at: number;
  };
  round_vote: Authored & {
    id: string;
    product_id: string;
    round_id: string;
    rater_id: string;
    /** 1 = the round has ended. */
    shared: number;
    /** JSON list of the ratings. */
    ratings: string;
    created_at: number;
  };
}
