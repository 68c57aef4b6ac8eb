import { z } from 'zod';

/** How a request names an entity: by its id, else by its name or key. */
export const reference = z.object({
  id: z.coerce.string().optional(),
  name: z.string().optional(),
  key: z.string().optional(),
});
export type Reference = z.infer<typeof reference>;
