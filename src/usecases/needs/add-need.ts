import { AppError } from '../../domain/app-error';
import { personaKeyFor } from '../../domain/customers/persona';
import type { EvidenceType } from '../../domain/records/evidence-type';
import type { Authorship } from '../../ports/actor';
import { recorded } from '../records/record-history';
import type { Requests } from '../requests';

/** The answers of the three-question start: who, what need, how sure. */
export interface NeedDraft {
  readonly id: string;
  readonly persona:
    | { readonly kind: 'existing'; readonly personaKey: string }
    | { readonly kind: 'new'; readonly id: string; readonly name: string };
  readonly title: string;
  readonly statement: string;
  readonly importance01: number;
  readonly satisfaction01: number;
  readonly reach01: number;
  readonly sureness: Sureness;
}

export type Sureness = 'guess' | 'heard' | 'asked' | 'measured';

/** What each answer to "how sure?" stands for on the Confidence Meter (Gilad 2023). */
const EVIDENCE_OF: Readonly<Record<Sureness, EvidenceType>> = {
  guess: 'self',
  heard: 'anecdotal',
  asked: 'user_evidence',
  measured: 'test',
};

/**
 * Writes down a need for one persona, and the persona if it is new. Sending the same draft twice adds nothing.
 * @throws AppError `not-found` when the persona has been deleted meanwhile
 */
export async function addNeed(
  productId: string,
  draft: NeedDraft,
  by: Authorship,
  deps: Pick<Requests, 'knowledge' | 'records' | 'history'>,
): Promise<{ readonly needKey: string; readonly personaKey: string }> {
  const newPersona = draft.persona.kind === 'new' ? [draft.persona.id] : [];
  const touched = [
    { kind: 'need' as const, ids: [draft.id] },
    { kind: 'persona' as const, ids: newPersona },
  ];
  return recorded(productId, touched, by, deps, () => writeNeed(productId, draft, by, deps));
}

async function writeNeed(
  productId: string,
  draft: NeedDraft,
  by: Authorship,
  deps: Pick<Requests, 'knowledge'>,
): Promise<{ readonly needKey: string; readonly personaKey: string }> {
  const { personas } = await deps.knowledge.load(productId);
  const persona = await personaOf(productId, draft.persona, personas, by, deps);
  const needKey = await deps.knowledge.addNeed(
    productId,
    {
      id: draft.id,
      title: draft.title,
      statement: draft.statement,
      claimedEvidence: EVIDENCE_OF[draft.sureness],
    },
    by,
  );
  await deps.knowledge.putEstimate(
    {
      needId: draft.id,
      personaId: persona.id,
      importance01: draft.importance01,
      satisfaction01: draft.satisfaction01,
      reach01: draft.reach01,
    },
    by,
  );
  return { needKey, personaKey: persona.key };
}

async function personaOf(
  productId: string,
  choice: NeedDraft['persona'],
  personas: readonly { readonly id: string; readonly key: string; readonly name: string }[],
  by: Authorship,
  deps: Pick<Requests, 'knowledge'>,
): Promise<{ readonly id: string; readonly key: string }> {
  if (choice.kind === 'existing') {
    const known = personas.find((persona) => persona.key === choice.personaKey);
    if (known) return known;
    throw new AppError('not-found', 'This persona does not exist any more. Choose another one.', {
      personaKey: choice.personaKey,
    });
  }
  const same = personas.find(
    (persona) => persona.id === choice.id || persona.name.toLowerCase() === choice.name.toLowerCase(),
  );
  if (same) return same;
  const key = personaKeyFor(choice.name, new Set(personas.map((persona) => persona.key)));
  await deps.knowledge.addPersona(
    productId,
    { id: choice.id, key, name: choice.name, share01: null, strategicWeight: 1 },
    by,
  );
  return { id: choice.id, key };
}
