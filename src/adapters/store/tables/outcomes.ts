export interface Authored {
  version: number;
  updated_at: number;
  updated_by: string;
  deleted_at: number;
}

/** Tables of validation, impact, beta and the ledger of who was told. */
export interface OutcomeTables {
  item_test: Authored & {
    id: string;
    product_id: string;
    issue_id: string;
    assumption: string;
    test: string;
    kill_line: string;
    result: string;
    willingness: string;
    state: string;
    /** JSON list of ids of evidence. */
    evidence_ids: string;
    created_at: number;
  };
  need_verdict: {
    product_id: string;
    issue_id: string;
    need_id: string;
    verdict: string;
    decided_at: number;
    decided_by: string;
    frozen_at: number;
    /** JSON list of satisfaction before and predicted, by persona. */
    predictions: string;
  };
  told: {
    product_id: string;
    issue_id: string;
    audience: string;
    /** JSON list of need keys. */
    need_keys: string;
    request_key: string;
    state: string;
    told_at: number;
    told_by: string;
  };
  beta_member: Authored & {
    id: string;
    product_id: string;
    issue_id: string;
    audience: string;
    state: string;
    satisfaction_before: number | null;
    satisfaction_after: number | null;
    verdict: string;
    note: string;
    created_at: number;
  };
}
