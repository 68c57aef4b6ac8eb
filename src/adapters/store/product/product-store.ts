import { sql } from 'kysely';
import type { Clock } from '../../../ports/clock';
import type { Product } from '../../../domain/value/product/knowledge';
import { change, statements } from '../database';
import { selectCells } from '../raw-sql';
import { readProduct } from '../value/product-row';
import { productOfProject } from './product-of-project';
import { beginNumbersAfter } from '../records/record-numbers';

/** Which projects share one product, in Forge SQL. */
export function sqlProductStore(clock: Clock) {
  return {
    /** The product of a project with its value model; each project starts as its own product, made on first use. */
    ofProject: (projectId: string): Promise<Product> => productOfProject(projectId, clock),
    read: readProduct,
    /** Sets the time zone of its days. */
    setZone: async (productId: string, zone: string): Promise<void> => {
      await change(statements.updateTable('product').set({ zone }).where('id', '=', productId));
    },
    /** Sets whether everybody who may comment on its work may add quotes. */
    setQuotesOpen: async (productId: string, open: boolean): Promise<void> => {
      await change(
        statements
          .updateTable('product')
          .set({ quotes_open: open ? 1 : 0 })
          .where('id', '=', productId),
      );
    },
    /** Whether the product has no personas, needs or evidence of its own. */
    isEmpty: async (productId: string): Promise<boolean> => {
      const one = ['need', 'persona', 'evidence'].map(
        (table) =>
          sql`EXISTS (SELECT 1 FROM ${sql.table(table)} WHERE product_id = ${productId} AND deleted_at = 0)`,
      );
      const [row] = await selectCells(sql`SELECT (${sql.join(one, sql` OR `)}) AS knows`, { columns: [] });
      return Number(row?.['knows'] ?? 0) === 0;
    },
    /** Gives a project to a product, from whichever product it was with. */
    moveProject: async (projectId: string, productId: string): Promise<void> => {
      await change(
        statements
          .insertInto('product_project')
          .values({ project_id: projectId, product_id: productId })
          .onDuplicateKeyUpdate({ product_id: productId }),
      );
    },
    /** Begins the numbers of a product after those of the one that its project comes out of. */
    beginNumbersAfter,
    /** Takes a project out of a product; it is then in none until it is asked for. */
    partProject: async (projectId: string, productId: string): Promise<void> => {
      await change(
        statements
          .deleteFrom('product_project')
          .where('project_id', '=', projectId)
          .where('product_id', '=', productId),
      );
    },
  };
}

export type ProductStore = ReturnType<typeof sqlProductStore>;
