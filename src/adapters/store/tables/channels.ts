import type { Generated } from 'kysely';

/** Tables of what comes by itself: standing imports, and forms and other tools with a secret. */
export interface ChannelTables {
  standing_import: {
    id: string;
    product_id: string;
    name: string;
    jql: string;
    /** JSON list of project ids. */
    project_ids: string;
    channel: string;
    mask: number;
    /** `hour` or `day`. */
    rhythm: string;
    paused: number;
    last_run_at: Generated<number>;
    job_id: Generated<string>;
    version: number;
    updated_at: number;
    updated_by: string;
    deleted_at: number;
  };
  hook_secret: {
    id: string;
    product_id: string;
    name: string;
    /** SHA-256 of the secret. */
    hash: string;
    created_at: number;
    created_by: string;
    last_used_at: Generated<number>;
    deliveries: Generated<number>;
    revoked_at: Generated<number>;
    deleted_at: Generated<number>;
  };
  /** When somebody last looked whether a need still holds. */
  need_check: { need_id: string; product_id: string; checked_at: number; checked_by: string };
  hook_delivery: { secret_id: string; delivery_id: string; received_at: number; taken: Generated<number> };
}
