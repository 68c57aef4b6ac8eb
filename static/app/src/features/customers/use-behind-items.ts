import { useMemo } from 'react';
import type { BehindView } from '@contract/customers/account-views';
import { useRead } from '../../api/read';

/** More different groups of needs are not asked for at once. */
const MOST_GROUPS = 2_000;

/** Who is behind each work item by the needs that it serves, by the item's id; asks nothing unless it is `wanted`. */
export function useBehindItems(
  projectId: string,
  items: readonly { readonly id: string; readonly needKeys: readonly string[] }[],
  wanted: boolean,
): ReadonlyMap<string, BehindView> {
  const { groups, keyOf } = useMemo(() => groupsOf(items), [items]);
  const read = useRead('account.behind', wanted && groups.length > 0 ? { projectId, groups } : null, {
    keep: true,
  });
  const behind = read.data?.behind;
  return useMemo(() => {
    const byKey = new Map(groups.map((keys, at) => [keys.join(), behind?.[at]]));
    return new Map(
      [...keyOf].flatMap(([id, key]) => {
        const known = byKey.get(key);
        return known === undefined ? [] : [[id, known] as const];
      }),
    );
  }, [groups, keyOf, behind]);
}

function groupsOf(items: readonly { readonly id: string; readonly needKeys: readonly string[] }[]): {
  readonly groups: string[][];
  readonly keyOf: ReadonlyMap<string, string>;
} {
  const serving = items.filter(({ needKeys }) => needKeys.length > 0);
  const sorted = serving.map(({ id, needKeys }) => ({ id, keys: [...new Set(needKeys)].sort() }));
  const groups = new Map(sorted.map(({ keys }) => [keys.join(), keys]));
  return {
    groups: [...groups.values()].slice(0, MOST_GROUPS),
    keyOf: new Map(sorted.map(({ id, keys }) => [id, keys.join()])),
  };
}
