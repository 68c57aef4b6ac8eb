import { flag, group, list, ref, text, whole } from './field';
import { record } from './kind';
import { MOST_RATED } from './round';

/** What one person said in a round: their own alone, until the round has ended. */
export const vote = record('vote', {
  title: 'raterId',
  owned: { by: 'raterId', shared: 'shared', inPerson: true },
  fields: {
    roundId: ref('round').server(),
    raterId: text(128, 1).personal().server(),
    /** Whether the round has ended, and with it the secret. */
    shared: flag().server(),
    /** On the scale of the surveys, 1 to 5. */
    ratings: list(
      group({ needId: ref('need'), importance: whole(1, 5), satisfaction: whole(1, 5) }),
      MOST_RATED,
    ),
  },
});
