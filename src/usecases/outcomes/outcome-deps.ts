import type { OutcomeStore } from '../../ports/outcomes/outcome-store';
import type { Replies } from '../../ports/outcomes/replies';
import type { CatalogueStore } from '../../ports/evidence/catalogue-store';
import type { TicketSource } from '../../ports/channels/tickets';
import type { Recording } from '../records/record-history';
import type { Requests } from '../requests';

/** What the life of an item around its needs takes beside what every call does. */
export interface OutcomeDeps extends Requests, Recording {
  readonly outcomes: OutcomeStore;
  readonly catalogue: CatalogueStore;
  readonly replies: Replies;
  /** Jira's work items as the person who calls sees them. */
  readonly tickets: TicketSource;
}
