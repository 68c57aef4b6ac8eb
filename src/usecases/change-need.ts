import { AppError } from '../domain/app-error';
import type { Actor } from '../ports/actor';
import type { JobRow } from '../ports/job-store';
import type { NeedText, NeedTextChange } from '../ports/need-store';
import { addNeed } from './add-need';
import type { NeedDraft } from './add-need';
import { needOf, personaIdOf, productAtHand, recomputeNeeds } from './find-piece';
import type { KnowledgeDeps } from './knowledge-deps';
import { recorded } from './record-history';
import { startRecompute } from './start-recompute';

/** A need in its own words. @throws AppError `not-found` */
export async function readNeed(
  projectId: string,
  needKey: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<NeedText> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const need = await deps.needs.find(catalogue.productId, needOf(catalogue, needKey).id);
  if (need === null) throw new AppError('not-found', `The need ${needKey} does not exist any more.`);
  return need;
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
  request: { readonly needKey: string; readonly version: number; readonly change: NeedTextChange },
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<{ readonly saved: boolean; readonly need: NeedText }> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { id } = needOf(catalogue, request.needKey);
  const { change } = request;
  if (change.status === 'declined' && (change.decline ?? null) === null) {
    throw new AppError('invalid', 'Say why the need is declined, so that nobody has to ask again.', {
      path: 'decline',
    });
  }
  const reopened = change.status !== undefined && change.status !== 'declined';
  const edited = reopened ? { ...change, decline: null } : change;
  const saved = await recorded(catalogue.productId, [{ kind: 'need', ids: [id] }], by, deps, () =>
    deps.needs.edit(catalogue.productId, id, request.version, edited, by),
  );
  if (saved) await recomputeNeeds(catalogue, [id], deps);
  return { saved, need: await readNeed(projectId, request.needKey, actor, deps) };
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

/** Merges a need into another that means the same: every piece of evidence goes with it. */
export async function mergeNeed(
  projectId: string,
  needKey: string,
  into: string,
  actor: Actor,
  deps: KnowledgeDeps,
): Promise<string> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const need = needOf(catalogue, needKey);
  const kept = needOf(catalogue, into);
  if (need.id === kept.id)
    throw new AppError('invalid', 'Choose another need to merge with.', { path: 'into' });
  await recorded(catalogue.productId, [{ kind: 'need', ids: [need.id, kept.id] }], by, deps, async () => {
    await deps.needs.moveTo(need.id, kept.id);
    await deps.needs.setDeleted(catalogue.productId, need.id, kept.id, by);
  });
  await recomputeNeeds(catalogue, [need.id, kept.id], deps);
  return kept.key;
}
