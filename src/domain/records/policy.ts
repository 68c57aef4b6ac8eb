import { list, ref, text, whole } from './field';
import { record } from './kind';

/** A principle of the company, called by its number: what goes against it is declined, or does not go unnoticed. */
export const policy = record('policy', {
  title: 'title',
  letter: 'P',
  fields: {
    number: whole(1, 9_999_999).server(),
    title: text(200, 3).personal(),
    why: text(1_000).personal().prose(),
    /** Needs that go against it. */
    needIds: list(ref('need'), 200),
    /** Keys of work items that go against it. */
    itemKeys: list(text(60, 1), 200),
  },
});
