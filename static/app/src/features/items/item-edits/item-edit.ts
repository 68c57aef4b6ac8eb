import type { RankPlace } from '@jira/agile-moves';
import type { Coverage01 } from '@contract/identifiers';
import type { Horizon, Named, RoadmapItem } from '@domain/roadmap/roadmap-item';

/** One change of one work item, as a person makes it in the grid. */
export type ItemEdit =
  | { readonly kind: 'points'; readonly points: number | null }
  | { readonly kind: 'horizon'; readonly horizon: Horizon | null }
  | { readonly kind: 'status'; readonly statusName: string }
  | { readonly kind: 'attach'; readonly needKey: string; readonly coverage01: Coverage01 }
  | { readonly kind: 'detach'; readonly needKey: string }
  | { readonly kind: 'coverage'; readonly needKey: string; readonly coverage01: Coverage01 }
  | { readonly kind: 'personas'; readonly personaKeys: readonly string[] }
  | { readonly kind: 'sprint'; readonly to: Named | null }
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  | { readonly kind: 'versions'; readonly versions: readonly Named[] }
  /** A place in Jira's own order; `back` is the one before. */
  | { readonly kind: 'rank'; readonly to: RankPlace; readonly back: RankPlace };

const steps: readonly Coverage01[] = [0, 0.25, 0.5, 0.75, 1];

/** The word of coverage that stands for a share; half where nobody has said one, as the value model assumes. */
export function coverageOf(item: RoadmapItem, needKey: string): Coverage01 {
  return steps.find((step) => step === item.coverage[needKey]) ?? 0.5;
}

/** Whether an edit would change the item at all. */
export function changes(item: RoadmapItem, edit: ItemEdit): boolean {
  switch (edit.kind) {
    case 'points':
      return item.estimate.points !== edit.points;
    case 'horizon':
      return (item.decided?.horizon ?? null) !== edit.horizon;
    case 'status':
      return item.statusName !== edit.statusName;
    case 'attach':
      return !item.needKeys.includes(edit.needKey);
    case 'detach':
      return item.needKeys.includes(edit.needKey);
    case 'coverage':
      return item.coverage[edit.needKey] !== edit.coverage01;
    case 'personas':
      return differ(item.personaKeys, edit.personaKeys);
    case 'labels':
      return differ(item.labels, edit.labels);
    case 'versions':
      return differ(idsOf(item.versions), idsOf(edit.versions));
    case 'sprint':
      return (openSprint(item)?.id ?? null) !== (edit.to?.id ?? null);
    case 'rank':
      return true;
  }
}

/** The edit that takes an edit back, made from the item as it stood before. */
export function reverseOf(item: RoadmapItem, edit: ItemEdit): ItemEdit {
  switch (edit.kind) {
    case 'points':
      return { kind: 'points', points: item.estimate.points };
    case 'horizon':
      return { kind: 'horizon', horizon: item.decided?.horizon ?? null };
    case 'status':
      return { kind: 'status', statusName: item.statusName };
    case 'attach':
      return { kind: 'detach', needKey: edit.needKey };
    case 'detach':
      return { kind: 'attach', needKey: edit.needKey, coverage01: coverageOf(item, edit.needKey) };
    case 'coverage':
      return { kind: 'coverage', needKey: edit.needKey, coverage01: coverageOf(item, edit.needKey) };
    case 'personas':
      return { kind: 'personas', personaKeys: item.personaKeys };
    case 'labels':
      return { kind: 'labels', labels: item.labels };
    case 'versions':
      return { kind: 'versions', versions: item.versions };
    case 'sprint':
      return { kind: 'sprint', to: openSprint(item) };
    case 'rank':
      return { kind: 'rank', to: edit.back, back: edit.to };
  }
}

function differ(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() !== [...other].sort().join();
}

function idsOf(list: readonly Named[]): readonly string[] {
  return list.map(({ id }) => id);
}

/** The active or future sprint of an item; a closed one is the past. */
export function openSprint(item: RoadmapItem): Named | null {
  return item.sprint === null || item.sprint.state === 'closed'
    ? null
    : { id: item.sprint.id, name: item.sprint.name };
}
