import { day, group, list, oneOf, ref, share01, text, whole } from './field';
import { record } from './kind';

export const ALTERNATIVE_SORTS = ['competitor', 'workaround'] as const;
export const ALTERNATIVE_SOURCES = ['survey', 'review', 'estimate'] as const;

/** What customers use, or could use, in place of the product, and how well it serves their needs. */
export const alternative = record('alternative', {
  title: 'name',
  fields: {
    name: text(120, 1).personal(),
    sort: oneOf(ALTERNATIVE_SORTS, 'competitor'),
    note: text(1_000).personal().prose(),
    serves: list(
      group({
        needId: ref('need'),
        /** The share of its users who are satisfied. */
        satisfied01: share01(),
        /** How many of them were asked; null for the team's estimate. */
        answers: whole(1, 10_000_000).nullable(),
        source: oneOf(ALTERNATIVE_SOURCES, 'estimate'),
        on: day(),
      }),
      200,
    ),
  },
});
