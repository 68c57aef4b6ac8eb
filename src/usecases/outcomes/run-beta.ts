import { askersOf } from '../../domain/outcomes/askers';
import type { Asker } from '../../domain/outcomes/askers';
import { betaResult, proposeCohort } from '../../domain/outcomes/beta-cohort';
import type { BetaResult, CohortFilter } from '../../domain/outcomes/beta-cohort';
import type { Actor } from '../../ports/actor';
import type { BetaMember } from '../../ports/outcomes/outcome-store';
import { today } from '../background';
import type { OutcomeDeps } from './outcome-deps';
import { readPanel } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import { authorship } from '../requests';
import { servedNeeds } from '../items/served-needs';

const VOICES = 1_000;
/** Proposals at once; a beta has seldom more members than a person can write to. */
const PROPOSED = 30;

/** A filter as people choose it: a persona by its key. */
export interface BetaFilter extends Omit<CohortFilter, 'personaId'> {
  readonly personaKey?: string | undefined;
}

export interface Beta {
  readonly panel: Panel;
  readonly members: readonly { readonly member: BetaMember; readonly asker: Asker | null }[];
  readonly proposed: readonly Asker[];
  readonly result: BetaResult;
}

/** The beta of an item: who is in it, whom to invite next, and what their ratings say. */
export async function readBeta(
  issueId: string,
  filter: BetaFilter,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<Beta> {
  return betaOf(await readPanel(issueId, actor, deps), filter, deps);
}

async function betaOf(panel: Panel, { personaKey, ...filter }: BetaFilter, deps: OutcomeDeps): Promise<Beta> {
  const { product } = panel;
  const productId = product.knowledge.product.id;
  const needIds = servedNeeds(panel).map(({ need }) => need.id);
  const [voices, members] = await Promise.all([
    deps.outcomes.askingVoices(productId, needIds, VOICES),
    deps.outcomes.members(productId, panel.item.id),
  ]);
  const askers = askersOf(voices);
  const persona = product.knowledge.personas.find(({ key }) => key === personaKey);
  const taken = new Set(members.map(({ audience }) => audience));
  return {
    panel,
    members: members.map((member) => ({
      member,
      asker: askers.find(({ audience }) => audience === member.audience) ?? null,
    })),
    proposed: proposeCohort(
      askers,
      personaKey === undefined ? filter : { ...filter, personaId: persona?.id ?? '' },
      taken,
      today(deps.clock),
      product.model.params.demandHalfLifeDays,
      PROPOSED,
    ),
    result: betaResult(members),
  };
}

/** Notes that people were invited, by hand; whoever did not ask is left out. */
export async function inviteToBeta(
  issueId: string,
  audiences: readonly string[],
  actor: Actor,
  deps: OutcomeDeps,
): Promise<Beta> {
  const panel = await readPanel(issueId, actor, deps);
  const { proposed } = await betaOf(panel, {}, deps);
  const known = new Set(proposed.map(({ audience }) => audience));
  await deps.outcomes.addMembers(
    panel.product.knowledge.product.id,
    issueId,
    [...new Set(audiences)]
      .filter((audience) => known.has(audience))
      .map((audience) => ({ id: deps.clock.newId(), audience })),
    authorship(actor, deps.clock),
  );
  return betaOf(panel, {}, deps);
}

/** Edits a member on the version that the person saw; `saved` false when somebody else was faster. */
export async function editMember(
  issueId: string,
  member: Omit<BetaMember, 'audience'>,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<{ readonly saved: boolean; readonly beta: Beta }> {
  const panel = await readPanel(issueId, actor, deps);
  const saved = await deps.outcomes.editMember(
    panel.product.knowledge.product.id,
    issueId,
    member,
    authorship(actor, deps.clock),
  );
  return { saved, beta: await betaOf(panel, {}, deps) };
}
