import { day, list, ref, text } from './field';
import { record } from './kind';

/** Something that happened in the market, with the day on which it did. */
export const news = record('news', {
  title: 'title',
  fields: {
    title: text(200, 3).personal(),
    on: day().column('happened_on'),
    note: text(2_000).personal().prose(),
    /** Where it can be read. */
    url: text(500).checked('web-address').personal(),
    needIds: list(ref('need'), 50),
    goalIds: list(ref('goal'), 50),
  },
});
