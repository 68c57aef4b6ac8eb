import { useState } from 'react';
import type { SurveyKind } from '@domain/surveys/survey';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { importPlan, startOfImport } from '../../api/import-plan';
import { fingerprintOf } from '../../api/open-file';
import { useAct } from '../../api/write';
import type { Pen } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { useFileReview } from '../../ui/file-review/use-file-review';
import type { TriedAnswers } from './read-answers';

export interface TakeFileProps {
  readonly kind: SurveyKind;
  readonly snapshot: KnowledgeSnapshot;
  readonly projectId: string;
  readonly onKind: (kind: SurveyKind) => void;
}

/** A file read in the browser, ready to be taken in. */
interface AnswerFile {
  readonly file: File;
  readonly tried: TriedAnswers;
  readonly keepNames: boolean;
  readonly keepWords: boolean;
}

/** A file of answers: opened, tried out with the columns that a person looked over, and taken in. */
export function useAnswerFile({ kind, snapshot, projectId, onKind }: TakeFileProps) {
  const { t, locale } = useText();
  const announce = useAnnounce();
  const [keepNames, setKeepNames] = useState(false);
  const [keepWords, setKeepWords] = useState(true);
  const [taken, setTaken] = useState(0);
  const review = useFileReview<TriedAnswers>(async (file, answers) => {
    const { tryAnswers } = await import('./read-answers');
    const tried = await tryAnswers(file, answers, { kind, snapshot, locale });
    onKind(tried.plan.survey.kind);
    return tried;
  });
  const action = useAct(async (given: AnswerFile, { write }) => {
    const { takeAnswers } = await import('./take-answers');
    await takeAnswers(projectId, { ...given, fileName: given.file.name }, write, setTaken);
    if (given.keepWords && given.tried.inWords > 0) await takeWords(projectId, given, write);
  });
  const takeIn = (): void => {
    const { file, read } = review;
    if (file === null || read === null) return;
    action.run({ file, tried: read, keepNames, keepWords }, () => {
      announce(t('surveys.taken', { count: read.answers }));
      review.leave();
    });
  };
  return { review, keepNames, setKeepNames, keepWords, setKeepWords, taken, setTaken, action, takeIn };
}

/** What people wrote becomes evidence: an import of its own, which goes on and is taken back as every other. */
async function takeWords(
  projectId: string,
  { file, tried, keepNames }: AnswerFile,
  write: Pen['write'],
): Promise<void> {
  const [{ wordsMapping }, { runImport }] = await Promise.all([
    import('./read-answers'),
    import('../../api/run-import'),
  ]);
  const { source, shape } = tried.opened;
  const plan = importPlan(shape, wordsMapping(tried, keepNames), { mask: !keepNames, wordsOnly: true });
  const start = startOfImport(file.name, await fingerprintOf(file), plan);
  const state = await write('import.start', { projectId, start });
  const { signal } = new AbortController();
  await runImport({ projectId, state, source, plan, signal, write }, () => undefined);
}
