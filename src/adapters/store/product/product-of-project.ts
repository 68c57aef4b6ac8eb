import { sql } from 'kysely';
import { z } from 'zod';
import type { Authorship } from '../../../ports/actor';
import type { Clock } from '../../../ports/clock';
import type { ProductIds } from '../../../ports/product/product-store';
import { change, selectRows, statements } from '../database';

const tied = z.object({ product_id: z.string(), project_id: z.string() });

/** The product of a project with all projects that share it, in one statement; made on first use. */
export async function productOfProject(projectId: string, by: Authorship, clock: Clock): Promise<ProductIds> {
  const known = await find(projectId);
  if (known !== null) return known;
  const productId = clock.newId();
  // The project is tied first: whoever loses the race leaves no product behind.
  await change(
    statements
      .insertInto('product_project')
      .values({ project_id: projectId, product_id: productId })
      .onDuplicateKeyUpdate({ project_id: sql`project_id` }),
  );
  const product = (await find(projectId)) ?? { id: productId, projectIds: [projectId] };
  await change(
    statements
      .insertInto('product')
      .values({ id: product.id, name: '', sample: 0, version: 1, created_at: by.at })
      .onDuplicateKeyUpdate({ id: sql`id` }),
  );
  return product;
}

async function find(projectId: string): Promise<ProductIds | null> {
  const rows = await selectRows(
    statements
      .selectFrom('product_project as own')
      .innerJoin('product_project as shared', 'shared.product_id', 'own.product_id')
      .select(['own.product_id', 'shared.project_id'])
      .where('own.project_id', '=', projectId),
    tied,
  );
  const [first] = rows;
  return first === undefined ? null : { id: first.product_id, projectIds: rows.map((row) => row.project_id) };
}
