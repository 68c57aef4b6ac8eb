import { z } from 'zod';
import { NEVER_LOOKED } from '../../../domain/product/retention';
import type { RetentionLook } from '../../../domain/product/retention';
import { change, selectRows, statements } from '../database';

const number = z.coerce.number();
const row = z.object({ done_until: number, going_until: number, going_at: z.string(), whole_at: number });

/** Where retention stands in the texts, in Forge SQL: a night that ends too early goes on in the next. */
export const retentionLook = {
  readLook: async (productId: string): Promise<RetentionLook> => {
    const [stored] = await selectRows(
      statements
        .selectFrom('retention_look')
        .select(['done_until', 'going_until', 'going_at', 'whole_at'])
        .where('product_id', '=', productId),
      row,
    );
    if (stored === undefined) return NEVER_LOOKED;
    const { done_until, going_until, going_at, whole_at } = stored;
    return { doneUntil: done_until, goingUntil: going_until, at: going_at, wholeAt: whole_at };
  },
  writeLook: async (
    productId: string,
    { doneUntil, goingUntil, at, wholeAt }: RetentionLook,
  ): Promise<void> => {
    const cells = { done_until: doneUntil, going_until: goingUntil, going_at: at, whole_at: wholeAt };
    await change(
      statements
        .insertInto('retention_look')
        .values({ product_id: productId, ...cells })
        .onDuplicateKeyUpdate(cells),
    );
  },
};
