import { AppError } from '@domain/app-error';
import type { ProcedureInput } from '@contract/rpc';
import { useAct } from '../../../api/write';
import type { Act } from '../../../api/write';

export type StandingAct =
  | { readonly kind: 'save'; readonly input: Omit<ProcedureInput<'standing.save'>, 'projectId'> }
  | { readonly kind: 'run' | 'stop'; readonly id: string }
  | { readonly kind: 'delete'; readonly id: string; readonly pieces: boolean };

const CHANGED_MEANWHILE =
  'Somebody else changed this import meanwhile. It is loaded anew; save again if you still want to.';

/** Keeps, runs, stops and deletes imports that run by themselves; a new one runs at once. */
export function useStandingAct(projectId: string): Act<StandingAct, void> {
  return useAct(async (act, { write }) => {
    switch (act.kind) {
      case 'save':
        if ((await write('standing.save', { projectId, ...act.input })).kind === 'conflict')
          throw new AppError('conflict', CHANGED_MEANWHILE);
        if (act.input.version === 0) await write('standing.run', { projectId, id: act.input.standing.id });
        return;
      case 'run':
        await write('standing.run', { projectId, id: act.id });
        return;
      case 'stop':
        await write('standing.stop', { projectId, id: act.id });
        return;
      case 'delete': {
        let more = true;
        while (more)
          ({ more } = await write('standing.delete', { projectId, id: act.id, pieces: act.pieces }));
      }
    }
  });
}
