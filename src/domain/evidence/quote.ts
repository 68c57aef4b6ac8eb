import type { Strength } from '../records/evidence';

/** One verbatim piece of customer voice, as the panel shows it. */
export interface QuoteRecord {
  readonly evidenceId: string;
  readonly text: string;
  readonly saidOn: string;
  readonly channel: string;
  readonly personaId: string | null;
  readonly strength: Strength | null;
}
