import { useState } from 'react';
import type { PlainRecord } from '@domain/records/three-way-merge';
import type { ReadName } from '@contract/tags';
import { useAct } from '../../../api/write';
import type { Pen } from '../../../api/write';
import { changesOf, mergeDraft } from './merge-edits';
import type { MergedDraft } from './merge-edits';

/** Somebody who saves all the time cannot keep an edit from ever arriving: after so many rounds a person is asked. */
const MOST_ROUNDS = 5;

/** What a person changed of a record, on the version that they saw. */
export interface Edit {
  readonly id: string;
  readonly version: number;
  /** The record as it was when the edit began. */
  readonly base: PlainRecord;
  /** The fields that change, in their stored form. */
  readonly set: PlainRecord;
}

/** What became of sending it: saved, or what somebody else has made of the record meanwhile. */
export type Sent<T> =
  | { readonly kind: 'saved'; readonly saved: T }
  | { readonly kind: 'newer'; readonly version: number; readonly value: PlainRecord };

type Became<T> =
  /** `saved` null = somebody else had written the same already. */
  | { readonly kind: 'saved'; readonly saved: T | null }
  | { readonly kind: 'asked'; readonly id: string; readonly merge: MergedDraft };

/** An edit that is on its way, and the questions that it met. */
export interface MergedSave {
  readonly save: (edit: Edit) => void;
  /** As `save`, for what shows it already; ends when it is saved or a person is asked. @throws AppError where it fails */
  readonly keep: (edit: Edit) => Promise<void>;
  readonly busy: boolean;
  readonly failure: unknown;
  /** Forgets why the last one failed. */
  readonly forget: () => void;
  /** Fields that two people changed differently; null while there is nothing to ask. */
  readonly merge: MergedDraft | null;
  readonly onMerge: (merge: MergedDraft) => void;
  /** Sends what was chosen. */
  readonly settle: () => void;
  /** Back to the form, with nothing written. */
  readonly dismiss: () => void;
}

export interface MergedSaveOptions {
  /** Reads that it stays busy for. */
  readonly until?: readonly ReadName[];
  /** Edits of one name are sent one after another. */
  readonly alone?: string;
  /** The edit on top of what has been read since it was made. */
  readonly onto?: (edit: Edit, pen: Pen) => Edit;
  /** How often it is sent before a person is asked; 1 = whenever somebody else was faster. */
  readonly rounds?: number;
}

/**
 * Saves an edit whatever somebody else did meanwhile: what only one of both changed is merged by itself and sent again
 * on the newer version; a person is asked about the rest. `done` hears what was saved, once
 * the reads of `until` are fresh.
 */
export function useMergedSave<T>(
  send: (pen: Pen, edit: Edit) => Promise<Sent<T>>,
  done: (saved: T | null) => void,
  { until = [], alone, onto = (edit) => edit, rounds = MOST_ROUNDS }: MergedSaveOptions = {},
): MergedSave {
  const [question, setQuestion] = useState<{ readonly id: string; readonly merge: MergedDraft } | null>(null);
  const act = useAct(
    async (edit: Edit, pen: Pen) => sendMerged(onto(edit, pen), (next) => send(pen, next), rounds),
    {
      until,
      ...(alone !== undefined && { alone }),
    },
  );
  const heed = (became: Became<T>): void => {
    setQuestion(became.kind === 'asked' ? became : null);
    if (became.kind === 'saved') done(became.saved);
  };
  const run = (edit: Edit): void => {
    act.run(edit, heed);
  };
  return {
    save: run,
    keep: async (edit) => {
      heed(await act.send(edit));
    },
    busy: act.busy,
    failure: act.failure,
    forget: act.forget,
    merge: question?.merge ?? null,
    onMerge: (merge) => {
      if (question !== null) setQuestion({ ...question, merge });
    },
    settle: () => {
      if (question === null) return;
      const { id, merge } = question;
      const set = changesOf(merge);
      if (Object.keys(set).length > 0) run({ id, version: merge.version, base: merge.theirs, set });
      else {
        // All that was chosen stands already.
        setQuestion(null);
        done(null);
      }
    },
    dismiss: () => {
      setQuestion(null);
    },
  };
}

/** Sends an edit, and again what is left of it on each newer version, until it is saved or somebody has to choose. */
export async function sendMerged<T>(
  edit: Edit,
  send: (edit: Edit) => Promise<Sent<T>>,
  rounds = MOST_ROUNDS,
): Promise<Became<T>> {
  let next = edit;
  for (let round = 1; ; round += 1) {
    if (round > 1 && Object.keys(next.set).length === 0) return { kind: 'saved', saved: null };
    const sent = await send(next);
    if (sent.kind === 'saved') return sent;
    const merge = mergeDraft(next.base, { ...next.base, ...next.set }, sent.value, sent.version);
    if (merge.conflicts.length > 0 || round === rounds) return { kind: 'asked', id: edit.id, merge };
    next = { id: edit.id, version: sent.version, base: sent.value, set: changesOf(merge) };
  }
}
