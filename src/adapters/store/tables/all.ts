import type { Generated } from 'kysely';
import type { ChangesTables } from './changes';
import type { ChannelTables } from './channels';
import type { AccountDetail, EvidenceDetail, KnowledgeTables, NeedDetail, PersonaDetail } from './knowledge';
import type { DirectionTables } from './direction';
import type { OutcomeTables } from './outcomes';
import type { RoundTables } from './rounds';
import type { SessionTables } from './sessions';
import type { ViewTables } from './views';

/** Rows as they stand in Forge SQL. Instants are milliseconds, days are `YYYY-MM-DD`, flags are 0 or 1. */
export interface Tables
  extends
    KnowledgeTables,
    ViewTables,
    ChangesTables,
    OutcomeTables,
    ChannelTables,
    RoundTables,
    SessionTables,
    DirectionTables {
  product: ProductTable;
  product_project: ProductProjectTable;
  model_version: ModelVersionTable;
  setting: SettingTable;
  persona: PersonaTable;
  need: NeedTable;
  need_persona: NeedPersonaTable;
  account: AccountTable;
  evidence: EvidenceTable;
  evidence_need: EvidenceNeedTable;
  goal: GoalTable;
  item: ItemTable;
  item_need: ItemNeedTable;
  /** Which item blocks which: the way from a blocker to what it holds back, and from there to it. */
  item_block: { blocked_id: string; blocker_id: string };
  job: JobTable;
  stale_item: {
    product_id: string;
    issue_id: string;
    project_id: string;
    /** How often it was marked since it was last worked off. */
    turn: number;
    /** Since when it waits. */
    marked_at: number;
  };
  /** When a product's worker was last called, 0 = it has begun, and when it last worked. */
  work_lane: { product_id: string; woken_at: number; worked_at: number };
  /** `grants`: JSON of what the account may do in the project; `whole` = 1 where Jira was asked for all of it. */
  grant_memory: { account_id: string; project_id: string; whole: number; grants: string; read_at: number };
  item_turn: { issue_id: string; holder: string; held_until: number; written_at: number };
  record_history: RecordHistoryTable;
  /** Which record has, or ever had, which number. */
  record_number: { product_id: string; kind: string; number: number; record_id: string };
  product_retention: {
    product_id: string;
    /** JSON list of rules. */
    rules: string;
    version: number;
    updated_at: number;
    updated_by: string;
  };
  retention_look: {
    product_id: string;
    done_until: number;
    /** 0 while no look is under way. */
    going_until: number;
    /** `place|key`. */
    going_at: string;
    whole_at: number;
  };
  sprint_freeze: {
    product_id: string;
    sprint_id: string;
    phase: string;
    board_id: string;
    name: string;
    frozen_at: number;
    /** JSON list of the items with their value then. */
    items: string;
  };
  sprint_change: {
    product_id: string;
    sprint_id: string;
    /** JSON lists of the keys that were moved. */
    moved_in: string;
    moved_out: string;
    /** Whether the goal was written too; its texts are empty otherwise. */
    has_goal: number;
    goal_before: string;
    goal_after: string;
    taken_back: number;
    changed_at: number;
    changed_by: string;
  };
  release_frontier: {
    id: string;
    product_id: string;
    /** JSON of the release problem without its capacity. */
    problem: string;
    job_id: string;
    asked_at: number;
    asked_by: string;
  };
  release_frontier_point: {
    frontier_id: string;
    budget: number;
    /** JSON of the best plan for this capacity. */
    point: string;
  };
  release_plan: {
    id: string;
    product_id: string;
    name: string;
    /** JSON of choices and result. */
    plan: string;
    saved_at: number;
    saved_by: string;
    deleted_at: number;
  };
}

interface Authored {
  version: number;
  updated_at: number;
  updated_by: string;
  /** 0 = not deleted; purged some time after. */
  deleted_at: number;
}

export interface ProductTable {
  id: string;
  name: string;
  sample: number;
  version: number;
  upgraded_on: Generated<string>;
  zone: Generated<string>;
  /** 1 = everybody who may comment on a work item may add quotes. */
  quotes_open: Generated<number>;
  remeasure_days: Generated<number>;
  /** JSON of the last word on a lower default coverage; null while nobody has said one. */
  coverage_lesson: Generated<string | null>;
  created_at: number;
}

