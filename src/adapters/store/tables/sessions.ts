import type { Authored } from './outcomes';

/** Tables of conversations with customers. */
export interface SessionTables {
  research_session: Authored & {
    id: string;
    product_id: string;
    title: string;
    form: string;
    held_on: string;
    /** JSON list of who was there. */
    participants: string;
    /** JSON list of the labels of its transcript. */
    speakers: string;
    guide: string;
    recording_url: string;
    /** JSON list of tasks with their results. */
    tasks: string;
    questionnaire: string;
    /** JSON list of the answers of each participant. */
    answers: string;
    words_hash: string;
    created_at: number;
  };
  passage: Authored & {
    id: string;
    product_id: string;
    session_id: string;
    place: number;
    speaker: string;
    text: string;
    created_at: number;
  };
}
