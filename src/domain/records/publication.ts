import { flag, text } from './field';
import { record } from './kind';

/** Whether a work item stands on the roadmap that others get: what a person said, in the place of the rule. */
export const publication = record('publication', {
  title: 'item',
  fields: {
    issueId: text(20, 1).server(),
    /** The key of the item, by which people know it. */
    item: text(60, 1).server(),
    published: flag(),
  },
});
