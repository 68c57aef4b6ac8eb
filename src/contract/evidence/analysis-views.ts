import { z } from 'zod';
import { pieceView, topicSuggestion } from './evidence-views';
import { needKey, recordId } from '../identifiers';

export const themeView = z.object({
  /** The shared wording as most pieces write it. */
  label: z.string(),
  words: z.array(z.string()),
  ids: z.array(recordId),
  quotes: z.array(pieceView),
  needs: z.array(topicSuggestion),
});
export type ThemeView = z.infer<typeof themeView>;

export const twinView = z.object({ first: pieceView, second: pieceView, similarity01: z.number() });

export const pulseView = z.object({
  bursts: z.array(
    z.object({
      needKey,
      title: z.string(),
      count: z.number().int(),
      /** Mean per week over the eight weeks before. */
      usual: z.number(),
    }),
  ),
  recheck: z.array(
    z.object({
      needKey,
      title: z.string(),
      why: z.enum(['reopen', 'contradicted', 'stale', 'never-heard']),
      /** Days since the last evidence; null without any. */
      days: z.number().int().nullable(),
      /** Of quiet needs those who asked for it, by name, to ask them whether it still holds. */
      whom: z.array(z.string()),
    }),
  ),
});
export type PulseView = z.infer<typeof pulseView>;
