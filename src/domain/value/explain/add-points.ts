import type { ItemInput, TestFacts } from '../model/facts';
import type { ValueModel } from '../model/needs';
import { scoreItem } from '../model/score';
import type { Message } from '../types';

/** One single change that would raise the priority, and by how much. */
export interface Raise {
  readonly kind: 'coverage' | 'test' | 'effort' | 'goal';
  readonly message: Message;
  readonly gain: number;
  /** Whether it alone reaches the points asked for. */
  readonly enough: boolean;
}

type Candidate = Pick<Raise, 'kind' | 'message'> & { readonly changed: ItemInput };

/** The shares of a need that can be said of an item. */
const SHARES = [0.25, 0.5, 0.75, 1] as const;
const LAST_BITS = 1e-9;

/** Honest levers first: what the work does and what is known of it, before its size, before what it is said to serve. */
const KINDS: readonly Raise['kind'][] = ['coverage', 'test', 'effort', 'goal'];

/**
 * "What would add 5 points?": for every lever the smallest change that adds `points` to the priority, or the
 * largest there is when none is enough. By kind of lever, and within one kind the larger gain first. A need that the item
 * does not serve is never among them: linking it would raise the number and change nothing for anybody.
 * @throws AppError `invalid` for bad input; `details.path` names the field.
 */
export function whatWouldAdd(
  model: ValueModel,
  item: ItemInput,
  points: number,
  neighbours: readonly ItemInput[] = [],
): Raise[] {
  const priorityOf = (changed: ItemInput): number => scoreItem(model, changed, neighbours).priority;
  const before = priorityOf(item);
  const candidates = [
    ...coverageChanges(model, item, before, points, priorityOf),
    ...testChanges(model, item),
    ...effortChanges(model, item, before, points),
    ...goalChanges(model, item),
  ];
  return candidates
    .map(({ kind, message, changed }) => {
      const gain = priorityOf(changed) - before;
      // The exact change is solved for, so its gain may miss the goal by the last bits.
      return { kind, message, gain, enough: gain >= points - LAST_BITS };
    })
    .filter(({ gain }) => gain > LAST_BITS)
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.gain - a.gain);
}

function coverageChanges(
  model: ValueModel,
  item: ItemInput,
  before: number,
  points: number,
  priorityOf: (changed: ItemInput) => number,
): Candidate[] {
  return item.links.flatMap((link, index) => {
    if (link.coverage01 >= 1) return [];
    const withCoverage = (coverage01: number): ItemInput => ({
      ...item,
      links: item.links.map((old, at) => (at === index ? { needKey: old.needKey, coverage01 } : old)),
    });
    const gains = SHARES.filter((share) => share > link.coverage01).map((coverage01) => ({
      coverage01,
      gain: priorityOf(withCoverage(coverage01)) - before,
    }));
    // What others have delivered caps the gain, so more than the rest gains nothing.
    const most = Math.max(...gains.map(({ gain }) => gain));
    if (most <= 0) return [];
    const coverage01 = gains.find(({ gain }) => gain >= Math.min(points, most) - LAST_BITS)?.coverage01 ?? 1;
    const title = model.byKey.get(link.needKey)?.need.title ?? '';
    const params = { need: link.needKey, title, from01: link.coverage01, to01: coverage01 };
    return [
      {
        kind: 'coverage',
        message: { key: 'add-points.coverage', params },
        changed: withCoverage(coverage01),
      },
    ];
  });
}

/** A test of the work that passes: what nobody has done yet can still be learned. */
function testChanges(model: ValueModel, item: ItemInput): Candidate[] {
  const passed: TestFacts = { kind: 'test', passed: true, on: model.today };
  const changed = { ...item, tests: [...item.tests, passed] };
  const { confidence01 } = scoreItem(model, changed);
  return [{ kind: 'test', message: { key: 'add-points.test', params: { confidence01 } }, changed }];
}

/** A smaller cut: at least half of the item has to stay, or it would be another one. */
function effortChanges(model: ValueModel, item: ItemInput, before: number, points: number): Candidate[] {
  const { effortPoints } = scoreItem(model, item);
  if (model.settings.valueOnly || before <= 0 || item.points === null || effortPoints !== item.points)
    return [];
  const target = Math.max(effortPoints / 2, (effortPoints * before) / (before + points));
  if (target >= effortPoints) return [];
  const params = { from: effortPoints, to: Math.round(10 * target) / 10 };
  return [
    { kind: 'effort', message: { key: 'add-points.effort', params }, changed: { ...item, points: target } },
  ];
}

function goalChanges(model: ValueModel, item: ItemInput): Candidate[] {
  return [...model.goals].map(([goalId, { title }]) => ({
    kind: 'goal',
    message: { key: 'add-points.goal', params: { goal: title } },
    changed: {
      ...item,
      goals: [...item.goals.filter((goal) => goal.goalId !== goalId), { goalId, alignment01: 1 }],
    },
  }));
}
