import { z } from 'zod';
import { customerMap } from '../../../contract/customers/map-views';
import { isoDate, personaKey, recordId } from '../../../contract/identifiers';
import { frozenItem, releasePlanContent } from '../../../contract/planning/planning-views';
import { balanceTarget } from '../../../contract/roadmap/outline-views';
import { customModel } from '../../../contract/value/custom-model';
import { METRIC_UNITS } from '../../../domain/outcomes/kpi';
import { VERDICTS } from '../../../domain/outcomes/verdict';
import { EVIDENCE_TYPES } from '../../../domain/records/evidence-type';
import { HISTORY_ACTIONS, HISTORY_KINDS } from '../../../domain/records/history';
import { isKpi } from '../../../domain/records/kpi-kind';
import { isRecordId } from '../../../domain/records/record-id';
import { IMPORTED_SORTS } from '../../../domain/records/taken-back';
import { SURVEY_KINDS } from '../../../domain/surveys/survey';
import { PRESET_IDS } from '../../../domain/value/presets/preset';
import type { ArchiveRow } from './archived-row';
import { NAMING } from './archive-references';
import { snapshotItems } from '../snapshot-rows';
import {
  frozenPredictions,
  goalMilestones,
  historyState,
  importProgress,
  landscapeDots,
  needCameBack,
  needDecline,
  retentionRules,
  texts,
} from '../stored-shapes';
import { storedJson } from '../stored-json';
import { tableShape } from '../table-shape';
import type { CellName } from '../table-shape';

type Cell = ArchiveRow[string];
type Holds = (cell: Exclude<Cell, null>, row: ArchiveRow) => boolean;

const as =
  (shape: z.ZodType): Holds =>
  (cell) =>
    shape.safeParse(cell).success;
const json = (shape: z.ZodType): Holds => as(storedJson(shape));
const oneOf = (words: readonly string[]): Holds => as(z.enum(words));
const orNothing =
  (holds: Holds): Holds =>
  (cell, row) =>
    cell === '' || holds(cell, row);
const within = (least: number, most: number): Holds => as(z.number().min(least).max(most));
const day = as(isoDate);
const month = as(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/));
/** Jira's ids of items, sprints and boards. */
const jira = as(z.string().regex(/^\d{1,18}$/));
const share = within(0, 1);
const MOST_ANSWERS = 100_000_000;
/** What every answer takes for an id, and in small letters. */
const id: Holds = (cell) => isRecordId(String(cell)) && recordId.safeParse(cell).success;

/** Three shares that are one whole: none of them can be right alone. */
const wholeBalance: Holds = (_, { business, feature, customer }) =>
  balanceTarget.safeParse({ business, feature, customer }).success;

/** A persona that was deleted gave its key back: what stands there is no key any more. */
const key: Holds = (cell, row) => row['deleted_at'] !== 0 || personaKey.safeParse(cell).success;

/**
 * What a cell has to be beyond its column's type and the declaration of its kind: everything that a store or an answer
 * could stumble over. Columns of JSON ask the very shape that their store reads.
 */
