import { emptyMap, stagesInOrder } from '../../domain/customers/maps/customer-map';
import type { MapStore } from '../../adapters/store/customers/map-store';
import type { IsoDate } from '../../domain/iso-date';
import type { GoalStore, StoredGoal } from '../../adapters/store/outcomes/goal-store';
import type { BalanceTarget, OutlineStore, TestOfItem } from '../../adapters/store/roadmap/outline-store';
import type { RememberedElsewhere, Sizing } from '../../domain/roadmap/epic-effort';
import { rememberedElsewhere } from '../items/remembered-elsewhere';
import type { Call, Writing } from '../call';
import type { Requests } from '../requests';

export interface OutlineDeps extends Requests {
  readonly outline: OutlineStore;
  readonly maps: MapStore;
  readonly goals: GoalStore;
}

/** What hangs above and beside a product's needs. */
export interface Outline {
  readonly goals: readonly {
    readonly key: string;
    readonly title: string;
    readonly weight01: number;
    /** What the goal was said to be about. */
    readonly needKeys: readonly string[];
  }[];
  /** Days on which goals want to be somewhere. */
  readonly milestones: readonly {
    readonly title: string;
    readonly dueOn: IsoDate;
    readonly reached: boolean;
  }[];
  readonly themes: readonly { readonly needKey: string; readonly theme: string }[];
  readonly balanceTarget: BalanceTarget | null;
  readonly journeys: readonly Journey[];
  readonly tests: readonly TestOfItem[];
  /** Items of other products below the product's epics. */
  readonly elsewhere: readonly RememberedElsewhere[];
  readonly sizing: Sizing;
}

/** The way of one persona, its stages in order. */
export interface Journey {
  readonly personaKey: string;
  readonly stages: readonly {
    readonly id: string;
    readonly name: string;
    readonly needKeys: readonly string[];
  }[];
}

/** Goals, themes and journeys beside the needs, the balance of work aimed at, and which items are being tested. */
export async function readOutline(call: Call, deps: OutlineDeps): Promise<Outline> {
  const { knowledge, model } = await call.model();
  const needKey = new Map(knowledge.needs.map(({ id, key }) => [id, key]));
  const [themes, balanceTarget, tests, goals, journeys, elsewhere] = await Promise.all([
    deps.outline.themes(knowledge.product.id),
    deps.outline.balanceTarget(knowledge.product.id),
    deps.outline.tests(knowledge.product.id),
    deps.goals.goals(knowledge.product.id),
    deps.maps.journeys(knowledge.product.id),
    rememberedElsewhere(knowledge.product.projectIds, deps.items),
  ]);
  const { referenceStory, referenceEpic, coverageDefault01 } = model.settings;
  return {
    goals: knowledge.goals.map(({ id, key, title }) => ({
      key,
      title,
      weight01: model.goals.get(id)?.weight01 ?? 0,
      needKeys: (goals.find((goal) => goal.id === id)?.needIds ?? []).flatMap(
        (needId) => needKey.get(needId) ?? [],
      ),
    })),
    milestones: goals.filter(({ archived }) => !archived).flatMap(milestonesOf),
    themes,
    balanceTarget,
    journeys: knowledge.personas.flatMap(({ id, key }) => {
      const stages = stagesInOrder(journeys.find(({ personaId }) => personaId === id)?.map ?? emptyMap);
      return stages.length === 0 ? [] : [{ personaKey: key, stages }];
    }),
    tests,
    elsewhere,
    sizing: { referenceStory, referenceEpic, coverageDefault01 },
  };
}

function milestonesOf({ title, targetOn, milestones }: StoredGoal): Outline['milestones'] {
  return [
    ...milestones.map((each) => ({
      title: each.title,
      dueOn: each.dueOn,
      reached: each.reachedOn !== null,
    })),
    ...(targetOn === null ? [] : [{ title, dueOn: targetOn, reached: false }]),
  ];
}

/** Sets the balance of work that the product aims at. */
export async function setBalanceTarget(
  { product, by }: Writing,
  target: BalanceTarget,
  deps: Pick<OutlineDeps, 'outline'>,
): Promise<void> {
  await deps.outline.setBalanceTarget(product.id, target, by);
}
