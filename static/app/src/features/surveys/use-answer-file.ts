import { useState } from 'react';
import type { SurveyKind } from '@domain/surveys/survey';
import { ANSWERS_PER_CALL } from '@contract/surveys/survey-views';
import type { SurveyAnswerInput, SurveyKindName } from '@contract/surveys/survey-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import type { OpenedFile, ReadFile } from './read-answers';
import { useAct } from '../../api/write';

export interface TakeFileProps {
  readonly kind: SurveyKind;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly onKind: (kind: SurveyKind) => void;
}

/** A file read in the browser, ready to be taken in. */
interface AnswerFile {
  readonly id: string;
  readonly kind: SurveyKindName;
  readonly fileName: string;
  readonly answers: readonly SurveyAnswerInput[];
  readonly rejected: number;
}

/** A file of answers: opened, tried out with the columns that a person looked over, and taken in. */
export function useAnswerFile({ kind, snapshot, projectId, onKind }: TakeFileProps) {
  const { t, locale } = useText();
  const announce = useAnnounce();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const [read, setRead] = useState<ReadFile | null>(null);
  const [keepNames, setKeepNames] = useState(false);
  const [taken, setTaken] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const action = useAct(async ({ id, kind: of, fileName, answers, rejected }: AnswerFile, { write }) => {
    for (let at = 0; at < answers.length; at += ANSWERS_PER_CALL) {
      const next = Math.min(answers.length, at + ANSWERS_PER_CALL);
      await write('survey.take', {
        projectId,
        file: { id, kind: of, fileName },
        answers: answers.slice(at, next),
        rejected,
        done: next === answers.length,
      });
      setTaken(next);
    }
  });
  const tryOut = async (next: OpenedFile, names = keepNames): Promise<void> => {
    setOpened(next);
    setRead(null);
    setError(null);
    try {
      const { readAnswers } = await import('./read-answers');
      setRead(await readAnswers(next, new Date().toISOString().slice(0, 10), names));
    } catch (cause) {
      setError(cause);
    }
  };
  const choose = async (file: File): Promise<void> => {
    setError(null);
    setTaken(0);
    try {
      const { openAnswers, everySurvey } = await import('./read-answers');
      const surveys = await everySurvey(snapshot, locale);
      const current = surveys.find((survey) => survey.kind === kind);
      if (current === undefined) return;
      const next = await openAnswers(file, surveys, current);
      onKind(next.survey.kind);
      await tryOut(next);
    } catch (cause) {
      setError(cause);
    }
  };
  const takeIn = (): void => {
    if (opened === null || read === null) return;
    const { answers, rejected } = read;
    const file = {
      id: crypto.randomUUID(),
      kind: opened.survey.kind,
      fileName: opened.file.name.slice(0, 255),
      answers,
      rejected: rejected.length,
    };
    action.run(file, () => {
      announce(t('surveys.taken', { count: answers.length }));
      setOpened(null);
    });
  };
  return {
    opened,
    /** What the file would bring; null until it has been read. */
    read,
    keepNames,
    setKeepNames: (keep: boolean): void => {
      setKeepNames(keep);
      if (opened !== null) void tryOut(opened, keep);
    },
    /** Answers taken in so far. */
    taken,
    error,
    action,
    choose,
    tryOut,
    takeIn,
    leave: (): void => {
      setOpened(null);
    },
  };
}
