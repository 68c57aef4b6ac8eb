import { z } from 'zod';

/** What the person who put the gadget on the dashboard chose. */
export const gadgetSettings = z.object({
  projectId: z.string().regex(/^\d+$/),
  projectName: z.string().default(''),
  /** Which of the two lists a gadget of work shows: epics and stories never stand in one. */
  level: z.enum(['epic', 'story']).default('epic'),
  /** 0 = only when the dashboard is loaded. */
  refreshMinutes: z.number().int().min(0).max(1_440).default(0),
});
export type GadgetSettings = z.infer<typeof gadgetSettings>;

export const REFRESH_MINUTES = [0, 15, 60, 240] as const;
