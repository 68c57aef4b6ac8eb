import { asRecord, kindNamed } from '@domain/records/kinds';
import type { RecordOf } from '@domain/records/kinds';
import type { PlainRecord } from '@domain/records/three-way-merge';
import type { ReadName } from '@contract/tags';
import type { WrittenKind } from '@contract/records/written-kinds';
import type { Pen } from '../../../api/write';
import { writtenOf } from '../form/draft';
import { useMergedSave } from './use-merged-save';
import type { Edit, MergedSave, Sent } from './use-merged-save';

/** As much of a record as a form writes, with the version that an edit is made on. */
export interface Written<N extends WrittenKind> {
  readonly id: string;
  readonly version: number;
  readonly value: Partial<RecordOf<N>>;
}

export interface SaveOptions<N extends WrittenKind> {
  /** Written before, in the same act, such as what the record is to name. */
  readonly first?: (pen: Pen) => Promise<void>;
  /** Reads that it stays busy for. */
  readonly until?: readonly ReadName[];
  /** The act that writes it, where it is another one than `record.save`. */
  readonly send?: (pen: Pen, edit: Edit) => Promise<Sent<Written<N>>>;
}

/** Fields of a record that change, with their types: the gate of its declaration has let them through. */
export function patchOf<N extends WrittenKind>(kind: N, set: PlainRecord): Partial<RecordOf<N>> {
  return asRecord(kind, set);
}

/** Saves records of a kind: version 0 = a new one. */
export function useSaveRecord<N extends WrittenKind>(
  projectId: string,
  kind: N,
  done: (saved: Written<N> | null) => void,
  { first, until = [], send }: SaveOptions<N> = {},
): MergedSave {
  const save = async ({ write }: Pen, { id, version, set }: Edit): Promise<Sent<Written<N>>> => {
    const answer = await write('record.save', { projectId, kind, id, version, set: { ...set } });
    if (answer.kind === 'conflict') {
      return {
        kind: 'newer',
        version: answer.theirs.version,
        value: writtenOf(kindNamed(kind), answer.theirs.value),
      };
    }
    const { record } = answer;
    return {
      kind: 'saved',
      saved: { id: record.id, version: record.version, value: patchOf(kind, record.value) },
    };
  };
  return useMergedSave<Written<N>>(
    async (pen, edit) => {
      await first?.(pen);
      return (send ?? save)(pen, edit);
    },
    done,
    { until },
  );
}
