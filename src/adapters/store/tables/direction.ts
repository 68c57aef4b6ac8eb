import type { Authored } from './outcomes';

type Own = Authored & { id: string; product_id: string; created_at: number };

/** Tables of where a product is to go, and of what there is on its market. */
export interface DirectionTables {
  direction: Own & { vision: string; problem: string };
  /** JSON lists of ids and of keys. */
  policy: Own & { number: number; title: string; why: string; need_ids: string; item_keys: string };
  /** `serves`: JSON list of how well it serves which need. */
  alternative: Own & { name: string; sort: string; note: string; serves: string };
  market_news: Own & {
    title: string;
    happened_on: string;
    note: string;
    url: string;
    need_ids: string;
    goal_ids: string;
  };
}
