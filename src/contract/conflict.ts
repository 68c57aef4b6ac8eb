import { z } from 'zod';

/**
 * The one answer of a write that was made on a version which is not the present one any more: nothing was written,
 * and `theirs` is the record as somebody else has left it meanwhile, with the version to save on.
 */
export function conflictWith<T extends z.ZodType>(
  theirs: T,
): z.ZodObject<{ kind: z.ZodLiteral<'conflict'>; theirs: T }> {
  return z.object({ kind: z.literal('conflict'), theirs });
}
