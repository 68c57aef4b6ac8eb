import { z } from 'zod';
import { CUSTOM_VARIABLES } from '../../domain/value/presets/custom-variables';

/** A team's own score: weighted criteria on fixed anchors, or a formula that a parser reads, never code. */
export const customModel = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('weighted'),
    criteria: z
      .array(
        z.object({
          variable: z.enum(CUSTOM_VARIABLES),
          weight: z.number(),
          zeroAt: z.number(),
          hundredAt: z.number(),
        }),
      )
      .min(1)
      .max(12),
  }),
  z.object({ kind: z.literal('formula'), formula: z.string().max(500) }),
]);
export type CustomModelInput = z.infer<typeof customModel>;