/** Every version of a product's value model; the highest one is in force. */
export interface ModelVersionTable {
  product_id: string;
  version: number;
  /** JSON of the parameters that differ from the defaults. */
  params: string;
  preset: string;
  /** JSON of the custom score, or empty. */
  custom: string;
  changed_at: number;
  changed_by: string;
  reason: string;
}

export interface ProductProjectTable {
  project_id: string;
  product_id: string;
}

export interface SettingTable {
  name: string;
  value: string;
  updated_at: number;
}

export interface PersonaTable extends Authored, PersonaDetail {
  id: string;
  product_id: string;
  persona_key: string;
  name: string;
  share01: number | null;
  strategic_weight: number;
  anti: number;
  created_at: number;
}

export interface NeedTable extends Authored, NeedDetail {
  id: string;
  product_id: string;
  number: number;
  title: string;
  statement: string;
  status: string;
  claimed_evidence: string;
  kano_strong: number;
  kano_answers: number;
  created_at: number;
}

export interface NeedPersonaTable {
  need_id: string;
  persona_id: string;
  importance01: number | null;
  satisfaction01: number | null;
  reach01: number | null;
  survey_important: number;
  survey_satisfied: number;
  /** JSON list of counts by week. */
  answered: Generated<string | null>;
  estimated_on: Generated<string>;
  sampled_on: Generated<string>;
  survey_answers: number;
  reach_have: number;
  reach_asked: number;
  updated_at: number;
  updated_by: string;
}

export interface AccountTable extends Authored, AccountDetail {
  id: string;
  product_id: string;
  name: string;
  annual_revenue: number | null;
}

export interface EvidenceTable extends Authored, EvidenceDetail {
  id: string;
  product_id: string;
  quote: string;
  channel: string;
  evidence_type: string;
  said_on: string;
  persona_id: string | null;
  account_id: string | null;
  starred: number;
}

export interface EvidenceNeedTable {
  evidence_id: string;
  need_id: string;
  stance: string;
  strength: string;
  why: Generated<string>;
  /** The day of the piece, so that what was said about a need comes in order from one index. */
  piece_day: Generated<string>;
}

export interface GoalTable extends Authored {
  id: string;
  product_id: string;
  number: number;
  title: string;
  weight: number;
  /** Id of a metric, word of a KPI, or empty. */
  metric_id: Generated<string>;
  baseline: Generated<number | null>;
  target: Generated<number | null>;
  target_on: Generated<string>;
  /** JSON list of needs' ids. */
  need_ids: Generated<string | null>;
  /** JSON list of milestones. */
  milestones: Generated<string | null>;
  started_on: Generated<string>;
  archived_at: Generated<number>;
}

export interface ItemTable {
  issue_id: string;
  issue_key: string;
  project_id: string;
  parent_id: string;
  hierarchy_level: number;
  /** JSON of the need links with their coverage. */
  links: string;
  goals: string;
  points: number | null;
  /** What the points are: `points`, `time` or `count`; empty in rows of before it was kept. */
  unit: Generated<string>;
  /** When all children were last read from Jira, in milliseconds; 0 = never. */
  children_at: Generated<number>;
  /** JSON lists of keys: the item's field, and what of it the app put there. */
  personas: string;
  given_personas: string;
  done: number;
  /** Comma-separated ids of the items that block this one; null in rows of before they were kept. */
  blockers: string | null;
  value: number | null;
  priority: number | null;
  band: string;
  seen_at: number;
}

/** Which needs an item serves by its own field: the way from a need to its items. */
export interface ItemNeedTable {
  issue_id: string;
  project_id: string;
  need_key: string;
}

export interface JobTable {
  id: string;
  product_id: string;
  kind: string;
  state: string;
  done: number;
  total: number;
  checkpoint: string;
  message: string;
  updated_at: number;
  begun_at: Generated<number>;
}

/** One change of one record; the states hold only the fields that it changed. */
export interface RecordHistoryTable {
  id: string;
  product_id: string;
  record_kind: string;
  record_id: string;
  action: string;
  changed_at: number;
  changed_by: string;
  /** JSON, or null where the record did not exist. */
  before_state: string | null;
  after_state: string | null;
  /** The entry that this one took back, or empty. */
  undoes: string;
  /** The account that alone may know of it; empty = everybody. */
  kept_for: string;
  /** Who took the line in with an archive, and when; empty and 0 = the app itself saw what it tells of. */
  brought_by: Generated<string>;
  brought_at: Generated<number>;
}
