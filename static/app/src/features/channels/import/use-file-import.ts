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
import { runImport } from '../../../api/run-import';
import type { ImportPlan } from '../../../api/run-import';
import { userDay } from '../../../api/user-day';
import { useFileReview } from '../../../ui/file-review/use-file-review';
import { tryEvidence } from './try-evidence';

/** Rows on their way: of a new import, or going on with one that stopped. */
type Work =
  | { readonly kind: 'jira'; readonly plan: JiraPlan; readonly from: ImportView }
  | ({ readonly kind: 'file'; readonly file: File; readonly plan: ImportPlan } & (
      | { readonly from: ImportView }
      | { readonly from?: never; readonly start: ProcedureInput<'import.start'>['start'] }
    ));

/** A file on its way in, or an import that stopped and goes on. `pick` lets the person choose a file. */
export function useFileImport(projectId: string, pick: () => void) {
  const review = useFileReview(tryEvidence);
  /** Where the file comes from, once a person has said it. */
  const [channel, setChannel] = useState<Channel | null>(null);
  const [mask, setMask] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const [resumed, setResumed] = useState<ImportView | null>(null);
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);

  const take = useAct(async (work: Work, { write }) => {
    const controller = new AbortController();
    stop.current = controller;
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
    const { sample: _sample, ...shape } = read.opened.shape;
    const mapping = { ...read.mapping, channel: channel ?? read.mapping.channel };
    const plan: ImportPlan = { shape, mapping, today: userDay(), mask };
    const start = {
      id: crypto.randomUUID(),
      fileName: file.name.slice(0, 255),
      fingerprint: read.fingerprint,
      plan: JSON.stringify(plan),
    };
    run({ kind: 'file', file, plan, start });
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
