import type { NeedOfTicket } from '../../adapters/store/evidence/ticket-pieces';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { EvidenceStore } from '../../adapters/store/evidence/evidence-store';
import type { Permissions } from '../../ports/permissions';
import type { Requests } from '../requests';
import type { Panel } from './read-panel';

/** What became of what a ticket asked for. */
export type TicketFate = 'told' | 'delivered' | 'declined' | 'planned' | 'waiting';

export interface TicketEvidenceFor extends NeedOfTicket {
  /** A project of the need's product that the person may see. */
  readonly projectId: string;
  readonly fate: TicketFate;
  /** When the person who wrote the ticket was told, in milliseconds; null while they were not. */
  readonly toldAt: number | null;
}

export interface TicketTraceDeps extends Pick<Requests, 'items' | 'products'> {
  readonly evidence: Pick<EvidenceStore, 'needsOfTicket'>;
  readonly outcomes: Pick<OutcomeStore, 'toldOnRequest'>;
  readonly permissions: Pick<Permissions, 'latelyForProject'>;
}

/** Items that serve one need, looked at to say whether it is planned. */
const LOOKED_AT = 20;

/**
 * What the item at hand is evidence for, and what became of it, in the products that the person may see. Asks Jira for
 * rights only where it is evidence in another product.
 */
export async function evidenceOfTicket(
  { actor, item }: Panel,
  deps: TicketTraceDeps,
): Promise<TicketEvidenceFor[]> {
  const needs = await deps.evidence.needsOfTicket(item.key);
  const traces = new Map<string, ProductTrace | null>();
  for (const productId of new Set(needs.map((need) => need.productId)))
    traces.set(productId, await traceIn(productId, { actor, item }, deps));
  const found: TicketEvidenceFor[] = [];
  for (const need of needs) {
    const trace = traces.get(need.productId);
    if (trace === undefined || trace === null) continue;
    const toldAt = trace.told.find(({ needKeys }) => needKeys.includes(need.needKey))?.toldAt ?? null;
    const fate = toldAt === null ? await fateOf(need, trace.projectIds, deps) : 'told';
    found.push({ ...need, projectId: trace.projectId, toldAt, fate });
  }
  return found;
}

/** What a product knows of the ticket, whichever of its needs it is evidence for. */
interface ProductTrace {
  readonly projectId: string;
  readonly projectIds: readonly string[];
  readonly told: Awaited<ReturnType<TicketTraceDeps['outcomes']['toldOnRequest']>>;
}

/** null = nothing of the product that the person may see. */
async function traceIn(
  productId: string,
  { actor, item }: Pick<Panel, 'actor' | 'item'>,
  deps: TicketTraceDeps,
): Promise<ProductTrace | null> {
  const projectIds = (await deps.products.read(productId))?.projectIds ?? [];
  const projectId = projectIds.includes(item.projectId)
    ? item.projectId
    : await firstSeen(projectIds, actor, deps);
  if (projectId === null) return null;
  return { projectId, projectIds, told: await deps.outcomes.toldOnRequest(productId, item.key) };
}

async function firstSeen(
  projectIds: readonly string[],
  { accountId }: Panel['actor'],
  { permissions }: TicketTraceDeps,
): Promise<string | null> {
  for (const projectId of projectIds)
    if ((await permissions.latelyForProject(projectId, accountId, true)).browse) return projectId;
  return null;
}

async function fateOf(
  { needKey, status }: NeedOfTicket,
  projectIds: readonly string[],
  { items }: TicketTraceDeps,
): Promise<Exclude<TicketFate, 'told'>> {
  if (status === 'met' || status === 'shipped') return 'delivered';
  if (status === 'declined') return 'declined';
  const serving = await items.pageServing(projectIds, [needKey], '', LOOKED_AT);
  if (serving.some(({ done }) => !done)) return 'planned';
  return serving.length > 0 ? 'delivered' : 'waiting';
}
