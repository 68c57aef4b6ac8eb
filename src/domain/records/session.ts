import { day, flag, group, list, oneOf, ref, text, whole } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

/** What was held: each counts as interviews do in the value model. */
export const SESSION_FORMS = ['interview', 'focus-group', 'usability-test', 'call'] as const;
export type SessionForm = (typeof SESSION_FORMS)[number];

/** Questionnaires that a usability test may end with. */
export const QUESTIONNAIRES = ['none', 'sus', 'umux-lite'] as const;

/** How somebody did with a task. */
export const TASK_RESULTS = ['done', 'helped', 'failed'] as const;

/** Tells participants of one session apart. */
const participantId = () => text(36, 1);

/** A conversation with customers: who was there, and what they agreed to. Its words stand in `passage`. */
export const session = record('session', {
  title: 'title',
  fields: {
    title: text(200, 1).personal(),
    form: oneOf(SESSION_FORMS, 'interview'),
    heldOn: day(),
    participants: list(
      group({
        id: participantId(),
        /** What the transcript calls them: `Anna`, `Speaker 2`; empty = it never names them. */
        speaker: text(120).calls(),
        name: text(200).calls(),
        personaId: ref('persona').nullable(),
        accountId: ref('account').nullable(),
        /** They agreed that their name stands beside what they said. */
        named: flag(),
        /** They agreed that their words are given out word for word. */
        quoted: flag(),
        /** They took back what they had agreed to. */
        withdrawn: flag(),
      }),
      30,
    ),
    /** Labels of its transcript, those of whoever asked the questions among them. */
    speakers: list(text(120, 1).personal(), 60),
    guide: text(10_000).personal().prose(),
    recordingUrl: text(2_000).checked('https-address').personal(),
    tasks: list(
      group({
        id: text(36, 1),
        title: text(300, 1).personal(),
        results: list(group({ participant: participantId(), result: oneOf(TASK_RESULTS, 'done') }), 30),
      }),
      30,
    ),
    questionnaire: oneOf(QUESTIONNAIRES, 'none'),
    answers: list(group({ participant: participantId(), answers: list(whole(1, 7), 10) }), 30),
    /** Names the words of its transcript, so that the same one is noticed when it comes a second time. */
    wordsHash: text(40).server(),
  },
  check: (after) => {
    const ids = after.participants.map(({ id }) => id);
    return new Set(ids).size === ids.length ? [] : [{ field: 'participants', rule: 'participant-twice' }];
  },
});
export interface Session extends RecordValue<typeof session> {}
export type Participant = Session['participants'][number];
