/** Keys of merged needs or personas, each with the key of the one that has taken it in. */
export type FormerKeys = ReadonlyMap<string, string>;

/** Follows merges of merges to the record that is there now; one that ends in a deleted record is left out. */
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

/** The keys with those of needs or personas that were merged into them. */
export function withFormerKeys(keys: readonly string[], formerKeys: FormerKeys): string[] {
  const wanted = new Set(keys);
  return [...keys, ...[...formerKeys].filter(([, into]) => wanted.has(into)).map(([former]) => former)];
}

/** Keys of needs and personas that were merged into others. */
export interface FormerKeysOfProduct {
  readonly needs: FormerKeys;
  readonly personas: FormerKeys;
}

/** What an item says about whom it serves. */
interface NamesServed {
  readonly needKeys: readonly string[];
  readonly personaKeys: readonly string[];
  readonly coverage: Readonly<Record<string, number>>;
}

/** The item as if it named all by their present keys; of two coverages of one need the larger counts. */
export function withCurrentKeys<T extends NamesServed>(item: T, former: FormerKeysOfProduct): T {
  const { needs, personas } = former;
  if (!item.needKeys.some((key) => needs.has(key)) && !item.personaKeys.some((key) => personas.has(key)))
    return item;
  const coverage: Record<string, number> = {};
  for (const [key, share] of Object.entries(item.coverage)) {
    const now = needs.get(key) ?? key;
    coverage[now] = Math.max(share, coverage[now] ?? 0);
  }
  return {
    ...item,
    needKeys: present(item.needKeys, needs),
    personaKeys: present(item.personaKeys, personas),
    coverage,
  };
}

function present(keys: readonly string[], former: FormerKeys): string[] {
  return [...new Set(keys.map((key) => former.get(key) ?? key))];
}
