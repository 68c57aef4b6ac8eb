import { flag, oneOf, text } from './field';
import { record } from './kind';

export const VIEW_PAGES = ['roadmap', 'priorities', 'evidence'] as const;

/** A view of the project page that somebody kept: a name for an address. */
export const view = record('view', {
  title: 'name',
  owned: { by: 'ownerId', shared: 'shared' },
  fields: {
    ownerId: text(128, 1).server(),
    name: text(120, 1).personal(),
    page: oneOf(VIEW_PAGES, 'roadmap'),
    /** The search part of the address, such as `?persona=owner&sort=value`. */
    search: text(2_000).checked('address-search').personal(),
    shared: flag(),
  },
});
