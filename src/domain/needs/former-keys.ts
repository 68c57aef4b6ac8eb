/** Keys of merged needs, each with the key of the need that has taken it in. */
export type FormerKeys = ReadonlyMap<string, string>;

/** Follows merges of merges to the need that is there now; one that ends in a deleted need is left out. */
export function resolveFormerKeys(
  merges: readonly { readonly key: string; readonly into: string }[],
  living: ReadonlySet<string>,
): FormerKeys {
  const next = new Map(merges.map(({ key, into }) => [key, into]));
  const resolved = new Map<string, string>();
  for (const key of next.keys()) {
    let now = key;
    // At most as many steps as there are merges: a circle, which no merge makes, ends here too.
    for (let step = 0; step < next.size && !living.has(now); step += 1) now = next.get(now) ?? now;
    if (living.has(now) && now !== key) resolved.set(key, now);
  }
  return resolved;
}

/** The keys with those of needs that were merged into them. */
export function withFormerKeys(keys: readonly string[], formerKeys: FormerKeys): string[] {
  const wanted = new Set(keys);
  return [...keys, ...[...formerKeys].filter(([, into]) => wanted.has(into)).map(([former]) => former)];
}

/** What an item says about the needs that it serves. */
interface NamesNeeds {
  readonly needKeys: readonly string[];
  readonly coverage: Readonly<Record<string, number>>;
}

/** The item as if it named every need by its present key; of two coverages of one need the larger counts. */
export function withCurrentKeys<T extends NamesNeeds>(item: T, formerKeys: FormerKeys): T {
  if (!item.needKeys.some((key) => formerKeys.has(key))) return item;
  const coverage: Record<string, number> = {};
  for (const [key, share] of Object.entries(item.coverage)) {
    const now = formerKeys.get(key) ?? key;
    coverage[now] = Math.max(share, coverage[now] ?? 0);
  }
  const needKeys = [...new Set(item.needKeys.map((key) => formerKeys.get(key) ?? key))];
  return { ...item, needKeys, coverage };
}
