import type { Query } from '@tanstack/react-query';
import type { Tag } from '@contract/tag';
import type { ReadName } from '@contract/tags';

/**
 * What the cache keeps beside an answer. The kind is part of the key: what is kept under one key has one shape.
 * `read` is one answer of a procedure, `pages` a list of them, `reading` something put together.
 */
export type Shown = {
  readonly kind: 'read' | 'pages' | 'reading';
  readonly name: string;
  /** The procedures that answered. */
  readonly asks: readonly ReadName[];
  readonly input: unknown;
  /** Everything that the answer shows. */
  readonly of: readonly Tag[];
};

declare module '@tanstack/react-query' {
  interface Register {
    readonly queryMeta: Shown;
  }
}

/** Key and description of an answer; the only place where keys are made. */
export function shown(shown: Shown): { readonly queryKey: readonly unknown[]; readonly meta: Shown } {
  return { queryKey: [shown.kind, shown.name, shown.input], meta: shown };
}

/** Whether an answer in the cache shows one of the tags; everything shows the product. */
export function shows({ meta }: Query, tags: ReadonlySet<Tag>): boolean {
  return meta !== undefined && (tags.has('product') || meta.of.some((tag) => tags.has(tag)));
}
