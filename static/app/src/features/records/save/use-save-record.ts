import type { WrittenKind } from '@contract/records/written-kinds';
import type { Pen } from '../../../api/write';
import { keptOf } from '../list/record-pages';
import type { Kept } from '../list/record-pages';
import { useMergedSave } from './use-merged-save';
import type { MergedSave } from './use-merged-save';

/**
 * Saves records of a kind: version 0 = a new one. `first` is written before, in the same act, such as what the record
 * is to name.
 */
export function useSaveRecord<N extends WrittenKind>(
  projectId: string,
  kind: N,
  done: (saved: Kept<N> | null) => void,
  first?: (pen: Pen) => Promise<void>,
): MergedSave {
  return useMergedSave<Kept<N>>(async (pen, { id, version, set }) => {
    await first?.(pen);
    const answer = await pen.write('record.save', { projectId, kind, id, version, set: { ...set } });
    return answer.kind === 'saved'
      ? { kind: 'saved', saved: keptOf(kind, answer.record) }
      : { kind: 'newer', version: answer.theirs.version, value: answer.theirs.value };
  }, done);
}
