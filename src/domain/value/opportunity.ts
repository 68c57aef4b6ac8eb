import type { OpportunityBand } from './types';

/**
 * Opportunity O = I + max(I − S, 0), 0…20, of importance and satisfaction on 0…10
 * (Ulwick, "Turn Customer Input into Innovation", HBR, January 2002).
 */
export function opportunityOf(importance: number, satisfaction: number): number {
  return importance + Math.max(importance - satisfaction, 0);
}

/**
 * Bands of the opportunity landscape (Ulwick, What Customers Want, 2005):
 * above 15 extreme, from 12 strong, from 10 worth a look, below low.
 */
export function opportunityBand(opportunity: number): OpportunityBand {
  if (opportunity > 15) return 'extreme';
  if (opportunity >= 12) return 'strong';
  return opportunity >= 10 ? 'worth-a-look' : 'low';
}

/** The gap of one cell, 0…20: the opportunity of its importance and satisfaction. */
export function gapOf({
  importance01,
  satisfaction01,
}: {
  readonly importance01: number;
  readonly satisfaction01: number;
}): number {
  return opportunityOf(10 * importance01, 10 * satisfaction01);
}
