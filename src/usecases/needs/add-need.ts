import { AppError } from '../../domain/app-error';
import { needKeyOf } from '../../domain/records/need';
import type { EvidenceType } from '../../domain/records/evidence-type';
import { asRecord } from '../../domain/records/kinds';
import type { Call } from '../call';
import { recorded } from '../records/record-history';
import { addRecord } from '../records/save-record';
import type { Requests } from '../requests';
import { said } from '../../domain/words/said';

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
 * @throws AppError `not-found` when the persona has been deleted meanwhile, or an id belongs elsewhere
 */
export async function addNeed(
  call: Call,
  draft: NeedDraft,
  deps: Requests,
): Promise<{ readonly needKey: string }> {
  const { title, statement, importance01, satisfaction01, reach01 } = draft;
  const personaId = await personaIdOf(call, draft.persona, deps);
  const own = { claimedEvidence: EVIDENCE_OF[draft.sureness] };
  const need = await addRecord(call, 'need', { id: draft.id, set: { title, statement }, own }, deps);
  const estimate = { needId: draft.id, personaId, importance01, satisfaction01, reach01 };
  await recorded(call.product.id, [{ kind: 'need', ids: [draft.id] }], call.by, deps, () =>
    deps.knowledge.putEstimate(call.product.id, estimate, call.by),
  );
  return { needKey: needKeyOf(asRecord('need', need.value)) };
}

async function personaIdOf(call: Call, choice: NeedDraft['persona'], deps: Requests): Promise<string> {
  const { personas } = await call.catalogue();
  if (choice.kind === 'existing') {
    const known = personas.find((persona) => persona.key === choice.personaKey);
    if (known) return known.id;
    throw new AppError('not-found', said('customers.persona-gone'), {
      personaKey: choice.personaKey,
    });
  }
  const same = personas.find(
    (persona) => persona.id === choice.id || persona.name.toLowerCase() === choice.name.toLowerCase(),
  );
  if (same) return same.id;
  await addRecord(call, 'persona', { id: choice.id, set: { name: choice.name } }, deps);
  return choice.id;
}
