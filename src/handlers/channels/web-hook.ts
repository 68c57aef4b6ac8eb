import { z } from 'zod';
import { HOOK_BYTES, hookBody } from '../../contract/channels/hook-body';
import type { HookBody, HookItem } from '../../contract/channels/hook-body';
import { stableHash } from '../../domain/stable-hash';
import { takeDelivery } from '../../usecases/channels/take-delivery';
import type { Delivery, DeliveryDeps } from '../../usecases/channels/take-delivery';
import { logFailure } from '../failure';

const call = z.object({
  method: z.string().default('POST'),
  headers: z.record(z.string(), z.array(z.string())).default({}),
  body: z.string().default(''),
});

/** The fixed answers that the manifest declares; nothing else ever leaves by this way. */
type Output = 'accepted' | 'known' | 'refused' | 'stale' | 'busy' | 'invalid' | 'too-large' | 'failed';

class BodyProblem extends Error {
  override readonly name = 'BodyProblem';
}

/**
 * Takes feedback from forms and other tools. The secret comes first: without it nothing of the body is read, and
 * every answer is one of the manifest's own.
 */
export function webHook(deps: DeliveryDeps) {
  return async (payload: unknown): Promise<{ readonly outputKey: Output }> => {
    try {
      const request = call.safeParse(payload);
      if (!request.success || request.data.method.toUpperCase() !== 'POST') return { outputKey: 'invalid' };
      const { headers, body } = request.data;
      if (Buffer.byteLength(body, 'utf8') > HOOK_BYTES) return { outputKey: 'too-large' };
      const outputKey = await takeDelivery(secretIn(headers), () => deliveryIn(body), deps);
      return { outputKey };
    } catch (error) {
      if (error instanceof BodyProblem) return { outputKey: 'invalid' };
      logFailure('web hook', error);
      return { outputKey: 'failed' };
    }
  };
}

/** `Authorization: Bearer …`, or a header of its own for tools that cannot set that one. */
function secretIn(headers: Readonly<Record<string, readonly string[]>>): string {
  const find = (name: string): string =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1][0] ?? '';
  const bearer = /^Bearer\s+(\S+)$/i.exec(find('authorization').trim())?.[1];
  return bearer ?? find('x-customer-roadmap-secret').trim();
}

function deliveryIn(body: string): Delivery {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    throw new BodyProblem('The body is no JSON.');
  }
  const parsed = hookBody.safeParse(json);
  if (!parsed.success) throw new BodyProblem('The body has another shape.');
  const { id, sentAt, mask, items } = parsed.data;
  return {
    id,
    sentAt: Date.parse(sentAt),
    mask,
    items: items.map((item, at) => rowOf(parsed.data, item, at)),
  };
}

function rowOf(body: HookBody, item: HookItem, at: number): Delivery['items'][number] {
  const { date, rating, ratingMin, ratingMax, id, ...rest } = item;
  const span = ratingMax - ratingMin;
  if (rating !== undefined && (span <= 0 || rating < ratingMin || rating > ratingMax))
    throw new BodyProblem('The rating is off its scale.');
  return {
    ...rest,
    // Without a name of its own an item is named by its delivery and place in it.
    id: id ?? `${stableHash(body.id)}-${String(at)}`,
    externalId: id ?? '',
    saidOn: date ?? null,
    rating01: rating === undefined ? null : (rating - ratingMin) / span,
    attributes: {},
    contentHash: '',
    line: at + 1,
  };
}
