import { dayNumber } from '../iso-date';
import type { IsoDate } from '../iso-date';
import type { RoadmapItem } from './roadmap-item';

/** Evidence older than this needs a new look; the half-life of demand in the value model's defaults. */
export const STALE_AFTER_DAYS = 180;

export interface AuditedNeed {
  readonly key: string;
  readonly gap: number;
  readonly status: string;
  readonly personaKeys: readonly string[];
  readonly evidenceCount: number;
  readonly lastEvidenceOn: IsoDate | null;
}

export interface AuditedPersona {
  readonly key: string;
  readonly anti: boolean;
}

/** What does not fit together between what customers need and what is planned. */
export interface Audit<N extends AuditedNeed, P extends AuditedPersona> {
  /** Open needs that no open work serves, the widest gap first. */
  readonly unmet: readonly N[];
  /** Open work that serves no need, neither itself nor through what it stands below or its open stories; what is in progress first. */
  readonly aimless: readonly RoadmapItem[];
  /** Personas for whom no open work is. */
  readonly unserved: readonly P[];
  /** Open needs never heard of, or not within `STALE_AFTER_DAYS`, the widest gap first. */
  readonly stale: readonly N[];
}

/** Checks needs against work and work against needs, on a given day. */
export function auditRoadmap<N extends AuditedNeed, P extends AuditedPersona>(
  knowledge: { readonly needs: readonly N[]; readonly personas: readonly P[] },
  items: readonly RoadmapItem[],
  today: IsoDate,
): Audit<N, P> {
  const open = items.filter((item) => item.statusCategory !== 'done');
  const served = new Set(open.flatMap((item) => item.needKeys));
  const openNeeds = knowledge.needs
    .filter((need) => need.status !== 'met' && need.status !== 'declined')
    .sort((a, b) => b.gap - a.gap);
  const personasServed = new Set([
    ...open.flatMap((item) => item.personaKeys),
    ...knowledge.needs.filter((need) => served.has(need.key)).flatMap((need) => need.personaKeys),
  ]);
  const now = dayNumber(today);
  return {
    unmet: openNeeds.filter((need) => !served.has(need.key)),
    aimless: aimlessOf(items, open),
    unserved: knowledge.personas.filter((persona) => !persona.anti && !personasServed.has(persona.key)),
    stale: openNeeds.filter(
      (need) => need.lastEvidenceOn === null || now - dayNumber(need.lastEvidenceOn) > STALE_AFTER_DAYS,
    ),
  };
}

/** A story serves what its epic says that it serves; an epic what its open stories serve; nothing serves by its siblings. */
function aimlessOf(items: readonly RoadmapItem[], open: readonly RoadmapItem[]): readonly RoadmapItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const throughBelow = new Set<string>();
  for (const item of open) {
    if (item.needKeys.length === 0) continue;
    for (const above of allAbove(item, byId)) throughBelow.add(above.id);
  }
  const serves = (item: RoadmapItem): boolean =>
    item.needKeys.length > 0 ||
    throughBelow.has(item.id) ||
    allAbove(item, byId).some(({ needKeys }) => needKeys.length > 0);
  const rank = { indeterminate: 0, new: 1, done: 2 } as const;
  return open.filter((item) => !serves(item)).sort((a, b) => rank[a.statusCategory] - rank[b.statusCategory]);
}

/** What an item stands below, the nearest first; a circle ends where it closes. */
function allAbove(item: RoadmapItem, byId: ReadonlyMap<string, RoadmapItem>): readonly RoadmapItem[] {
  const above: RoadmapItem[] = [];
  for (
    let at = parentOf(item, byId);
    at !== null && at !== item && !above.includes(at);
    at = parentOf(at, byId)
  )
    above.push(at);
  return above;
}

function parentOf({ parentId }: RoadmapItem, byId: ReadonlyMap<string, RoadmapItem>): RoadmapItem | null {
  return parentId === null ? null : (byId.get(parentId) ?? null);
}

/** Open work of value that other open work holds up. */
export interface BlockedItem {
  readonly item: RoadmapItem;
  readonly value: number;
  /** Keys of what blocks it and is not done. */
  readonly blockers: readonly string[];
}

/** Valued open items that something blocks, the most valuable first. `blockers`: open blockers by item id. */
export function blockedValue(
  items: readonly RoadmapItem[],
  blockers: ReadonlyMap<string, readonly string[]>,
): readonly BlockedItem[] {
  return items
    .flatMap((item) => {
      const held = blockers.get(item.id) ?? [];
      const { value } = item.written;
      if (item.statusCategory === 'done' || value === null || value <= 0 || held.length === 0) return [];
      return [{ item, value, blockers: held }];
    })
    .sort((a, b) => b.value - a.value);
}

/** A principle as the audit holds work and needs against it. */
export interface AuditedPolicy {
  readonly number: number;
  readonly title: string;
  /** Ids of needs and keys of items that go against it. */
  readonly needIds: readonly string[];
  readonly itemKeys: readonly string[];
}

/** Something open that goes against a principle. */
export interface AgainstPolicy<N> {
  readonly policy: AuditedPolicy;
  /** The need or the item itself, or the item that serves such a need. */
  readonly subject:
    | { readonly kind: 'need'; readonly need: N }
    | { readonly kind: 'item'; readonly item: RoadmapItem; readonly through: N | null };
}

/** Open needs and open work that go against a principle, or serve a need that does, by the principles' numbers. */
export function againstPolicies<N extends AuditedNeed & { readonly id: string }>(
  policies: readonly AuditedPolicy[],
  needs: readonly N[],
  items: readonly RoadmapItem[],
): readonly AgainstPolicy<N>[] {
  const openItems = items.filter((item) => item.statusCategory !== 'done');
  return [...policies]
    .sort((a, b) => a.number - b.number)
    .flatMap((policy): AgainstPolicy<N>[] => {
      const against = needs.filter(({ id }) => policy.needIds.includes(id));
      const open = against.filter(({ status }) => status !== 'declined' && status !== 'met');
      return [
        ...open.map((need) => ({ policy, subject: { kind: 'need' as const, need } })),
        ...openItems.flatMap((item): AgainstPolicy<N>[] => {
          const through = against.find(({ key }) => item.needKeys.includes(key)) ?? null;
          if (through === null && !policy.itemKeys.includes(item.key)) return [];
          return [{ policy, subject: { kind: 'item', item, through } }];
        }),
      ];
    });
}
