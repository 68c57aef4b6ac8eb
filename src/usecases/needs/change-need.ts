import { AppError } from '../../domain/app-error';
import { stagesInOrder } from '../../domain/customers/maps/customer-map';
import type { Actor } from '../../ports/actor';
import type { JobRow } from '../../ports/job-store';
import type { NeedText, NeedTextChange } from '../../ports/needs/need-store';
import { addNeed } from './add-need';
import type { NeedDraft } from './add-need';
import { needOf, personaIdOf, productAtHand, recomputeNeeds } from '../product-at-hand';
import type { KnowledgeDeps } from '../knowledge-deps';
import { recorded } from '../records/record-history';
import { startRecompute } from '../start-recompute';

/** What a person changes in a need; a decline says when it is to be looked at again. */
export type NeedChange = Omit<NeedTextChange, 'decline'> & {
  readonly decline?:
    | { readonly reason: string; readonly reopenOn: string | null; readonly whenDoubled: boolean }
    | null
    | undefined;
};

/** A need with the stages of the journeys that name it. */
export interface NeedAtHand {
  readonly need: NeedText;
  readonly stages: readonly { readonly personaKey: string; readonly stage: string }[];
}

/** A need in its own words. @throws AppError `not-found` */
export async function readNeed(
  projectId: string,
  needKey: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<NeedAtHand> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  const [need, journeys] = await Promise.all([
    deps.needs.find(productId, needOf(catalogue, needKey).id),
    deps.maps.journeys(productId),
  ]);
  if (need === null) throw new AppError('not-found', `The need ${needKey} does not exist any more.`);
  const personaKeys = new Map(catalogue.personas.map((persona) => [persona.id, persona.key]));
  const stages = journeys.flatMap(({ personaId, map }) => {
    const personaKey = personaKeys.get(personaId);
    const named = stagesInOrder(map).filter((stage) => stage.needKeys.includes(needKey));
    return personaKey === undefined ? [] : named.map((stage) => ({ personaKey, stage: stage.name }));
  });
  return { need, stages };
}

/** Writes a need down from the three answers, without a work item yet; gives its key. */
export async function writeNeed(
  projectId: string,
  draft: NeedDraft,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<string> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { needKey } = await addNeed(catalogue.productId, draft, by, deps);
  return needKey;
}

/**
 * Edits a need on the version that the person saw; `saved` false when somebody else was faster.
 * @throws AppError `invalid` when it is declined without a reason
 */
export async function editNeed(
  projectId: string,
  request: { readonly needKey: string; readonly version: number; readonly change: NeedChange },
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<{ readonly saved: boolean; readonly need: NeedAtHand }> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { id } = needOf(catalogue, request.needKey);
  const { change } = request;
  if (change.status === 'declined' && (change.decline ?? null) === null) {
    throw new AppError('invalid', 'Say why the need is declined, so that nobody has to ask again.', {
      path: 'decline',
    });
  }
  const reopened = change.status !== undefined && change.status !== 'declined';
  const edited = reopened
    ? { ...change, decline: null }
    : { ...change, decline: await declineOf(id, change.decline, deps) };
  const saved = await recorded(catalogue.productId, [{ kind: 'need', ids: [id] }], by, deps, () =>
    deps.needs.edit(catalogue.productId, id, request.version, edited, by),
  );
  if (saved) await recomputeNeeds(catalogue, [id], deps);
  return { saved, need: await readNeed(projectId, request.needKey, actor, deps) };
}

/** The reason with what would change it: the count is taken on the day it is declined. */
async function declineOf(
  needId: string,
  decline: NeedChange['decline'],
  deps: KnowledgeDeps,
): Promise<NeedTextChange['decline']> {
  if (decline === undefined || decline === null) return decline;
  const { reason, reopenOn, whenDoubled } = decline;
  if (!whenDoubled) return { reason, reopenOn, piecesAtDecline: null };
  const pieces = await deps.needs.supportingPieces([needId]);
  return { reason, reopenOn, piecesAtDecline: pieces.get(needId) ?? 0 };
}

/** Replaces the survey answers about a need in a persona and recomputes what serves it. */
export async function countAnswers(
  projectId: string,
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
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<JobRow> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const need = needOf(catalogue, request.needKey);
  const personaId = personaIdOf(catalogue, request.personaKey) ?? '';
  const { important, satisfied, answers, have, asked } = request.counts;
  await recorded(catalogue.productId, [{ kind: 'need', ids: [need.id] }], by, deps, () =>
    deps.knowledge.putSurveyCounts(
      [
        {
          needId: need.id,
          personaId,
          survey: { important, satisfied, answers },
          reachSample: { have, asked },
        },
      ],
      by,
    ),
  );
  return startRecompute({ id: catalogue.productId, projectIds: catalogue.projectIds }, [need.key], deps);
}
