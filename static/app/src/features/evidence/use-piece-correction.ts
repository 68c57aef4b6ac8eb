import { useState } from 'react';
import type { PieceView } from '@contract/evidence/evidence-views';
import { useMergedSave } from '../records/save/use-merged-save';
import { changeIn, changeOf, draftOf, editOf } from './piece-draft';
import type { PieceDraft } from './piece-draft';

export type PieceCorrection = ReturnType<typeof usePieceCorrection>;

/** A piece as somebody corrects it, merged with what others changed meanwhile when it is saved. */
export function usePieceCorrection(projectId: string, piece: PieceView, onSaved: () => void) {
  const [base] = useState(piece);
  const [draft, setDraft] = useState<PieceDraft>(() => draftOf(piece));
  const [tags, setTags] = useState(piece.tags.join(', '));
  const [mask, setMask] = useState(false);
  const put = (change: Partial<PieceDraft>): void => {
    setDraft({ ...draft, ...change });
  };
  const edit = useMergedSave<null>(async ({ write }, { version, base: stored, set }) => {
    const { tags: wanted, mask: masking, ...change } = changeIn(set);
    const { text, title, author } = { ...editOf(piece), ...changeIn(stored), ...change };
    const answer = await write('evidence.edit', {
      projectId,
      id: piece.id,
      version,
      change: {
        ...change,
        ...(wanted === undefined ? {} : { tags: [...wanted] }),
        // Masking has to see the words as they stand, whether they were edited or not.
        ...(masking === true ? { mask: true, text, title, author } : {}),
      },
    });
    return answer.kind === 'saved'
      ? { kind: 'saved', saved: null }
      : { kind: 'newer', version: answer.theirs.version, value: editOf(answer.theirs) };
  }, onSaved);
  const save = (): void => {
    const before = editOf(base);
    const set = changeOf(before, { ...draft, mask: before.mask || mask });
    edit.save({ id: piece.id, version: base.version, base: before, set });
  };
  return { base, draft, put, tags, setTags, mask, setMask, edit, save };
}
