/** Kinds that people write by the general procedures; the others have acts of their own around their writing. */
export const WRITTEN_KINDS = [
  'persona',
  'need',
  'account',
  'goal',
  'segment',
  'plan',
  'view',
  'direction',
  'policy',
  'alternative',
  'news',
] as const;
export type WrittenKind = (typeof WRITTEN_KINDS)[number];

export function isWrittenKind(name: string): name is WrittenKind {
  return WRITTEN_KINDS.some((kind) => kind === name);
}
