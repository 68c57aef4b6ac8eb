import { useRef, useState } from 'react';
import { AppError } from '@domain/app-error';
import { guessMapping } from '@domain/channels/import/guess-mapping';
import type { GuessedMapping } from '@domain/channels/import/guess-mapping';
import { inspectFile } from '@domain/channels/import/inspect-file';
import type { FileShape } from '@domain/channels/import/file-shape';
import type { ImportMapping } from '@domain/channels/import/mapping';
import type { ImportView } from '@contract/channels/import-views';
import type { ProcedureInput } from '@contract/rpc';
import { said } from '@domain/words/said';
import { findTicketPlace } from '@jira/tickets';
import { jiraAsUser } from '../../../api/jira';
import { jiraPlanOf, runJiraImport } from '../tickets/run-jira-import';
import type { JiraPlan } from '../tickets/run-jira-import';
import { fileSource, fingerprintOf } from '../../../api/open-file';
import { useAct, useWrite } from '../../../api/write';
import { runImport } from './run-import';
import type { ImportPlan } from './run-import';

interface Opened {
  readonly file: File;
  readonly fingerprint: string;
  readonly shape: FileShape;
  readonly guess: GuessedMapping;
  readonly mapping: ImportMapping;
}

/** Rows on their way: of a new import, or going on with one that stopped. */
type Work =
  | { readonly kind: 'jira'; readonly plan: JiraPlan; readonly from: ImportView }
  | ({ readonly kind: 'file'; readonly file: File; readonly plan: ImportPlan } & (
      | { readonly from: ImportView }
      | { readonly from?: never; readonly start: ProcedureInput<'import.start'>['start'] }
    ));

/** A file on its way in, or an import that stopped and goes on. `pick` lets the person choose a file. */
export function useFileImport(projectId: string, pick: () => void) {
  const [opened, setOpened] = useState<Opened | null>(null);
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
      const shape = await inspectFile(fileSource(file));
      const guess = guessMapping(shape);
      setOpened({ file, fingerprint, shape, guess, mapping: guess.mapping });
    } catch (cause) {
      setUnreadable(cause);
    }
  };
  const begin = ({ file, fingerprint, shape, mapping }: Opened): void => {
    const { sample: _sample, ...rest } = shape;
    const plan: ImportPlan = { shape: rest, mapping, today: new Date().toISOString().slice(0, 10), mask };
    const start = {
      id: crypto.randomUUID(),
      fileName: file.name.slice(0, 255),
      fingerprint,
      plan: JSON.stringify(plan),
    };
    run({ kind: 'file', file, plan, start });
  };
  const reset = (): void => {
    setState(null);
    setOpened(null);
    setResumed(null);
  };
  return {
    opened,
    /** How far the rows are; null before the first. */
    state,
    mask,
    setMask,
    busy: take.busy,
    error: unreadable ?? take.failure ?? cancel.failure,
    open,
    begin,
    reset,
    map: (from: Opened, mapping: ImportMapping): void => {
      setOpened({ ...from, mapping });
    },
    leaveFile: (): void => {
      setOpened(null);
    },
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
      setOpened(null);
      setState(null);
      pick();
    },
  };
}
