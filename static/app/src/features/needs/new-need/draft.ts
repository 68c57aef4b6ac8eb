import type { NewNeed, Sureness } from '@contract/needs/new-need';
import type { MessageKey } from '../../../i18n/message-key';

/** The answers to the three questions while they are being given. */
export interface NeedDraft {
  readonly id: string;
  readonly newPersonaId: string;
  /** Key of an existing persona; null while a new one is named. */
  readonly personaKey: string | null;
  readonly personaName: string;
  readonly title: string;
  readonly sureness: Sureness | null;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
}

/** An empty draft; its ids are made here, so that sending it twice creates one need. */
export function startDraft(title: string, personaKey: string | null): NeedDraft {
  return {
    id: crypto.randomUUID(),
    newPersonaId: crypto.randomUUID(),
    personaKey,
    personaName: '',
    title,
    sureness: null,
    importance01: 0.7,
    satisfaction01: 0.3,
    reach01: 0.5,
  };
}

/** Which question still lacks an answer; null when the draft is complete. */
export function missingAnswer(draft: NeedDraft): MessageKey | null {
  if (draft.personaKey === null && draft.personaName.trim() === '') return 'new-need.problem.who';
  if (draft.title.trim().length < 3) return 'new-need.problem.what';
  if (draft.sureness === null) return 'new-need.problem.sure';
  return null;
}

/** The need to create, or null while an answer is missing. */
export function completeDraft(draft: NeedDraft): NewNeed | null {
  if (missingAnswer(draft) !== null || draft.sureness === null) return null;
  return {
    id: draft.id,
    persona:
      draft.personaKey === null
        ? { kind: 'new', id: draft.newPersonaId, name: draft.personaName.trim() }
        : { kind: 'existing', personaKey: draft.personaKey },
    title: draft.title.trim(),
    statement: '',
    importance01: draft.importance01,
    satisfaction01: draft.satisfaction01,
    reach01: draft.reach01,
    sureness: draft.sureness,
  };
}
