import type { IsoDate } from '../../domain/iso-date';
import { askersOf } from '../../domain/outcomes/askers';
import type { Asker } from '../../domain/outcomes/askers';
import { betaResult, proposeCohort } from '../../domain/outcomes/beta-cohort';
import type { BetaResult, CohortFilter } from '../../domain/outcomes/beta-cohort';
import { AppError } from '../../domain/app-error';
import { betaMember } from '../../domain/records/beta-member';
import { emptyRecord } from '../../domain/records/kind';
import { said } from '../../domain/words/said';
import type { BetaMember } from '../../adapters/store/outcomes/beta';
import type { ItemCall } from '../call';
import { writeHistory } from '../records/record-history';
import type { OutcomeDeps } from './outcome-deps';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
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
export async function readBeta(call: ItemCall, filter: BetaFilter, deps: OutcomeDeps): Promise<Beta> {
  const panel = await panelOf(call, call.item, deps);
  return betaOf(panel, await peopleAround(call, panel, deps), filter, call.by.day);
}

/** Who is in the beta of an item, and who asked for what it gives. */
interface PeopleAround {
  readonly askers: readonly Asker[];
  readonly members: readonly BetaMember[];
}

async function peopleAround(
  { product, item }: ItemCall,
  panel: Panel,
  deps: OutcomeDeps,
): Promise<PeopleAround> {
  const needIds = servedNeeds(panel).map(({ need }) => need.id);
  const [voices, members] = await Promise.all([
    deps.outcomes.askingVoices(product.id, needIds, VOICES),
    deps.outcomes.members(product.id, item.id),
  ]);
  return { askers: askersOf(voices), members };
}

function betaOf(
  panel: Panel,
  { askers, members }: PeopleAround,
  { personaKey, ...filter }: BetaFilter,
  day: IsoDate,
): Beta {
  const { product } = panel;
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
      day,
      product.model.settings.voiceHalfLife,
      PROPOSED,
    ),
    result: betaResult(members),
  };
}

/**
 * Notes that people were invited, by hand; whoever did not ask is left out.
 * @throws AppError `not-found` when none of them asked or is in the beta
 */
export async function inviteToBeta(
  call: ItemCall,
  audiences: readonly string[],
  deps: OutcomeDeps,
): Promise<Beta> {
  const panel = await panelOf(call, call.item, deps);
  const people = await peopleAround(call, panel, deps);
  const taken = new Set(people.members.map(({ audience }) => audience));
  const asked = new Set(people.askers.map(({ audience }) => audience));
  const known = [...new Set(audiences)].filter((audience) => taken.has(audience) || asked.has(audience));
  if (known.length === 0) throw new AppError('not-found', said('items.nobody-asked'));
  const members = await withMembers(
    call,
    people.members,
    known.filter((audience) => !taken.has(audience)),
    deps,
  );
  return betaOf(panel, { ...people, members }, {}, call.by.day);
}

/** Takes people in, all at once; somebody who was taken out of the beta before is in it again. */
async function withMembers(
  { product, item, by }: ItemCall,
  before: readonly BetaMember[],
  audiences: readonly string[],
  deps: OutcomeDeps,
): Promise<readonly BetaMember[]> {
  if (audiences.length === 0) return before;
  const rows = audiences.map((audience) => ({
    id: deps.clock.newId(),
    version: 0,
    value: { ...emptyRecord(betaMember), issueId: item.id, audience },
  }));
  await deps.records.putMany(product.id, 'beta-member', rows, by);
  const members = await deps.outcomes.members(product.id, item.id);
  const known = new Set(before.map(({ id }) => id));
  const ids = members.map(({ id }) => id).filter((id) => !known.has(id));
  const records = await deps.records.read(product.id, 'beta-member', ids);
  await writeHistory(
    product.id,
    [...records].map(([id, after]) => ({ kind: 'beta-member', id, before: undefined, after })),
    by,
    deps,
  );
  return members;
}
