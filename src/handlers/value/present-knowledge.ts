import type { KnowledgeSnapshot } from '../../contract/value/knowledge-snapshot';
import type { NeedView, PersonaView } from '../../contract/value/knowledge-views';
import { initialsOf } from '../../domain/customers/persona';
import type { NeedRecord, PersonaRecord } from '../../domain/value/product/knowledge';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { Estimation } from '../../domain/items/work-item';
import { gapOf, opportunityBand } from '../../domain/value/opportunity';
import type { Actor } from '../../ports/actor';
import type { AppFieldIds } from '../../ports/items/work-items';

export function presentPersona(persona: PersonaRecord): PersonaView {
  return {
    id: persona.id,
    key: persona.key,
    name: persona.name,
    initials: initialsOf(persona.name),
    ordinal: persona.ordinal,
    share01: persona.share01,
    anti: persona.anti,
  };
}

/** A need with what the model makes of it. */
export function presentNeed(product: ProductModel, need: NeedRecord): NeedView {
  const valued = product.model.byKey.get(need.key);
  const cells = [...(valued?.cells ?? [])].sort((a, b) => b.value - a.value);
  const gap = Math.max(0, ...cells.map(gapOf));
  const personas = new Map(product.knowledge.personas.map((persona) => [persona.id, persona.key]));
  return {
    id: need.id,
    key: need.key,
    title: need.title,
    statement: need.statement,
    status: need.status,
    value: valued?.value ?? 0,
    valueByPersona: Object.fromEntries(
      cells.flatMap((cell) => {
        const key = personas.get(cell.personaId);
        return key === undefined ? [] : [[key, cell.value]];
      }),
    ),
    left01: valued?.delivery.left01 ?? 1,
    gap,
    gapBand: opportunityBand(gap),
    assumed: valued !== undefined && valued.assumed.size > 0,
    personaKeys: cells.flatMap((cell) => personas.get(cell.personaId) ?? []),
    evidenceCount: product.pieces.get(need.key) ?? 0,
    lastEvidenceOn: product.latestOn.get(need.key) ?? null,
  };
}

export function presentSnapshot(
  product: ProductModel,
  jira: { readonly fields: AppFieldIds; readonly estimation: Estimation },
  actor: Actor,
): KnowledgeSnapshot {
  return {
    productName: product.knowledge.product.name,
    projectIds: [...product.knowledge.product.projectIds],
    fields: jira.fields,
    estimation: jira.estimation,
    coverageDefault01: product.model.settings.coverageDefault01,
    personas: product.knowledge.personas.map(presentPersona),
    needs: product.knowledge.needs.map((need) => presentNeed(product, need)),
    formerKeys: [...product.knowledge.formerKeys.needs].map(([key, into]) => ({ key, into })),
    formerPersonaKeys: [...product.knowledge.formerKeys.personas].map(([key, into]) => ({ key, into })),
    canEdit: actor.grants.editItem,
    canManageKnowledge: actor.grants.manageKnowledge,
    quotesOpen: product.knowledge.product.quotesOpen,
    canAdminister: actor.grants.administerProject,
    sampleLoaded: product.knowledge.product.sampleLoaded,
    upgradedOn: product.knowledge.product.upgradedOn,
  };
}

/** Needs whose key, title or statement holds every word of the text, the widest gap first. */
export function searchNeeds(product: ProductModel, text: string, limit: number): NeedView[] {
  const words = text
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return product.knowledge.needs
    .filter((need) => {
      const searched = `${need.key} ${need.title} ${need.statement}`.toLowerCase();
      return words.every((word) => searched.includes(word));
    })
    .map((need) => presentNeed(product, need))
    .sort((a, b) => b.gap - a.gap)
    .slice(0, limit);
}
