import { tellsTooMuch, textsOf, throughLens } from '../../domain/roadmap/lens';
import type { Audience, LensLine } from '../../domain/roadmap/lens';
import type { Publication } from '../../domain/roadmap/publication';
import type { Benefit } from '../../adapters/store/roadmap/benefit-store';
import type { Call } from '../call';
import { offeredItems } from './offered-items';
import type { OfferedItem, ShareDeps } from './offered-items';

/** In the order of the ids asked for. */
export interface SharedLines {
  /** null where the item is not shown to others, where the person may not see it, or where it is gone. */
  readonly lines: readonly (LensLine | null)[];
  /** Whether the item is shown to others, and why; null where the person may not see it, or where it is gone. */
  readonly publications: readonly (Publication | null)[];
  /** What somebody wrote for the very item, to be edited; empty where nothing is written. */
  readonly benefits: readonly Pick<Benefit, 'text' | 'version'>[];
}

/**
 * Items as an audience may see them; one that is not shown to others has no line for any of them. They are read as the person who shares, and what is not for the audience is
 * left out here: it never reaches the page that makes the file.
 */
export async function shareItems(
  call: Call,
  request: { readonly audience: Audience; readonly issueIds: readonly string[] },
  deps: ShareDeps,
): Promise<SharedLines> {
  const offered = await offeredItems(call, request.issueIds, deps);
  const shown = offered.map((one) => (one?.publication.on === true ? one.facts : null));
  const texts = shown.flatMap((one) => (one === null ? [] : textsOf(one)));
  const names = await deps.customerNames.amongst(call.product.id, texts);
  return {
    lines: shown.map((one) => (one === null ? null : throughLens(request.audience, one, names))),
    ...switchesOf(offered),
  };
}

/** What of the items is switched and written, as the person who shares changes it. */
export function switchesOf(
  offered: readonly (OfferedItem | null)[],
): Pick<SharedLines, 'publications' | 'benefits'> {
  return {
    publications: offered.map((one) => one?.publication ?? null),
    benefits: offered.map((one) => one?.benefit ?? { text: '', version: 0 }),
  };
}

/**
 * Looks a file for people outside of the team through once more, as it is to be given out: whatever it was put together
 * from. Gives the places of the texts that name a customer or a person who speaks for one, or say how to reach one.
 */
export async function checkShared(
  call: Call,
  texts: readonly string[],
  deps: Pick<ShareDeps, 'customerNames'>,
): Promise<number[]> {
  const names = await deps.customerNames.amongst(call.product.id, texts);
  return texts.flatMap((text, at) => (tellsTooMuch(text, names) ? [at] : []));
}
