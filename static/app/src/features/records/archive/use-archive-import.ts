import { useRef, useState } from 'react';
import { AppError } from '@domain/app-error';
import { useAct } from '../../../api/write';
import { said } from '@domain/words/said';
import { NO_SUMS, runImport } from './import-archive';
import type { ImportStep, ImportSums } from './import-archive';

type Phase = 'none' | 'checking' | 'checked' | 'taking' | 'stopped' | 'done';

interface Walk {
  readonly given: File;
  readonly step: ImportStep;
  readonly from: ImportSums;
  readonly show: (next: ImportSums) => void;
}

/** An archive on its way in: checked first, then taken when a person says so; stopped, it goes on where it was. */
export function useArchiveImport(projectId: string) {
  const [file, setFile] = useState<File | null>(null);
  const [phase, setPhase] = useState<Phase>('none');
  const [sums, setSums] = useState<ImportSums>(NO_SUMS);
  const [taken, setTaken] = useState<ImportSums>(NO_SUMS);
  const [differing, setDiffering] = useState<'keep' | 'take'>('keep');
  const [error, setError] = useState<unknown>(null);
  const controller = useRef<AbortController | null>(null);
  const failed = (cause: unknown, back: Phase): void => {
    setError(cause instanceof AppError ? cause : new AppError('invalid', said('product.archive-unreadable')));
    setPhase(back);
  };
  const walk = useAct(async ({ given, step, from, show }: Walk, { write }) => {
    controller.current = new AbortController();
    const result = await runImport(projectId, given, step, from, controller.current.signal, show, write);
    if (step.kind === 'put' && result.done)
      await write('archive.finish', {
        projectId,
        importId: crypto.randomUUID(),
        counts: result.sums.counts,
      });
    return result;
  });
  const check = async (given: File): Promise<void> => {
    setFile(given);
    setTaken(NO_SUMS);
    setSums(NO_SUMS);
    setError(null);
    setPhase('checking');
    try {
      const checked = await walk.send({ given, step: { kind: 'check' }, from: NO_SUMS, show: setSums });
      setSums(checked.sums);
      setPhase(checked.done ? 'checked' : 'none');
    } catch (cause) {
      failed(cause, 'none');
    }
  };
  const take = async (): Promise<void> => {
    if (file === null) return;
    setError(null);
    setPhase('taking');
    try {
      const step = { kind: 'put' as const, differing };
      const { sums: all, done } = await walk.send({ given: file, step, from: taken, show: setTaken });
      setTaken(all);
      setPhase(done ? 'done' : 'stopped');
    } catch (cause) {
      failed(cause, 'stopped');
    }
  };
  return {
    phase,
    busy: phase === 'checking' || phase === 'taking',
    /** What the check found. */
    sums,
    /** What the person is shown: of the check, and once it is being taken, of that. */
    shown: phase === 'taking' || phase === 'stopped' || phase === 'done' ? taken : sums,
    differing,
    setDiffering,
    error,
    check,
    take,
    stop: (): void => controller.current?.abort(),
  };
}
