/** Levels of evidence after Itamar Gilad's Confidence Meter (Evidence Guided, 2023), weakest first. */
export const EVIDENCE_TYPES = [
  'self',
  'pitch',
  'thematic',
  'opinion',
  'estimates',
  'anecdotal',
  'market_data',
  'user_evidence',
  'test',
  'launch',
] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];
