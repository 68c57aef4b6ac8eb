/** Numbers that a custom score may use, one per item. */
export const CUSTOM_VARIABLES = [
  'value',
  'goal',
  'blend',
  'confidence',
  'effort',
  'priority',
  'reach',
  'opportunity',
  'needs',
] as const;
export type CustomVariable = (typeof CUSTOM_VARIABLES)[number];
