/**
 * What a row of a file is to the product: not there yet, just as it is here, changed later in the file or here,
 * changed on both sides, of another product on this site, without the record it belongs to, or not readable.
 */
export const ROW_FATES = [
  'new',
  'same',
  'newer',
  'older',
  'differs',
  'elsewhere',
  'orphan',
  'invalid',
] as const;

export type RowFate = (typeof ROW_FATES)[number];
