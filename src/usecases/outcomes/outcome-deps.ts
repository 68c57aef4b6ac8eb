import type { EvidenceStore } from '../../adapters/store/evidence/evidence-store';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { Replies } from '../../ports/outcomes/replies';
import type { CatalogueStore } from '../../adapters/store/evidence/catalogue-store';
import type { TicketSource } from '../../ports/channels/tickets';
import type { Recording } from '../records/record-history';
import type { Requests } from '../requests';

/** What the life of an item around its needs takes beside what every call does. */
export interface OutcomeDeps extends Requests, Recording {
  readonly outcomes: OutcomeStore;
  readonly catalogue: CatalogueStore;
  readonly evidence: EvidenceStore;
  readonly replies: Replies;
  /** Jira's work items as the person who calls sees them. */
  readonly tickets: TicketSource;
}
