import { useRef, useState } from 'react';
import type { Answers } from '@domain/channels/import/columns/doubt';

/** A file under review: chosen, read as a whole, its doubts answered one by one, each time read anew. */
export interface FileReviewState<T> {
  readonly file: File | null;
  readonly answers: Answers;
  /** What it would bring; null while it is being read. */
  readonly read: T | null;
  readonly error: unknown;
  readonly choose: (file: File) => void;
  readonly answer: (question: string, choice: string) => void;
  readonly leave: () => void;
}

/** Reviews files with `read`, which must not store anything. Only the answer to the last question asked counts. */
export function useFileReview<T>(read: (file: File, answers: Answers) => Promise<T>): FileReviewState<T> {
  const [file, setFile] = useState<File | null>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [found, setFound] = useState<T | null>(null);
  const [error, setError] = useState<unknown>(null);
  const turn = useRef(0);
  const tryOut = (next: File, given: Answers): void => {
    turn.current += 1;
    const mine = turn.current;
    setFile(next);
    setAnswers(given);
    setFound(null);
    setError(null);
    read(next, given).then(
      (outcome) => {
        if (turn.current === mine) setFound(outcome);
      },
      (cause: unknown) => {
        if (turn.current === mine) setError(cause);
      },
    );
  };
  return {
    file,
    answers,
    read: found,
    error,
    choose: (chosen) => {
      tryOut(chosen, {});
    },
    answer: (question, choice) => {
      if (file !== null) tryOut(file, { ...answers, [question]: choice });
    },
    leave: () => {
      turn.current += 1;
      setFile(null);
      setFound(null);
      setError(null);
    },
  };
}
