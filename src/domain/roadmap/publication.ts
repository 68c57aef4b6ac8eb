import type { NeedStatus } from '../records/need';

/** Why an item is on the roadmap that others get, or is not: what a person said, or what it is for. */
export type PublishedBy = 'person' | 'need' | 'no-need';

export interface Publication {
  readonly on: boolean;
  readonly by: PublishedBy;
}

/**
 * Whether others get to see an item. What a person said stands; before that, what serves a need of customers is shown,
 * and work that is for no customer is not. A need that was declined is served by nobody.
 * @param said null = nobody has said anything
 */
export function publicationOf(
  said: boolean | null,
  needs: readonly { readonly status: NeedStatus }[],
): Publication {
  if (said !== null) return { on: said, by: 'person' };
  return needs.some(({ status }) => status !== 'declined')
    ? { on: true, by: 'need' }
    : { on: false, by: 'no-need' };
}
