import { ref, text, whole } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

/** The most characters of a passage: what stands in one row, one line of the history and one answer. */
export const PASSAGE_LENGTH = 20_000;

/** A part of a session's transcript, cut between two turns of speaking; quotes of it name their place in it. */
export const passage = record('passage', {
  title: 'text',
  fields: {
    sessionId: ref('session').server(),
    /** Its place among the passages of the session, from 0. */
    place: whole(0, 9_999).server(),
    /** Who was speaking when it begins in the middle of a turn; empty = it says so itself. */
    speaker: text(120).personal().server(),
    text: text(PASSAGE_LENGTH, 1).personal().prose(),
  },
});
export interface Passage extends RecordValue<typeof passage> {}
