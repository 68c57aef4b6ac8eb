import { coverage01 as coverageWord } from '../../contract/identifiers';
import type { ServedNeedView } from '../../contract/value/knowledge-views';
import type { EvidenceForView, NeedBelowView, PanelView } from '../../contract/items/panel-view';
import { solvedWhen } from '../../domain/outcomes/verdict';
import { plannedCoverage } from '../../domain/value/model/item-coverage';
import type { TicketEvidenceFor } from '../../usecases/items/evidence-of-ticket';
import type { Panel } from '../../usecases/items/read-panel';
import { presentNeed, presentPersona } from '../value/present-knowledge';
import { presentQuote } from '../evidence/present-quote';
import { presentScore } from '../value/present-score';

/** The issue panel in the words of the contract. */
export function presentPanel(
  { actor, item, formerKeys, product, input, neighbours, elsewhere, quotes, above }: Panel,
  evidenceFor: readonly TicketEvidenceFor[],
): PanelView {
  const { personas } = product.knowledge;
  const needs = item.needKeys.flatMap((key) => presentServed({ item, product, quotes, key }));
  const needsBelow = presentBelow({ item, product, input, quotes });
  const keys = new Set([
    ...item.personaKeys,
    ...[...needs, ...needsBelow].flatMap((need) => need.personaKeys),
  ]);
  const served = personas.filter((persona) => keys.has(persona.key));
  return {
    issueId: item.id,
    issueKey: item.key,
    canEdit: actor.grants.editItem,
    canManageKnowledge: actor.grants.manageKnowledge,
    quotesOpen: product.knowledge.product.quotesOpen,
    productHasNeeds: product.knowledge.needs.length > 0,
    done: item.statusCategory === 'done',
    delivered: item.statusCategory === 'done' ? item.written.value : null,
    personas: served.map(presentPersona),
    empathy: served.flatMap(({ key: personaKey, name, quote: words }) =>
      words === '' ? [] : [{ personaKey, name, words }],
    ),
    statedPersonaKeys: [...item.personaKeys],
    needs,
    needsBelow,
    needsAbove: above.map(({ key, title }) => ({ key, title })),
    unknownNeedKeys: item.needKeys.filter((key) => !product.needByKey.has(key)),
    formerNeedKeys: [...formerKeys.needs],
    formerPersonaKeys: [...formerKeys.personas],
    unknownPersonaKeys: item.personaKeys.filter((key) => !personas.some((persona) => persona.key === key)),
    score: presentScore(product, input, { neighbours, elsewhere }),
    estimateProblem: item.estimate.problem,
    evidenceFor: evidenceFor.map(presentTrace),
  };
}

function presentTrace({
  projectId,
  needKey,
  title,
  fate,
  toldAt,
  added,
}: TicketEvidenceFor): EvidenceForView {
  return {
    projectId,
    needKey,
    title,
    fate,
    toldAt: toldAt === null ? null : new Date(toldAt).toISOString(),
    added: added === null ? null : { accountId: added.accountId, at: new Date(added.at).toISOString() },
  };
}

/** Needs that only open stories name, with these. */
function presentBelow({
  item,
  product,
  input,
  quotes,
}: Pick<Panel, 'item' | 'product' | 'input' | 'quotes'>): NeedBelowView[] {
  const own = new Set(item.needKeys);
  return plannedCoverage(input, product.model.settings).flatMap(({ needKey, stories }) => {
    const need = product.needByKey.get(needKey);
    if (own.has(needKey) || need === undefined) return [];
    const quote = quotes.get(need.id);
    return [
      {
        ...presentNeed(product, need),
        solvedWhen: solvedWhen(need.statement),
        quote: quote === undefined ? null : presentQuote(quote, product),
        storyKeys: stories.map(({ key }) => key),
      },
    ];
  });
}

function presentServed({
  item,
  product,
  quotes,
  key,
}: Pick<Panel, 'item' | 'product' | 'quotes'> & { key: string }): ServedNeedView[] {
  const need = product.needByKey.get(key);
  if (need === undefined) return [];
  const quote = quotes.get(need.id);
  const stated = coverageWord.safeParse(item.coverage[key]);
  const assumed = coverageWord.safeParse(product.model.settings.coverageDefault01);
  return [
    {
      ...presentNeed(product, need),
      coverage01: stated.success ? stated.data : (assumed.data ?? 0.5),
      coverageAssumed: !stated.success,
      solvedWhen: solvedWhen(need.statement),
      quote: quote === undefined ? null : presentQuote(quote, product),
    },
  ];
}
