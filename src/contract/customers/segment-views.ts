import { z } from 'zod';
import { COMPARISONS, MAX_RULE_DEPTH } from '../../domain/records/segment-rule';
import type { SegmentRule } from '../../domain/records/segment-rule';
import { recordId } from '../identifiers';

export const attributeValue = z.union([z.string().max(500), z.number(), z.boolean(), z.null()]);
const condition = z.object({
  attribute: z.string().trim().min(1).max(100),
  is: z.enum(COMPARISONS),
  value: z.union([attributeValue, z.array(attributeValue).max(100)]).optional(),
});

/** A rule as data, nested as deep as it is evaluated and no deeper. */
export const segmentRule: z.ZodType<SegmentRule> = ruleOfDepth(MAX_RULE_DEPTH);

function ruleOfDepth(depth: number): z.ZodType<SegmentRule> {
  if (depth === 0) return condition as z.ZodType<SegmentRule>;
  const inner = ruleOfDepth(depth - 1);
  return z.union([
    condition as z.ZodType<SegmentRule>,
    z.object({ all: z.array(inner).max(20) }),
    z.object({ any: z.array(inner).max(20) }),
    z.object({ not: inner }),
  ]);
}

export const segmentView = z.object({
  id: recordId,
  version: z.number().int().nonnegative(),
  name: z.string(),
  rule: segmentRule,
  /** Accounts in it now. */
  accounts: z.number().int().nonnegative(),
});
export type SegmentView = z.infer<typeof segmentView>;

export const segmentsView = z.object({
  segments: z.array(segmentView),
  /** Accounts in all. */
  accounts: z.number().int().nonnegative(),
  /** Names of what is known about accounts beside their own fields. */
  attributes: z.array(z.string()),
});
