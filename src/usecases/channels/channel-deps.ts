import type { HookStore } from '../../adapters/store/channels/hook-store';
import type { Secrets } from '../../ports/secrets';
import type { StandingImportStore } from '../../adapters/store/channels/standing-import-store';
import type { TicketQueue } from '../../ports/channels/ticket-queue';
import type { TicketSource } from '../../ports/channels/tickets';
import type { KnowledgeDeps } from '../knowledge-deps';
import type { TakeBackDeps } from '../records/take-back';

/** What the ways into the inbox need beside the inbox itself. */
export interface ChannelDeps extends KnowledgeDeps, TakeBackDeps {
  /** Jira's work items as the person who calls sees them. */
  readonly tickets: TicketSource;
  readonly standing: StandingImportStore;
  readonly ticketQueue: TicketQueue;
  readonly hooks: HookStore;
  readonly secrets: Secrets;
  /** The address of the site's web trigger. */
  hookAddress(): Promise<string>;
}
