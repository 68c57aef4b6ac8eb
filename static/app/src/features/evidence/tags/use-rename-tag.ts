import { useAct } from '../../../api/write';
import type { Act } from '../../../api/write';

interface NewName {
  readonly from: string;
  readonly to: string;
}

/** What became of it: how many quotes, and the instants by which it is taken back. */
export interface Renamed extends NewName {
  readonly changed: number;
  readonly acts: readonly number[];
}

/** Renames a tag, or joins it with another one, until no quote has it any more. */
export function useRenameTag(projectId: string): Act<NewName, Renamed> {
  return useAct(async ({ from, to }, { write }) => {
    const acts: number[] = [];
    let changed = 0;
    for (let more = true; more;) {
      const part = await write('tag.rename', { projectId, from, to });
      ({ more } = part);
      if (part.changed > 0) acts.push(part.at);
      changed += part.changed;
    }
    return { from, to, changed, acts };
  });
}
