import { useState } from 'react';
import type { NewNeed } from '@contract/needs/new-need';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../../i18n/text';
import { completeDraft, missingAnswer, startDraft } from './draft';
import type { NeedDraft } from './draft';

interface DraftInHand {
  readonly draft: NeedDraft;
  readonly change: (next: NeedDraft) => void;
  /** Which question lacks an answer, in words, once it was tried to save; null when none does. */
  readonly problem: string | null;
  /** The need as it was described; null while an answer is missing, which `problem` then says. */
  readonly complete: () => NewNeed | null;
}

/** The three answers of a form while they are being given, with the first persona chosen. */
export function useNeedDraft(title: string, { personas }: Pick<KnowledgeSnapshot, 'personas'>): DraftInHand {
  const { t } = useText();
  const [draft, setDraft] = useState(() => startDraft(title, personas[0]?.key ?? null));
  const [problem, setProblem] = useState<string | null>(null);
  return {
    draft,
    change: (next) => {
      setDraft(next);
      setProblem(null);
    },
    problem,
    complete: () => {
      const missing = missingAnswer(draft);
      setProblem(missing === null ? null : t(missing));
      return completeDraft(draft);
    },
  };
}
