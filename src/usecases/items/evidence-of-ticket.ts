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
  const projects = new Map<string, readonly string[]>();
  for (const productId of new Set(needs.map((need) => need.productId))) {
    const product = await deps.products.read(productId);
    const all = product?.projectIds ?? [];
    projects.set(productId, all.includes(item.projectId) ? [item.projectId] : await seenOf(all, actor, deps));
  }
  const found: TicketEvidenceFor[] = [];
  for (const need of needs) {
    const [projectId] = projects.get(need.productId) ?? [];
    if (projectId === undefined) continue;
    const told = await deps.outcomes.toldOnRequest(need.productId, item.key);
    const toldAt = told.find(({ needKeys }) => needKeys.includes(need.needKey))?.toldAt ?? null;
    found.push({ ...need, projectId, toldAt, fate: await fateOf(need, toldAt, deps) });
  }
  return found;
}

async function seenOf(
  projectIds: readonly string[],
  { accountId }: Panel['actor'],
  { permissions }: TicketTraceDeps,
): Promise<readonly string[]> {
  for (const projectId of projectIds)
    if ((await permissions.latelyForProject(projectId, accountId, true)).browse) return [projectId];
  return [];
}

async function fateOf(
  { productId, needKey, status }: NeedOfTicket,
  toldAt: number | null,
  { items, products }: TicketTraceDeps,
): Promise<TicketFate> {
  if (toldAt !== null) return 'told';
  if (status === 'met' || status === 'shipped') return 'delivered';
  if (status === 'declined') return 'declined';
  const projectIds = (await products.read(productId))?.projectIds ?? [];
  const serving = await items.pageServing(projectIds, [needKey], '', LOOKED_AT);
  if (serving.some(({ done }) => !done)) return 'planned';
  return serving.length > 0 ? 'delivered' : 'waiting';
}
