import { z } from 'zod';
import { channel, stance, strength } from '../evidence/evidence-views';
import { isoDate } from '../identifiers';

/** Bytes of a delivery; a form or a CRM sends one note or some dozens, never a file. */
export const HOOK_BYTES = 200_000;
const HOOK_ITEMS = 100;

const short = z.string().trim().max(500).default('');

/** One piece of feedback as a form or another tool sends it: only the text is needed. */
export const hookItem = z.object({
  /** The sender's own name for it: sent again under the same name it is not added again. */
  id: z.string().trim().min(1).max(200).optional(),
  text: z.string().trim().min(3).max(20_000),
  title: short,
  date: isoDate.optional(),
  author: short,
  account: short,
  persona: short,
  /** Key or title of a need. */
  need: short,
  stance: stance.default('supports'),
  strength: strength.nullable().default(null),
  rating: z.number().optional(),
  ratingMin: z.number().default(1),
  ratingMax: z.number().default(5),
  votes: z.number().int().min(1).max(1_000_000).default(1),
  tags: z.array(z.string().trim().min(1).max(80)).max(30).default([]),
  url: z
    .string()
    .trim()
    .max(2000)
    .regex(/^$|^https?:\/\/\S+$/i)
    .default(''),
  channel: channel.default('other'),
});
export type HookItem = z.infer<typeof hookItem>;

const head = {
  /** Names the delivery: sent twice it is taken once. */
  id: z.string().trim().min(8).max(200),
  /** When it was sent; a delivery that is played again later is refused. */
  sentAt: z.iso.datetime({ offset: true }),
  /** Personal data is masked unless the sender says that it may stay. */
  mask: z.boolean().default(true),
};

/** A delivery: a list of items, or the fields of a single one beside its id and time. */
export const hookBody = z.union([
  z.object({ ...head, items: z.array(hookItem).min(1).max(HOOK_ITEMS) }),
  hookItem.extend(head).transform(({ id, sentAt, mask, ...item }) => ({ id, sentAt, mask, items: [item] })),
]);
export type HookBody = z.infer<typeof hookBody>;
