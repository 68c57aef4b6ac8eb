import type { outlineProcedures } from '../../contract/roadmap/outline-procedures';
import type { SavedView } from '../../contract/roadmap/outline-views';
import type { Interval80 } from '../../domain/value/types';
import type { Actor } from '../../ports/actor';
import type { KeptView } from '../../adapters/store/roadmap/view-store';
import { deleteView, keepView, listViews, mayChange } from '../../usecases/roadmap/keep-view';
import type { ViewDeps } from '../../usecases/roadmap/keep-view';
import { rankIntervals } from '../../usecases/value/rank-intervals';
import { readOutline, setBalanceTarget } from '../../usecases/roadmap/read-outline';
import type { Outline } from '../../usecases/roadmap/read-outline';
import type { Requests } from '../../usecases/requests';
import type { Implementations } from '../procedure-types';

export function buildOutlineProcedures(deps: Requests & ViewDeps): Implementations<typeof outlineProcedures> {
  const listed = async (projectId: string, actor: Actor) => ({
    views: (await listViews(projectId, actor, deps)).map((view) => presentView(view, actor)),
  });
  return {
    'roadmap.outline': async ({ projectId }, { actor }) =>
      presentOutline(await readOutline(projectId, actor, deps)),
    'roadmap.set-balance': async ({ projectId, target }, { actor }) => {
      await setBalanceTarget(projectId, target, actor, deps);
      return presentOutline(await readOutline(projectId, actor, deps));
    },
    'ranking.intervals': async (_input, call) => ({
      items: (await rankIntervals(call, deps)).map(({ issueId, value, priority }) => ({
        issueId,
        value: presentRange(value),
        priority: presentRange(priority),
      })),
    }),
    'view.list': async ({ projectId }, { actor }) => listed(projectId, actor),
    'view.save': async ({ projectId, ...view }, { actor }) => {
      await keepView(projectId, view, actor, deps);
      return listed(projectId, actor);
    },
    'view.delete': async ({ projectId, id }, { actor }) => {
      await deleteView(projectId, id, actor, deps);
      return listed(projectId, actor);
    },
  };
}

function presentOutline({ goals, themes, balanceTarget, journeys, tests }: Outline) {
  return {
    goals: goals.map((goal) => ({ ...goal, needKeys: [...goal.needKeys] })),
    themes: themes.map((each) => ({ ...each })),
    balanceTarget,
    journeys: journeys.map(({ personaKey, stages }) => ({
      personaKey,
      stages: stages.map(({ id, name, needKeys }) => ({ id, name, needKeys: [...needKeys] })),
    })),
    tests: tests.map((test) => ({ ...test })),
  };
}

/** Two decimals: what a screen shows, at a third of the size for thousands of items. */
function presentRange({ low, high }: Interval80): { low: number; high: number } {
  return { low: Math.round(100 * low) / 100, high: Math.round(100 * high) / 100 };
}

function presentView({ ownerId, ...view }: KeptView, actor: Actor): SavedView {
  return {
    ...view,
    mine: ownerId === actor.accountId,
    canChange: mayChange({ ownerId, ...view }, actor),
  };
}
