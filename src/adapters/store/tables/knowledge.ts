import type { Generated } from 'kysely';

/** Columns that the third step of the schema added to `evidence`; each has a default. */
export interface EvidenceDetail {
  title: Generated<string>;
  author: Generated<string>;
  source: Generated<string>;
  external_id: Generated<string>;
  url: Generated<string>;
  rating01: Generated<number | null>;
  votes: Generated<number>;
  /** JSON list of words. */
  tags: Generated<string | null>;
  /** JSON of further columns of an import. */
  attributes: Generated<string | null>;
  import_id: Generated<string>;
  /** `new`, `linked` or `skipped`. */
  triage: Generated<string>;
  masked: Generated<number>;
  /** 1 = its words are in `evidence_term`, 2 = its tags as well. */
  indexed: Generated<number>;
  /** The piece that shows this one as a further voice, or empty. */
  merged_into: Generated<string>;
  /** `person` or `import` while deleted: undoing an import must not keep its rows away for good. */
  deleted_why: Generated<string>;
  /** Names the content that the piece's source had at its last import; empty where nothing refreshes it. */
  source_hash: Generated<string>;
  /** Names the row of its source: same source and same words, whatever its id is in this product; empty = none. */
  row_id: Generated<string>;
  /** The piece's version as that import left it: another one says that a person has edited it since. */
  source_version: Generated<number>;
  /** `positive`, `neutral` or `negative` where a person has said so, or empty. */
  sentiment: Generated<string>;
  /** The session in which it was said, and the passage of its transcript, or empty. */
  session_id: Generated<string>;
  passage_id: Generated<string>;
  /** Where in the passage its words begin; null = they stand there no more. */
  begins: Generated<number | null>;
  /** Who of the session said it, or empty. */
  participant: Generated<string>;
  /** When it arrived; 0 = before that was kept. */
  created_at: Generated<number>;
  /** 1 = may be quoted outside of the team. */
  quotable: Generated<number>;
}

export interface PersonaDetail {
  role: Generated<string>;
  /** JSON of traits, quote and maps. */
  profile: Generated<string | null>;
  archived_at: Generated<number>;
  merged_into: Generated<string>;
}

export interface NeedDetail {
  kind: Generated<string>;
  theme: Generated<string>;
  status_on: Generated<string>;
  kano_on: Generated<string>;
  /** JSON of reason, day and reopen rule while declined. */
  decline: Generated<string | null>;
  /** JSON of why it came back and what had changed. */
  came_back: Generated<string | null>;
  merged_into: Generated<string>;
  /** Split of `kano_strong` and the rest of the answers; all 0 while only the sums were typed. */
  kano_must_be: Generated<number>;
  kano_one_dimensional: Generated<number>;
  kano_attractive: Generated<number>;
  kano_indifferent: Generated<number>;
  kano_reverse: Generated<number>;
  kano_questionable: Generated<number>;
}

export interface AccountDetail {
  plan: Generated<string>;
  state: Generated<string>;
  people: Generated<number | null>;
  customer_since: Generated<string>;
  /** JSON of further facts by name. */
  attributes: Generated<string | null>;
  merged_into: Generated<string>;
}

/** Raised by every change of the evidence behind a kept row; the row is up to date while both are equal. */
interface Kept {
  mark: Generated<number>;
  built_mark: Generated<number>;
}

/** Tables of customer knowledge beside the core ones. */
export interface KnowledgeTables {
  segment: {
    id: string;
    product_id: string;
    name: string;
    /** JSON of the rule. */
    rule: string;
    version: number;
    updated_at: number;
    updated_by: string;
    deleted_at: number;
  };
  landscape_past: {
    product_id: string;
    month: string;
    taken_on: string;
    /** JSON list of dots. */ dots: string;
  };
  customer_map: {
    id: string;
    persona_id: string;
    /** `empathy` or `journey`. */
    kind: string;
    product_id: string;
    /** JSON of stages and notes. */
    content: string;
    version: number;
    updated_at: number;
    updated_by: string;
    deleted_at: number;
  };
  need_voice: Kept & {
    need_id: string;
    product_id: string;
    /** The parameters of the value model by which the evidence was folded. */
    basis: Generated<string>;
    /** JSON list of what each persona was heard to say. */
    folded: Generated<string | null>;
    /** JSON list of the accounts that ask for the need. */
    asking: Generated<string | null>;
    quote_id: Generated<string>;
    /** JSON object: support tickets that speak for the need, by month. */
    tickets: Generated<string | null>;
  };
  persona_month: Kept & {
    product_id: string;
    /** Empty for pieces without a persona. */
    persona_id: string;
    month: string;
    pieces: Generated<number>;
    last_on: Generated<string>;
    /** JSON list of the pieces of each day of the month. */
    days: Generated<string>;
  };
  evidence_term: { term: number; said_day: number; evidence_id: string };
  evidence_word: { product_id: string; word: string; pieces: number };
  evidence_tag: { product_id: string; tag: string; pieces: number };
  evidence_import: {
    id: string;
    product_id: string;
    file_name: string;
    fingerprint: string;
    /** JSON of shape and mapping, as the browser made it. */
    plan: string;
    /** JSON of the place in the file and what was counted up to it: one statement stores both. */
    progress: Generated<string | null>;
    started_at: number;
    started_by: string;
    undone_at: Generated<number>;
    kind: Generated<string>;
  };
  import_change: {
    import_id: string;
    product_id: string;
    sort: string;
    record_id: string;
    /** JSON of the fields that the import changed; null = it made the record. */
    before_state: string | null;
    after_state: string;
  };
  import_problem: { import_id: string; line: number; problem: string; cells: string };
  rating_answer: {
    id: string;
    product_id: string;
    import_id: string;
    survey_id: string;
    source: string;
    said_on: string;
    author: string;
    persona_id: string | null;
    account_id: string | null;
    need_id: string | null;
    rating01: number;
    /** Kind of survey; empty for stars of imported reviews. */
    kind: Generated<string>;
    /** What the question measured. */
    aspect: Generated<string>;
    /** The answer on the scale of its question. */
    answer_value: Generated<number | null>;
  };
  metric: {
    id: string;
    product_id: string;
    name: string;
    unit: string;
    better: string;
    version: number;
    updated_at: number;
    updated_by: string;
    deleted_at: number;
  };
  metric_point: {
    product_id: string;
    /** Id of a metric or word of a KPI. */
    metric_id: string;
    measured_on: string;
    value: number;
    answers: number | null;
    /** 1 = the app measured it, 0 = somebody typed or imported it. */
    computed: number;
    updated_at: number;
    updated_by: string;
    deleted_at: number;
  };
  survey_file: {
    id: string;
    product_id: string;
    kind: string;
    file_name: string;
    rejected: number;
    taken_at: number;
    taken_by: string;
    undone_at: number;
  };
}
