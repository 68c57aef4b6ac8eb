import type { ProcedureInput } from '@contract/rpc';
import { useAct } from '../../api/write';
import type { Act } from '../../api/write';

export type ManyAction =
  | { readonly kind: 'link'; readonly link: ProcedureInput<'analysis.link'>['link'] }
  | { readonly kind: 'skip'; readonly skipped: boolean }
  | { readonly kind: 'tag'; readonly tag: string; readonly add: boolean };

interface ManyActionOn {
  readonly ids: readonly string[];
  readonly action: ManyAction;
}

/** What became of it: how many pieces, and the instants by which it is taken back. */
interface ManyDone {
  readonly changed: number;
  readonly acts: readonly number[];
}

/** Pieces of one call. */
const AT_ONCE = 300;

/** Acts on many pieces, in as many calls as it takes. */
export function useManyAction(projectId: string): Act<ManyActionOn, ManyDone> {
  return useAct(async ({ ids, action }, { write }) => {
    const acts: number[] = [];
    let changed = 0;
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      const of = { projectId, ids: ids.slice(from, from + AT_ONCE) };
      const done = await one(of);
      acts.push(done.at);
      changed += done.changed;
    }
    return { changed, acts };

    async function one(of: { projectId: string; ids: string[] }): Promise<{ changed: number; at: number }> {
      switch (action.kind) {
        case 'link': {
          const { linked, at } = await write('analysis.link', { ...of, link: action.link });
          return { changed: linked, at };
        }
        case 'skip':
          return write('evidence.skip-many', { ...of, skipped: action.skipped });
        case 'tag': {
          const [add, remove] = action.add ? [[action.tag], []] : [[], [action.tag]];
          return write('evidence.tag-many', { ...of, add, remove });
        }
      }
    }
  });
}

/** Takes acts on many pieces back, the last one first; gives how many pieces are as before. */
export function useTakeBack(projectId: string): Act<readonly number[], number> {
  return useAct(async (acts, { write }) => {
    let changed = 0;
    for (const at of [...acts].reverse())
      changed += (await write('evidence.take-back', { projectId, at })).changed;
    return changed;
  });
}