const CELLS = {
  'persona.persona_key': key,
  'need.decline': json(needDecline.nullable()),
  'need.came_back': json(needCameBack.nullable()),
  'need.claimed_evidence': orNothing(oneOf(EVIDENCE_TYPES)),
  'evidence.deleted_why': orNothing(oneOf(['import', 'person'])),
  'goal.need_ids': json(texts),
  'goal.milestones': json(goalMilestones),
  'goal.metric_id': orNothing((cell, row) => isKpi(String(cell)) || id(cell, row)),
  'customer_map.content': json(customerMap),
  'release_plan.plan': json(releasePlanContent),
  'item_test.issue_id': jira,
  'item_test.evidence_ids': json(texts),
  'beta_member.issue_id': jira,
  'publication.issue_id': jira,
  'model_version.params': json(z.record(z.string(), z.unknown())),
  'model_version.preset': oneOf(PRESET_IDS),
  'model_version.custom': orNothing(json(customModel)),
  'model_version.version': within(1, 1_000_000),
  'evidence_import.plan': json(historyState),
  'evidence_import.kind': oneOf(IMPORTED_SORTS),
  'evidence_import.progress': json(importProgress),
  'import_problem.cells': json(texts),
  'rating_answer.kind': orNothing(oneOf(SURVEY_KINDS)),
  'rating_answer.aspect': oneOf([
    'rating',
    'importance',
    'satisfaction',
    'functional',
    'dysfunctional',
    'why',
  ]),
  'rating_answer.rating01': share,
  'rating_answer.answer_value': within(0, 10),
  'sprint_freeze.sprint_id': jira,
  'sprint_freeze.board_id': jira,
  'sprint_freeze.phase': oneOf(['started', 'closed']),
  'sprint_freeze.items': json(z.array(frozenItem)),
  'balance_target.business': wholeBalance,
  'balance_target.feature': wholeBalance,
  'balance_target.customer': wholeBalance,
  'record_history.record_kind': oneOf(HISTORY_KINDS),
  'record_history.action': oneOf(HISTORY_ACTIONS),
  'record_history.record_id': id,
  'record_history.undoes': orNothing(id),
  'record_history.before_state': json(historyState.nullable()),
  'record_history.after_state': json(historyState.nullable()),
  'product_retention.rules': json(retentionRules),
  'roadmap_snapshot.complete': within(0, 2),
  'roadmap_snapshot_part.items': json(snapshotItems),
  'roadmap_review.items': json(z.array(z.string().regex(/^\d{1,18}$/))),
  'roadmap_move.issue_id': jira,
  'benefit.kind': oneOf(['need', 'item']),
  'benefit.subject_id': (cell, row) => (row['kind'] === 'need' ? id : jira)(cell, row),
  'landscape_past.month': month,
  'landscape_past.dots': json(landscapeDots),
  'survey_file.kind': oneOf(SURVEY_KINDS),
  'metric.unit': oneOf(METRIC_UNITS),
  'metric.better': oneOf(['up', 'down']),
  'metric_point.answers': within(0, MOST_ANSWERS),
  'metric_point.metric_id': (cell, row) => isKpi(String(cell)) || id(cell, row),
  'need_verdict.issue_id': jira,
  'need_verdict.verdict': orNothing(oneOf(VERDICTS)),
  'need_verdict.predictions': json(frozenPredictions),
  'told.issue_id': jira,
  'told.state': oneOf(['sending', 'told', 'unclear']),
  'told.need_keys': json(texts),
} satisfies Partial<Record<CellName, Holds>>;
const cells: Readonly<Partial<Record<string, Holds>>> = CELLS;

/** Columns that hold an id, or nothing; a metric may be a KPI's word. */
const IDS = new Set([...Object.keys(NAMING).filter((name) => name !== 'metric_id'), 'merged_into']);
const DAY = /_on$/;
const INSTANT = /_at$/;
/** No instant of the app lies behind it: the year 3000. */
const LAST_INSTANT = 32_503_680_000_000;

/** The column of a row whose cell is not what it has to be; null when all are. Cells that are missing ask nothing. */
export function strayCell(table: string, row: ArchiveRow): string | null {
  const stray = Object.entries(row).find(([name, cell]) => cell !== null && !holds(table, name)(cell, row));
  return stray?.[0] ?? null;
}

function holds(table: string, name: string): Holds {
  const own = cells[`${table}.${name}`];
  if (own !== undefined) return own;
  if (name === 'id') return id;
  const asked = IDS.has(name) ? id : DAY.test(name) || name === 'piece_day' ? day : null;
  if (asked !== null) return isNeeded(table, name) ? asked : orNothing(asked);
  if (INSTANT.test(name)) return within(0, LAST_INSTANT);
  return () => true;
}

/** Where a column has no default, there is always something in it. */
function isNeeded(table: string, name: string): boolean {
  return tableShape(table).columns.some((column) => column.name === name && column.needed);
}
