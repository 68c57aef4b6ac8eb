import { AppError } from '../../domain/app-error';
import type { Actor } from '../../ports/actor';
import type { GoalStore } from '../../adapters/store/outcomes/goal-store';
import type { MapStore } from '../../adapters/store/customers/map-store';
import type { KeptView, ViewStore } from '../../adapters/store/roadmap/view-store';
import { authorship } from '../requests';
import type { Requests } from '../requests';
import { said } from '../../domain/words/said';

export interface ViewDeps extends Pick<Requests, 'clock' | 'knowledge'> {
  readonly views: ViewStore;
  readonly maps: MapStore;
  readonly goals: GoalStore;
}

/** Views of the project's product that the person may open. */
export async function listViews(
  projectId: string,
  actor: Actor,
  deps: ViewDeps,
): Promise<readonly KeptView[]> {
  return deps.views.list(await productOf(projectId, actor, deps), actor.accountId);
}

/** Whether the person may change a view: an own one, or a shared one as who manages customer knowledge. */
export function mayChange(view: KeptView, actor: Actor): boolean {
  return view.ownerId === actor.accountId || (view.shared && actor.grants.manageKnowledge);
}

/**
 * Keeps a view: a new one (version 0), or the person's changes to a kept one.
 * @throws AppError `conflict` when somebody else changed it meanwhile, `forbidden` for a view of somebody else
 */
export async function keepView(
  projectId: string,
  view: Omit<KeptView, 'ownerId'>,
  actor: Actor,
  deps: ViewDeps,
): Promise<void> {
  const productId = await productOf(projectId, actor, deps);
  const by = authorship(actor, deps.clock);
  if (view.version === 0) {
    await deps.views.add(productId, { ...view, ownerId: actor.accountId }, by);
    return;
  }
  await changeable(productId, view.id, actor, deps);
  if (!(await deps.views.change(productId, view, by))) {
    throw new AppError('conflict', said('roadmap.view-changed'));
  }
}

/** Deletes a view; one that is gone already stays gone. @throws AppError `forbidden` for one of somebody else */
export async function deleteView(projectId: string, id: string, actor: Actor, deps: ViewDeps): Promise<void> {
  const productId = await productOf(projectId, actor, deps);
  if ((await deps.views.find(productId, id)) === null) return;
  await changeable(productId, id, actor, deps);
  await deps.views.delete(productId, id, authorship(actor, deps.clock));
}

async function changeable(productId: string, id: string, actor: Actor, deps: ViewDeps): Promise<void> {
  const view = await deps.views.find(productId, id);
  // A private view of somebody else answers as one that does not exist.
  if (view === null || (!view.shared && view.ownerId !== actor.accountId)) {
    throw new AppError('not-found', said('roadmap.view-gone'));
  }
  if (!mayChange(view, actor)) {
    throw new AppError('forbidden', said('roadmap.view-of-another'));
  }
}

function productOf(projectId: string, actor: Actor, deps: ViewDeps): Promise<string> {
  return deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));
}
