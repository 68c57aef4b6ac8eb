import { sql } from 'kysely';
import { z } from 'zod';
import { dayAt } from '../../../domain/iso-date';
import type { SatisfiedOf } from '../../../domain/outcomes/promise-result';
import type { DatedAnswers } from '../../../domain/value/model/facts';
import { VERDICTS } from '../../../domain/outcomes/verdict';
import type { EvidenceType } from '../../../domain/records/evidence-type';
import type { Verdict } from '../../../domain/outcomes/verdict';
import { askingVoices } from './asking-voices';
import { change, selectRows, statements } from '../database';
import { sqlBeta } from './beta';
import { promiseRules } from './promise-rules';
import { sqlValidation } from './validation';
import { answeredJson, answeredOf } from '../answered';
import { storedJson } from '../stored-json';
import { frozenPredictions } from '../stored-shapes';

/** Satisfaction on 0…10 in one persona as it was when the work was done, and as it was expected to become. */
export interface FrozenPrediction {
  readonly personaId: string;
  readonly before: number;
  readonly predicted: number;
  /** Strongest type of evidence behind the need then. */
  readonly evidenceLevel: EvidenceType | 'none';
  /** The middle 80 % of what was expected; missing in promises of before it was kept, as is all below. */
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  /** The answers that there were about the need in the persona. */
  readonly asked?: SatisfiedOf | undefined;
  /** How much of the need the work was to meet, and whether anybody had said so. */
  readonly claim?: { readonly coverage01: number; readonly assumed: boolean } | undefined;
}

/** What was expected of a need in an item when the item was done; frozen once. */
export interface NeedPromise {
  readonly issueId: string;
  readonly needId: string;
  readonly frozenAt: number;
  readonly predictions: readonly FrozenPrediction[];
}

export interface NeedVerdict extends NeedPromise {
  readonly verdict: Verdict;
  readonly decidedAt: number;
  readonly decidedBy: string;
}

export type ToldState = 'sending' | 'told' | 'unclear';

/** One line of the ledger of who was told of an item, never two of one account or person. */
export interface ToldEntry {
  readonly issueId: string;
  readonly audience: string;
  readonly needKeys: readonly string[];
  /** The request that it was posted on; empty = told by other means. */
  readonly requestKey: string;
  readonly state: ToldState;
  readonly toldAt: number;
  readonly toldBy: string;
}

/** Survey answers about a need in a persona by week, and when they were last entered. */
export interface MeasuredNeed {
  readonly needId: string;
  readonly personaId: string;
  readonly surveys: readonly DatedAnswers[];
  readonly enteredAt: number;
}

const number = z.coerce.number();
const predictions = storedJson(frozenPredictions);
const verdictRow = z
  .object({
    issue_id: z.string(),
    need_id: z.string(),
    verdict: z.string(),
    decided_at: number,
    decided_by: z.string(),
    frozen_at: number,
    predictions,
  })
  .transform((row) => ({
    issueId: row.issue_id,
    needId: row.need_id,
    verdict: VERDICTS.find((verdict) => verdict === row.verdict) ?? null,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    frozenAt: row.frozen_at,
    predictions: row.predictions,
  }));

const toldRow = z
  .object({
    issue_id: z.string(),
    audience: z.string(),
    need_keys: storedJson(z.array(z.string())).catch([]),
    request_key: z.string(),
    state: z.enum(['sending', 'told', 'unclear']),
    told_at: number,
    told_by: z.string(),
  })
  .transform((row): ToldEntry => ({
    issueId: row.issue_id,
    audience: row.audience,
    needKeys: row.need_keys,
    requestKey: row.request_key,
    state: row.state,
    toldAt: row.told_at,
    toldBy: row.told_by,
  }));

/** How items were validated, what became of them, and who was asked or told, in Forge SQL. */
export function sqlOutcomeStore() {
  return { ...sqlValidation, ...sqlBeta, ...verdictPart, ...toldPart, ...promiseRules, askingVoices };
}

export type OutcomeStore = ReturnType<typeof sqlOutcomeStore>;

/** Rows of needs in done items: what was promised, and the verdict where somebody has said one. */
async function readVerdicts(productId: string, issueId: string | null) {
  const all = verdictsOf(productId);
  return selectRows(issueId === null ? all : all.where('issue_id', '=', issueId), verdictRow);
}

function verdictsOf(productId: string) {
  return statements
    .selectFrom('need_verdict')
    .select(['issue_id', 'need_id', 'verdict', 'decided_at', 'decided_by', 'frozen_at', 'predictions'])
    .where('product_id', '=', productId)
    .orderBy('decided_at');
}

const VERDICT_AGAIN = {
  verdict: sql<string>`VALUES(verdict)`,
  decided_at: sql<number>`VALUES(decided_at)`,
  decided_by: sql<string>`VALUES(decided_by)`,
};

function verdictCells(productId: string, verdict: NeedVerdict) {
  return {
    product_id: productId,
    issue_id: verdict.issueId,
    need_id: verdict.needId,
    verdict: verdict.verdict,
    decided_at: verdict.decidedAt,
    decided_by: verdict.decidedBy,
    frozen_at: verdict.frozenAt,
    predictions: JSON.stringify(verdict.predictions),
  };
}

