import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { PassageView, SessionRow, SessionView } from '../../contract/evidence/session-views';
import { asRecord } from '../../domain/records/kinds';
import type { ListedSession, ReadPassage } from '../../usecases/evidence/sessions/read-sessions';
import { presentPiece } from './present-evidence';

export function presentSession({ id, version, value }: StoredRecord): SessionView {
  const { title, form, heldOn, participants, speakers, guide, recordingUrl, tasks, questionnaire, answers } =
    asRecord('session', value);
  return {
    id,
    version,
    title,
    form,
    heldOn,
    participants: [...participants],
    speakers: [...speakers],
    guide,
    recordingUrl,
    tasks: tasks.map((task) => ({ ...task, results: [...task.results] })),
    questionnaire,
    answers: answers.map((one) => ({ ...one, answers: [...one.answers] })),
  };
}

export function presentRow(
  { id, title, form, heldOn, participants, quotes }: ListedSession,
  accountNames: ReadonlyMap<string, string>,
): SessionRow {
  return {
    id,
    title,
    form,
    heldOn,
    people: participants.map(({ named, name, speaker }) => (named && name !== '' ? name : speaker)),
    accounts: [...new Set(participants.flatMap(({ accountId }) => accountNames.get(accountId ?? '') ?? []))],
    quotes,
  };
}

export function presentPassage({ passage, quotes }: ReadPassage, catalogue: Catalogue): PassageView {
  const { place, speaker, text } = passage.value;
  return {
    id: passage.record.id,
    version: passage.record.version,
    place,
    speaker,
    text,
    quotes: quotes.map(({ piece, begins }) => ({
      piece: presentPiece(piece, catalogue),
      begins,
      participant: piece.origin?.participant ?? '',
    })),
  };
}

export function presentPassageState({ id, version, value }: StoredRecord): {
  id: string;
  version: number;
  text: string;
} {
  return { id, version, text: asRecord('passage', value).text };
}
