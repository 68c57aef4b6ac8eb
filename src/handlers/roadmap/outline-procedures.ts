import type { outlineProcedures } from '../../contract/roadmap/outline-procedures';
import type { SavedView } from '../../contract/roadmap/outline-views';
import type { Interval80 } from '../../domain/value/types';
import { listViews } from '../../usecases/roadmap/list-views';
import type { ListedView } from '../../usecases/roadmap/list-views';
import { rankIntervals } from '../../usecases/value/rank-intervals';
import { readOutline, setBalanceTarget } from '../../usecases/roadmap/read-outline';
import type { Outline, OutlineDeps } from '../../usecases/roadmap/read-outline';
import type { Implementations } from '../procedure-types';

export function buildOutlineProcedures(deps: OutlineDeps): Implementations<typeof outlineProcedures> {
  return {
    'roadmap.outline': async (_input, call) => presentOutline(await readOutline(call, deps)),
    'roadmap.set-balance': async ({ target }, call) => {
      await setBalanceTarget(call, target, deps);
      return presentOutline(await readOutline(call, deps));
    },
    'ranking.intervals': async (_input, call) => ({
      items: (await rankIntervals(call, deps)).map(({ issueId, value, priority, confidence01 }) => ({
        issueId,
        value: presentRange(value),
        priority: presentRange(priority),
        confidence01: twoDecimals(confidence01),
      })),
    }),
    'view.list': async (_input, call) => ({
      views: (await listViews(call, deps)).map((listed) => presentView(listed, call.actor.accountId)),
    }),
  };
}

function presentOutline({
  goals,
  milestones,
  themes,
  balanceTarget,
  journeys,
  tests,
  elsewhere,
  sizing,
}: Outline) {
  return {
    goals: goals.map((goal) => ({ ...goal, needKeys: [...goal.needKeys] })),
    milestones: milestones.map((each) => ({ ...each })),
    themes: themes.map((each) => ({ ...each })),
    balanceTarget,
    journeys: journeys.map(({ personaKey, stages }) => ({
      personaKey,
      stages: stages.map(({ id, name, needKeys }) => ({ id, name, needKeys: [...needKeys] })),
    })),
    tests: tests.map((test) => ({ ...test })),
    elsewhere: elsewhere.map((row) => ({ ...row })),
    sizing,
  };
}

/** Two decimals: what a screen shows, at a third of the size for thousands of items. */
function presentRange({ low, high }: Interval80): { low: number; high: number } {
  return { low: twoDecimals(low), high: twoDecimals(high) };
}

function twoDecimals(number: number): number {
  return Math.round(100 * number) / 100;
}

function presentView({ id, version, view, canChange }: ListedView, accountId: string): SavedView {
  const { ownerId, ...shown } = view;
  return { ...shown, id, version, canChange, mine: ownerId === accountId };
}