const verdictPart = {
  /** Freezes what is expected; what was frozen before stays. */
  freezePromises: async (productId: string, promises: readonly NeedPromise[]): Promise<void> => {
    if (promises.length === 0) return;
    await change(
      statements
        .insertInto('need_verdict')
        .ignore()
        .values(
          promises.map((promise) => ({
            product_id: productId,
            issue_id: promise.issueId,
            need_id: promise.needId,
            verdict: '',
            decided_at: 0,
            decided_by: '',
            frozen_at: promise.frozenAt,
            predictions: JSON.stringify(promise.predictions),
          })),
        ),
    );
  },
  /** Needs with what was promised for them, whether somebody has said a word on them or not. */
  promises: readVerdicts,
  /** What was promised for these needs, in all work. */
  promisesFor: async (productId: string, needIds: readonly string[]): Promise<NeedPromise[]> =>
    needIds.length === 0
      ? []
      : selectRows(verdictsOf(productId).where('need_id', 'in', [...needIds]), verdictRow),
  verdicts: async (productId: string, issueId: string | null): Promise<NeedVerdict[]> =>
    (await readVerdicts(productId, issueId)).flatMap(({ verdict, ...row }): NeedVerdict[] =>
      verdict === null ? [] : [{ ...row, verdict }],
    ),
  /** Says a verdict; the promise stays as it was frozen first. */
  putVerdict: async (productId: string, verdict: NeedVerdict): Promise<void> => {
    await change(
      statements
        .insertInto('need_verdict')
        .values(verdictCells(productId, verdict))
        .onDuplicateKeyUpdate(VERDICT_AGAIN),
    );
  },
  /** Writes promise and verdict over what is there: only for the sample, whose deliveries were never seen. */
  replacePromise: async (productId: string, verdict: NeedVerdict): Promise<void> => {
    await change(
      statements
        .insertInto('need_verdict')
        .values(verdictCells(productId, verdict))
        .onDuplicateKeyUpdate({
          ...VERDICT_AGAIN,
          frozen_at: sql`VALUES(frozen_at)`,
          predictions: sql`VALUES(predictions)`,
        }),
    );
  },
  /** Takes a verdict back; what was promised stays. */
  deleteVerdict: async (productId: string, issueId: string, needId: string): Promise<void> => {
    await change(
      statements
        .updateTable('need_verdict')
        .set({ verdict: '', decided_at: 0, decided_by: '' })
        .where('product_id', '=', productId)
        .where('issue_id', '=', issueId)
        .where('need_id', '=', needId),
    );
  },
  measured: async (productId: string, needIds: readonly string[]): Promise<MeasuredNeed[]> => {
    if (needIds.length === 0) return [];
    const rows = await selectRows(
      statements
        .selectFrom('need_persona')
        .innerJoin('need', 'need.id', 'need_persona.need_id')
        .select([
          'need_id',
          'persona_id',
          'survey_important',
          'survey_satisfied',
          'survey_answers',
          'answered',
        ])
        .select('need_persona.updated_at')
        .where('need.product_id', '=', productId)
        .where('need_id', 'in', [...needIds])
        .where('survey_answers', '>', 0),
      z.object({
        need_id: z.string(),
        persona_id: z.string(),
        survey_important: number,
        survey_satisfied: number,
        survey_answers: number,
        answered: answeredJson,
        updated_at: number,
      }),
    );
    return rows.map((row) => ({
      needId: row.need_id,
      personaId: row.persona_id,
      surveys: answeredOf(
        { answers: row.survey_answers, important: row.survey_important, satisfied: row.survey_satisfied },
        row.answered,
        dayAt(row.updated_at),
      ),
      enteredAt: row.updated_at,
    }));
  },
};

const toldOf = (productId: string) =>
  statements
    .selectFrom('told')
    .select(['issue_id', 'audience', 'need_keys', 'request_key', 'state', 'told_at', 'told_by'])
    .where('product_id', '=', productId);

const toldPart = {
  told: (productId: string, issueId: string): Promise<ToldEntry[]> =>
    selectRows(
      toldOf(productId).where('issue_id', '=', issueId).orderBy('told_at', 'desc').orderBy('audience'),
      toldRow,
    ),
  /** Who was told by an answer to this request. */
  toldOnRequest: (productId: string, requestKey: string): Promise<ToldEntry[]> =>
    selectRows(toldOf(productId).where('request_key', '=', requestKey).where('state', '=', 'told'), toldRow),
  /** How many were told of each item. */
  toldCounts: async (productId: string): Promise<{ readonly issueId: string; readonly told: number }[]> => {
    const rows = await selectRows(
      statements
        .selectFrom('told')
        .select(['issue_id', sql<number>`COUNT(*)`.as('told')])
        .where('product_id', '=', productId)
        .where('state', '=', 'told')
        .groupBy('issue_id'),
      z.object({ issue_id: z.string(), told: number }),
    );
    return rows.map((row) => ({ issueId: row.issue_id, told: row.told }));
  },
  /** Takes the one place of an audience in the ledger; false when it is taken already. */
  claimTold: async (productId: string, entry: ToldEntry): Promise<boolean> => {
    const touched = await change(
      statements
        .insertInto('told')
        .ignore()
        .values({
          product_id: productId,
          issue_id: entry.issueId,
          audience: entry.audience,
          need_keys: JSON.stringify(entry.needKeys.slice(0, 40)),
          request_key: entry.requestKey,
          state: entry.state,
          told_at: entry.toldAt,
          told_by: entry.toldBy,
        }),
    );
    return touched > 0;
  },
  setToldState: async (
    productId: string,
    issueId: string,
    audience: string,
    state: ToldState,
  ): Promise<void> => {
    await change(
      statements
        .updateTable('told')
        .set({ state })
        .where('product_id', '=', productId)
        .where('issue_id', '=', issueId)
        .where('audience', '=', audience),
    );
  },
  /** Gives a place back that was claimed in vain. */
  releaseTold: async (productId: string, issueId: string, audience: string): Promise<void> => {
    await change(
      statements
        .deleteFrom('told')
        .where('product_id', '=', productId)
        .where('issue_id', '=', issueId)
        .where('audience', '=', audience)
        .where('state', '<>', 'told'),
    );
  },
};
