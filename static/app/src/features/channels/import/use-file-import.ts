import { useRef, useState } from 'react';
import { AppError } from '@domain/app-error';
import type { Channel } from '@domain/records/evidence';
import type { ImportView } from '@contract/channels/import-views';
import type { ProcedureInput } from '@contract/rpc';
import { said } from '@domain/words/said';
import { findTicketPlace } from '@jira/tickets';
import { jiraAsUser } from '../../../api/jira';
import { jiraPlanOf, runJiraImport } from '../tickets/run-jira-import';
import type { JiraPlan } from '../tickets/run-jira-import';
import { fileSource, fingerprintOf } from '../../../api/open-file';
import { useAct, useWrite } from '../../../api/write';
import type { Pen } from '../../../api/write';
import { runImport } from '../../../api/run-import';
import { importPlan, startOfImport } from '../../../api/import-plan';
import type { ImportPlan } from '../../../api/import-plan';
import { useFileReview } from '../../../ui/file-review/use-file-review';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../../i18n/text';
import { takeAnswers } from '../../surveys/take-answers';
import type { TriedAnswers } from '../../surveys/read-answers';
import { tryEvidence } from './try-evidence';

/** Rows on their way: of a new import, or going on with one that stopped. */
type Work =
  | { readonly kind: 'jira'; readonly plan: JiraPlan; readonly from: ImportView }
  | ({ readonly kind: 'file'; readonly file: File; readonly plan: ImportPlan } & (
      | { readonly from: ImportView }
      | {
          readonly from?: never;
          readonly start: ProcedureInput<'import.start'>['start'];
          /** Answers to a survey in the same file, which are taken in beside its words. */
          readonly survey: TriedAnswers | null;
        }
    ));

/** A file on its way in, or an import that stopped and goes on. `pick` lets the person choose a file. */
export function useFileImport(projectId: string, snapshot: KnowledgeSnapshot, pick: () => void) {
  const { locale } = useText();
  const review = useFileReview((file, answers) => tryEvidence(file, answers, snapshot, locale));
  /** Where the file comes from, once a person has said it. */
  const [channel, setChannel] = useState<Channel | null>(null);
  const [mask, setMask] = useState(true);
  const [alsoAnswers, setAlsoAnswers] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const [resumed, setResumed] = useState<ImportView | null>(null);
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);

  const take = useAct(async (work: Work, { write }) => {
    const controller = new AbortController();
    stop.current = controller;
    await takeSurvey(projectId, work, write);
    const state = work.from ?? (await write('import.start', { projectId, start: work.start }));
    setState(state);
    const request = { projectId, state, signal: controller.signal, write };
    if (work.kind === 'file') {
      await runImport({ ...request, source: fileSource(work.file), plan: work.plan }, setState);
      return;
    }
    const place = await findTicketPlace(jiraAsUser);
    await runJiraImport({ ...request, plan: work.plan, place, transport: jiraAsUser }, setState);
  });
  const cancel = useWrite('import.cancel');
  const run = (work: Work): void => {
    setUnreadable(null);
    cancel.forget();
    take.run(work);
  };
  const open = async (file: File): Promise<void> => {
    setUnreadable(null);
    take.forget();
    try {
      const fingerprint = await fingerprintOf(file);
      if (resumed !== null) {
        if (resumed.fingerprint !== fingerprint) throw new AppError('invalid', said('channels.other-file'));
        run({ kind: 'file', file, plan: JSON.parse(resumed.plan) as ImportPlan, from: resumed });
        return;
      }
      setChannel(null);
      review.choose(file);
    } catch (cause) {
      setUnreadable(cause);
    }
  };
  const begin = (): void => {
    const { file, read } = review;
    if (file === null || read === null) return;
    const survey = alsoAnswers ? read.survey : null;
    const mapping = { ...read.mapping, channel: channel ?? read.mapping.channel };
    const plan = importPlan(read.opened.shape, mapping, { mask, wordsOnly: survey !== null });
    run({ kind: 'file', file, plan, start: startOfImport(file.name, read.fingerprint, plan), survey });
  };
  const reset = (): void => {
    setState(null);
    review.leave();
    setResumed(null);
  };
  return {
    /** The chosen file, and what it would bring. */
    review,
    channel: channel ?? review.read?.mapping.channel ?? 'other',
    setChannel,
    /** How far the rows are; null before the first. */
    state,
    mask,
    setMask,
    alsoAnswers,
    setAlsoAnswers,
    busy: take.busy,
    error: unreadable ?? review.error ?? take.failure ?? cancel.failure,
    open,
    begin,
    reset,
    cancel: (importId: string): void => {
      stop.current?.abort();
      cancel.run({ projectId, importId }, setState);
    },
    resume: (found: ImportView): void => {
      const fromJira = jiraPlanOf(found);
      if (fromJira !== null) {
        run({ kind: 'jira', plan: fromJira, from: found });
        return;
      }
      setResumed(found);
      review.leave();
      setState(null);
      pick();
    },
  };
}

/** Answers come in before the words: an import that goes on later has none of them left to take. */
async function takeSurvey(projectId: string, work: Work, write: Pen['write']): Promise<void> {
  if (work.kind !== 'file' || work.from !== undefined || work.survey === null) return;
  const given = { fileName: work.file.name, tried: work.survey, keepNames: !work.plan.mask };
  await takeAnswers(projectId, given, write);
}
