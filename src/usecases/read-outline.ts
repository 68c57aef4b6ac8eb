import type { Actor } from '../ports/actor';
import type { BalanceTarget } from '../ports/view-store';
import type { ViewDeps } from './keep-view';
import { readKnowledge } from './read-knowledge';
import { authorship } from './requests';
import type { Requests } from './requests';

/** What hangs above and beside a product's needs. */
export interface Outline {
  readonly goals: readonly { readonly key: string; readonly title: string; readonly weight01: number }[];
  readonly themes: readonly { readonly needKey: string; readonly theme: string }[];
  readonly balanceTarget: BalanceTarget | null;
}

/** Goals with their share of the weight, themes of needs, and the balance of work that the product aims at. */
export async function readOutline(
  projectId: string,
  actor: Actor,
  deps: Requests & ViewDeps,
): Promise<Outline> {
  const { knowledge, model } = await readKnowledge(projectId, actor, deps);
  const [themes, balanceTarget] = await Promise.all([
    deps.views.themes(knowledge.product.id),
    deps.views.balanceTarget(knowledge.product.id),
  ]);
  return {
    goals: knowledge.goals.map(({ id, key, title }) => ({
      key,
      title,
      weight01: model.goals.get(id)?.weight01 ?? 0,
    })),
    themes,
    balanceTarget,
  };
}

/** Sets the balance of work that the product aims at. */
export async function setBalanceTarget(
  projectId: string,
  target: BalanceTarget,
  actor: Actor,
  deps: ViewDeps,
): Promise<void> {
  const by = authorship(actor, deps.clock);
  await deps.views.setBalanceTarget(await deps.knowledge.productOfProject(projectId, by), target, by);
}
