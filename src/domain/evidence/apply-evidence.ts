import { confidenceTypesIn, STRENGTH_POINTS } from './evidence';
import type { Evidence } from './evidence';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { accountWeights, demonstratedDemand01 } from '../value/demand';
import type { AccountRevenue, DemandVoice } from '../value/demand';
import type { EvidenceType } from '../records/evidence-type';
import type { ItemInput, ModelInput, NeedInput } from '../value/types';

/** What the model reads of a piece of evidence. */
export type EvidencePiece = Pick<
  Evidence,
  'id' | 'channel' | 'accountId' | 'author' | 'saidOn' | 'personaKey' | 'links'
>;

/** The product's accounts and the day on which voices are weighed. */
export interface EvidenceContext {
  readonly accounts: readonly (AccountRevenue & { readonly personaKey: string | null })[];
  readonly today: IsoDate;
}

/**
 * The needs with demonstrated demand from the evidence (value model, step 2): supporting voices only, an
 * account counted once, weighed among the accounts of the persona and those of no stated persona.
 * A piece that names no persona speaks for its account's. Voices without a known account make no demand.
 */
export function withDemand(
  input: ModelInput,
  evidence: readonly EvidencePiece[],
  context: EvidenceContext,
): ModelInput {
  const personaOf = new Map(context.accounts.map(({ id, personaKey }) => [id, personaKey]));
  const weights = accountWeights(context.accounts, input.params);
  const voices = new Map<string, DemandVoice[]>();
  for (const piece of evidence) {
    if (piece.accountId === null) continue;
    const personaId = piece.personaKey ?? personaOf.get(piece.accountId) ?? null;
    if (personaId === null) continue;
    for (const link of piece.links) {
      if (link.stance !== 'supports') continue;
      const cell = `${link.needKey}\n${personaId}`;
      const list = voices.get(cell) ?? [];
      list.push({
        accountId: piece.accountId,
        strength: STRENGTH_POINTS[link.strength],
        ageDays: daysBetween(piece.saidOn, context.today),
      });
      voices.set(cell, list);
    }
  }
  const weightsOf = new Map(
    input.personas.map(({ id }) => {
      const theirs = [...weights].filter(([account]) =>
        [id, null, undefined].includes(personaOf.get(account)),
      );
      return [id, new Map(theirs)] as const;
    }),
  );
  const needs = input.needs.map((need): NeedInput => {
    const perPersona = need.perPersona.map((cell) => {
      const heard = voices.get(`${need.key}\n${cell.personaId}`);
      const among = weightsOf.get(cell.personaId);
      if (heard === undefined || among === undefined) return cell;
      return { ...cell, demand01: demonstratedDemand01(heard, among, input.params) };
    });
    return { ...need, perPersona };
  });
  return { ...input, needs };
}

/** Levels of evidence behind an item: those of all pieces that support a need it or its stories link. */
export function evidenceTypesFor(
  item: ItemInput,
  evidence: readonly EvidencePiece[],
): readonly EvidenceType[] {
  return confidenceTypesIn(evidenceFor(item, evidence));
}

/** The pieces that support a need of the item or of its stories. */
export function evidenceFor(item: ItemInput, evidence: readonly EvidencePiece[]): EvidencePiece[] {
  const needs = new Set(
    [item.links, ...(item.children ?? []).map(({ links }) => links)].flat().map((l) => l.needKey),
  );
  return evidence.filter(({ links }) =>
    links.some((link) => link.stance === 'supports' && needs.has(link.needKey)),
  );
}
