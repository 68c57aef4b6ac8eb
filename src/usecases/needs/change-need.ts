import { AppError } from '../../domain/app-error';
import { stagesInOrder } from '../../domain/customers/maps/customer-map';
import { NO_BACKING } from '../../domain/needs/need';
import type { Backing } from '../../domain/needs/need';
import type { Need } from '../../domain/records/need';
import type { JobRow } from '../../adapters/store/job-store';
import type { Call } from '../call';
import { said } from '../../domain/words/said';
import type { KnowledgeDeps } from '../knowledge-deps';
import { needOf, personaIdOf } from '../record-of-key';
import { recorded } from '../records/record-history';
import { saveRecord } from '../records/save-record';
import { startRecompute } from '../start-recompute';
import { needAtHand, needOfKey } from './need-at-hand';
import type { NeedRecordAtHand } from './need-at-hand';

/** What a person changes in a need; a decline says when it is to be looked at again. */
export type NeedChange = {
  readonly [K in 'title' | 'statement' | 'kind' | 'status' | 'theme']?: Need[K] | undefined;
} & {
  readonly decline?:
    | (Pick<NonNullable<Need['decline']>, 'reason' | 'reopenOn' | 'reopenAtAccounts' | 'reopenAtRevenue'> & {
        readonly whenDoubled: boolean;
      })
    | null
    | undefined;
};

/** A need with the stages of the journeys that name it. */
export interface NeedAtHand {
  readonly needKey: string;
  readonly need: NeedRecordAtHand;
  readonly stages: readonly { readonly personaKey: string; readonly stage: string }[];
  /** What speaks for it now; counted of a declined one alone. */
  readonly backing: Backing;
}

/** A need in its own words. @throws AppError `not-found` */
export async function readNeed(call: Call, needKey: string, deps: KnowledgeDeps): Promise<NeedAtHand> {
  return withStages(call, needKey, await needOfKey(call, needKey, deps), deps);
}

async function withStages(
  call: Call,
  needKey: string,
  need: NeedRecordAtHand,
  deps: KnowledgeDeps,
): Promise<NeedAtHand> {
  const [{ personas }, journeys] = await Promise.all([call.catalogue(), deps.maps.journeys(call.product.id)]);
  const personaKeys = new Map(personas.map((persona) => [persona.id, persona.key]));
  const stages = journeys.flatMap(({ personaId, map }) => {
    const personaKey = personaKeys.get(personaId);
    const named = stagesInOrder(map).filter((stage) => stage.needKeys.includes(needKey));
    return personaKey === undefined ? [] : named.map((stage) => ({ personaKey, stage: stage.name }));
  });
  const declined = need.value.decline !== null;
  const backing = declined ? (await deps.needs.backing(call.product.id, [need.id])).get(need.id) : undefined;
  return { needKey, need, stages, backing: backing ?? NO_BACKING };
}

/**
 * Edits a need on the version that the person saw; `saved` false with the newer one when somebody else was faster.
 * @throws AppError `invalid` when it is declined without a reason, or takes a status that may not follow
 */
export async function editNeed(
  call: Call,
  request: { readonly needKey: string; readonly version: number; readonly change: NeedChange },
  deps: KnowledgeDeps,
): Promise<{ readonly saved: boolean; readonly need: NeedAtHand }> {
  const { needKey, version, change } = request;
  const { id, value } = await needOfKey(call, needKey, deps);
  const reopened = change.status !== undefined && change.status !== 'declined';
  const decline = reopened ? null : await declineOf(call, { id, value }, change.decline, deps);
  // Declined again, it may come back again: what brought it back before is in the history.
  const again = change.status === 'declined' && value.status !== 'declined';
  const own = again ? { cameBack: null } : {};
  const outcome = await saveRecord(call, 'need', { id, version, set: { ...change, decline }, own }, deps);
  const saved = outcome.kind === 'saved';
  const record = saved ? outcome.record : outcome.theirs;
  return { saved, need: await withStages(call, needKey, needAtHand(record), deps) };
}

/** The reason with what would change it: what speaks for the need is counted on the day it is declined. */
async function declineOf(
  call: Call,
  { id, value }: Pick<NeedRecordAtHand, 'id' | 'value'>,
  decline: NeedChange['decline'],
  deps: KnowledgeDeps,
): Promise<Need['decline'] | undefined> {
  if (decline === undefined || decline === null) return decline;
  const { whenDoubled, ...said } = decline;
  const now = (await deps.needs.backing(call.product.id, [id])).get(id) ?? NO_BACKING;
  const then = value.decline?.then ?? now;
  return { ...said, piecesAtDecline: whenDoubled ? now.pieces : null, then };
}

/**
 * Replaces the survey answers about a need in a persona and recomputes what serves it.
 * @throws AppError `not-found` when need or persona is gone
 */
export async function countAnswers(
  call: Call,
  request: {
    readonly needKey: string;
    readonly personaKey: string;
    readonly counts: {
      readonly important: number;
      readonly satisfied: number;
      readonly answers: number;
      readonly have: number;
      readonly asked: number;
    };
  },
  deps: KnowledgeDeps,
): Promise<JobRow> {
  const catalogue = await call.catalogue();
  const need = needOf(catalogue, request.needKey);
  const personaId = personaIdOf(catalogue, request.personaKey) ?? '';
  const { important, satisfied, answers, have, asked } = request.counts;
  const counted = {
    needId: need.id,
    personaId,
    survey: { important, satisfied, answers, unmet: null },
    reachSample: { have, asked },
  };
  const written = await recorded(call.product.id, [{ kind: 'need', ids: [need.id] }], call.by, deps, () =>
    deps.knowledge.putSurveyCounts(call.product.id, counted, call.by),
  );
  if (!written) throw new AppError('not-found', said('needs.need-or-persona-gone'));
  return startRecompute(call.product, [need.key], deps);
}
