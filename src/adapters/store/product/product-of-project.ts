import { sql } from 'kysely';
import { z } from 'zod';
import { AppError } from '../../../domain/app-error';
import { said } from '../../../domain/words/said';
import type { Product } from '../../../domain/value/product/knowledge';
import type { Clock } from '../../../ports/clock';
import { change, selectRows, statements } from '../database';
import { readProductOfProject } from '../value/product-row';

/** The product of a project with all projects that share it and its value model, in one statement; made on first use. */
export async function productOfProject(projectId: string, clock: Clock): Promise<Product> {
  const known = await readProductOfProject(projectId);
  if (known !== null) return known;
  // The project is tied first: whoever loses the race leaves no product behind.
  await change(
    statements
      .insertInto('product_project')
      .values({ project_id: projectId, product_id: clock.newId() })
      .onDuplicateKeyUpdate({ project_id: sql`project_id` }),
  );
  const [tied] = await selectRows(
    statements.selectFrom('product_project').select('product_id').where('project_id', '=', projectId),
    z.object({ product_id: z.string() }),
  );
  if (tied !== undefined) {
    await change(
      statements
        .insertInto('product')
        .values({ id: tied.product_id, name: '', sample: 0, version: 1, created_at: clock.now() })
        .onDuplicateKeyUpdate({ id: sql`id` }),
    );
  }
  const made = await readProductOfProject(projectId);
  if (made === null) throw new AppError('conflict', said('product.being-joined'));
  return made;
}
