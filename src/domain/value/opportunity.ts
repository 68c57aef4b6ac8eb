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

/**
 * Standard error of the opportunity from shares of one sample of `answers`, in opportunity points.
 * For I ≥ S, O = 2I − S, hence 10·√((4·pI·qI + pS·qS)/n); otherwise O = I, hence 10·√(pI·qI/n).
 * Importance and satisfaction are taken as independent. Null without answers.
 */
export function opportunityError(
  importance01: number,
  satisfaction01: number,
  answers: number,
): number | null {
  if (answers <= 0) return null;
  const importanceVariance = importance01 * (1 - importance01);
  const satisfactionVariance = satisfaction01 * (1 - satisfaction01);
  const variance =
    importance01 >= satisfaction01 ? 4 * importanceVariance + satisfactionVariance : importanceVariance;
  return 10 * Math.sqrt(variance / answers);
}
