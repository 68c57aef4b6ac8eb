import type { Generated } from 'kysely';
import type { Authored } from './outcomes';

/** Tables of what the roadmap was. */
export interface ChangesTables {
  roadmap_snapshot: {
    product_id: string;
    taken_on: string;
    taken_at: number;
    taken_by: string;
    items: number;
    /** 0 while its parts are being written. */
    complete: number;
    model_version: Generated<string>;
  };
  /** `items`: JSON list of rows, see `snapshot-rows.ts`. */
  roadmap_snapshot_part: { product_id: string; taken_on: string; part: number; items: string };
  /** `items`: JSON list of issue ids in their order. */
  roadmap_review: { product_id: string; reviewed_at: number; reviewed_by: string; items: string };
  /** `kind`: `need` or `item`. */
  benefit: {
    product_id: string;
    kind: string;
    subject_id: string;
    text: string;
    version: number;
    updated_at: number;
    updated_by: string;
  };
  publication: Authored & {
    id: string;
    product_id: string;
    issue_id: string;
    /** Its key. */
    item: string;
    published: number;
    created_at: number;
  };
  person_setting: {
    account_id: string;
    expert: number;
    tour_seen: number;
    model_seen: Generated<string>;
    priority_columns: Generated<string>;
    updated_at: number;
  };
  roadmap_move: {
    id: string;
    product_id: string;
    issue_id: string;
    moved_at: number;
    moved_by: string;
    /** Comma-separated parts of the plan. */
    parts: string;
    reason: string;
  };
}
