import type { EvidenceType } from '../../records/evidence-type';
import type { Verdict } from '../../outcomes/verdict';

/** An invented delivery of the invented product, asked about before and after: one promise came true, one did not. */
export interface SampleDelivery {
  readonly needKey: string;
  readonly personaKey: string;
  readonly coverage01: number;
  readonly daysAgo: number;
  /** Shares of satisfied customers: as it was, and as it was to become with the middle 80 % of what was expected. */
  readonly before01: number;
  readonly promised01: number;
  readonly expected: { readonly low: number; readonly high: number };
  readonly evidenceLevel: EvidenceType;
  readonly verdict: Verdict;
}

/** Between the two waves of answers that the sample's survey has about these needs. */
const DELIVERED_DAYS_AGO = 50;

export const sampleDeliveries: readonly SampleDelivery[] = [
  {
    needKey: 'N-13',
    personaKey: 'owner',
    coverage01: 0.75,
    daysAgo: DELIVERED_DAYS_AGO,
    before01: 0.47,
    promised01: 0.83,
    expected: { low: 0.78, high: 0.88 },
    evidenceLevel: 'test',
    verdict: 'met',
  },
  {
    needKey: 'N-8',
    personaKey: 'bookkeeper',
    coverage01: 0.5,
    daysAgo: DELIVERED_DAYS_AGO,
    before01: 0.58,
    promised01: 0.79,
    expected: { low: 0.73, high: 0.84 },
    evidenceLevel: 'opinion',
    verdict: 'not',
  },
];
