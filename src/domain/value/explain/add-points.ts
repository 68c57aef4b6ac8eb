import type { ValueModel } from '../compile-model';
import { nextEvidence } from '../confidence';
import { scoreItem } from '../score-items';
import type { ItemInput, Message } from '../types';

/** One single change that would raise the priority, and by how much. */
export interface Raise {
  readonly kind: 'coverage' | 'new-need' | 'evidence' | 'effort' | 'goal';
  readonly message: Message;
  readonly gain: number;
  /** Whether it alone reaches the points asked for. */
  readonly enough: boolean;
  /** The item with the change made, to preview or apply. */
  readonly changed: ItemInput;
}

/** Linked needs aside, only the best few others are worth naming. */
const NEW_NEEDS = 3;

/**
 * "What would add 5 points?": for every lever the smallest change that adds `points` to the priority, or the
 * largest there is when none is enough. Those that are enough come first, then the larger gain.
 * `neighbours` are the items that it may block.
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
    ...coverageChanges(item, before, points, priorityOf),
    ...newNeeds(model, item),
    ...evidenceChanges(model, item),
    ...effortChanges(model, item, before, points),
    ...goalChanges(model, item),
  ];
  return candidates
    .map((candidate) => {
      const gain = priorityOf(candidate.changed) - before;
      // The exact change is solved for, so its gain may miss the goal by the last bits.
      return { ...candidate, gain, enough: gain >= points - 1e-9 };
    })
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => Number(b.enough) - Number(a.enough) || b.gain - a.gain);
}

type Candidate = Omit<Raise, 'gain' | 'enough'>;

function coverageChanges(
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
    const atFull = priorityOf(withCoverage(1)) - before;
    if (atFull <= 0) return [];
    const needed = link.coverage01 + ((1 - link.coverage01) * points) / atFull;
    const coverage01 = Math.min(1, Math.ceil(needed * 4) / 4);
    const params = { need: link.needKey, from01: link.coverage01, to01: coverage01 };
    return [
      {
        kind: 'coverage',
        message: { key: 'add-points.coverage', params },
        changed: withCoverage(coverage01),
      },
    ];
  });
}

function newNeeds(model: ValueModel, item: ItemInput): Candidate[] {
  const linked = new Set(
    [item.links, ...(item.children ?? []).map(({ links }) => links)].flat().map((l) => l.needKey),
  );
  return model.needs
    .map(({ need }) => need)
    .filter(({ key }) => !linked.has(key))
    .sort((a, b) => b.value - a.value)
    .slice(0, NEW_NEEDS)
    .map(({ key, title }) => ({
      kind: 'new-need',
      message: { key: 'add-points.new-need', params: { need: key, title } },
      changed: {
        ...item,
        links: [...item.links, { needKey: key, coverage01: model.params.coverageDefault01 }],
      },
    }));
}

function evidenceChanges(model: ValueModel, item: ItemInput): Candidate[] {
  return nextEvidence(item.evidenceTypes, model.params).map(({ type, confidence01 }) => ({
    kind: 'evidence',
    message: { key: 'add-points.evidence', params: { type, confidence01 } },
    changed: { ...item, evidenceTypes: [...item.evidenceTypes, type] },
  }));
}

function effortChanges(model: ValueModel, item: ItemInput, before: number, points: number): Candidate[] {
  if (model.params.valueOnly || before <= 0) return [];
  const now = item.points ?? model.params.effortReferencePoints;
  const floor = model.params.effortFloorShare01 * model.params.effortReferencePoints;
  const target = Math.max(floor, (now * before) / (before + points));
  if (target >= now) return [];
  const params = { from: now, to: target };
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
