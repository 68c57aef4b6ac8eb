import { sql } from 'kysely';
import type { Clock } from '../../../ports/clock';
import type { ProductStore } from '../../../ports/product/product-store';
import { change, statements } from '../database';
import { selectCells } from '../raw-sql';
import { productOfProject } from './product-of-project';

/** Products and their projects in Forge SQL. */
export function sqlProductStore(clock: Clock): ProductStore {
  return {
    ofProject: (projectId, by) => productOfProject(projectId, by, clock),
    isEmpty: async (productId) => {
      const one = ['need', 'persona', 'evidence'].map(
        (table) =>
          sql`EXISTS (SELECT 1 FROM ${sql.table(table)} WHERE product_id = ${productId} AND deleted_at = 0)`,
      );
      const [row] = await selectCells(sql`SELECT (${sql.join(one, sql` OR `)}) AS knows`, { columns: [] });
      return Number(row?.['knows'] ?? 0) === 0;
    },
    moveProject: async (projectId, productId) => {
      await change(
        statements
          .insertInto('product_project')
          .values({ project_id: projectId, product_id: productId })
          .onDuplicateKeyUpdate({ product_id: productId }),
      );
    },
    partProject: async (projectId, productId) => {
      await change(
        statements
          .deleteFrom('product_project')
          .where('project_id', '=', projectId)
          .where('product_id', '=', productId),
      );
    },
  };
}
