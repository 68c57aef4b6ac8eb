import { CHANNELS } from './evidence';
import { flag, list, oneOf, text, whole } from './field';
import { record } from './kind';

/** How often a standing import looks for new and changed tickets. */
export const RHYTHMS = ['hour', 'day'] as const;

/** An import from Jira that runs by itself. */
export const standingImport = record('standing-import', {
  title: 'name',
  fields: {
    name: text(120, 1).personal(),
    jql: text(2_000).personal(),
    /** Projects that whoever set it up may browse: it never looks anywhere else. */
    projectIds: list(text(20, 1), 20),
    channel: oneOf(CHANNELS, 'other'),
    mask: flag(),
    rhythm: oneOf(RHYTHMS, 'day'),
    paused: flag(),
    /** When the last complete run began; 0 before the first. */
    lastRunAt: whole(0, 1e15).server(),
    jobId: text(36).server(),
  },
  check: (after) => (after.projectIds.length > 0 ? [] : [{ field: 'projectIds', rule: 'no-project' }]),
});
