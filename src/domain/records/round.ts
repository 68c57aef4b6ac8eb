import { day, list, ref, text } from './field';
import { record } from './kind';

/** Needs that are rated together: few enough to be rated in one sitting. */
export const MOST_RATED = 30;
/** People who are asked in one round. */
export const MOST_INVITED = 50;

/** The team rates needs as a persona would, each alone: nobody learns what others said before the round has ended. */
export const round = record('round', {
  title: 'name',
  fields: {
    name: text(120, 1).personal(),
    /** As whom everybody rates. */
    personaId: ref('persona'),
    needIds: list(ref('need'), MOST_RATED),
    /** Accounts of Jira. */
    invitedIds: list(text(128, 1).personal(), MOST_INVITED),
    openedBy: text(128).server(),
    openedOn: day().server(),
    /** The last day on which somebody may rate. */
    endsOn: day(),
    /** The day on which it was ended by hand or found to be over; null while it goes on. */
    revealedOn: day().nullable().server(),
  },
});
