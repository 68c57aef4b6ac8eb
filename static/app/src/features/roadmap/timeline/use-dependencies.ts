import { useMemo } from 'react';
import { dependenciesOf } from '@domain/roadmap/dependencies';
import type { Dependency } from '@domain/roadmap/dependencies';
import { openBlockers } from '@jira/item-links';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import type { Read } from '../../../api/read';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import type { PlanRow } from '../plan/plan-rows';

/** Links of more items than this are not asked for: nobody reads as many lines. */
const MOST_ASKED = 1_000;

const blockers = reading({ jira: true }, (issueIds: readonly string[]) => openBlockers(jiraAsUser, issueIds));

export interface Dependencies {
  readonly read: Read<ReadonlyMap<string, readonly string[]>>;
  readonly found: readonly Dependency[];
  /** Whether there is more work than links are asked for. */
  readonly cut: boolean;
}

/** What blocks what among the rows, by Jira's links of their open work; nothing is asked while it is not `wanted`. */
export function useDependencies(
  rows: readonly PlanRow[],
  work: Pick<WorkItems, 'items'>,
  wanted: boolean,
): Dependencies {
  const asked = useMemo(() => {
    if (!wanted) return [];
    const shown = new Set(rows.map(({ item }) => item.id));
    return work.items
      .filter(
        ({ id, parentId, statusCategory }) =>
          statusCategory !== 'done' && (shown.has(id) || (parentId !== null && shown.has(parentId))),
      )
      .map(({ id }) => id)
      .sort();
  }, [rows, work.items, wanted]);
  const ids = useMemo(() => asked.slice(0, MOST_ASKED), [asked]);
  const read = useReading(blockers, wanted ? ids : null);
  const { data } = read;
  const found = useMemo(
    () =>
      data === undefined
        ? []
        : dependenciesOf(data, work.items, new Map(rows.map(({ item, span }) => [item.id, span]))),
    [data, work.items, rows],
  );
  return { read, found, cut: asked.length > MOST_ASKED };
}
