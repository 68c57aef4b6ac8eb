import { sql } from 'kysely';
import type { Expression, SqlBool } from 'kysely';
import { z } from 'zod';
import { customModel } from '../../../contract/value/custom-model';
import { paramsFromOverrides } from '../../../domain/value/product/model-overrides';
import type { Product } from '../../../domain/value/product/knowledge';
import { PRESET_IDS } from '../../../domain/value/presets/preset';
import { selectRows, statements } from '../database';

const number = z.coerce.number();
const productRow = z.object({
  id: z.string(),
  name: z.string(),
  sample: number,
  upgraded_on: z.string(),
  zone: z.string(),
  quotes_open: number,
  version: number,
  project_id: z.string().nullable(),
  model_version: number.nullable(),
  params: z.string().nullable(),
  preset: z.enum(PRESET_IDS).nullable().catch('default'),
  custom: z.string().nullable(),
});

/** A product with its projects and the value model in force, in one statement; null when it is not there. */
export function readProduct(productId: string): Promise<Product | null> {
  return productWhere(sql<SqlBool>`product.id = ${productId}`);
}

/** The product that a project shares, as `readProduct` gives it; null while the project has none. */
export function readProductOfProject(projectId: string): Promise<Product | null> {
  return productWhere(
    sql<SqlBool>`product.id = (SELECT product_id FROM product_project WHERE project_id = ${projectId})`,
  );
}

async function productWhere(condition: Expression<SqlBool>): Promise<Product | null> {
  const rows = await selectRows(
    statements
      .selectFrom('product')
      .leftJoin('product_project', 'product_project.product_id', 'product.id')
      .leftJoin('model_version as model', (join) =>
        join
          .onRef('model.product_id', '=', 'product.id')
          .on(
            sql<SqlBool>`model.version = (SELECT MAX(version) FROM model_version WHERE product_id = product.id)`,
          ),
      )
      .select(['product.id', 'product.name', 'product.sample', 'product.version'])
      .select(['product.upgraded_on', 'product.zone', 'product.quotes_open'])
      .select(['product_project.project_id', 'model.version as model_version'])
      .select(['model.params', 'model.preset', 'model.custom'])
      .where(condition),
    productRow,
  );
  const [first] = rows;
  if (first === undefined) return null;
  return {
    id: first.id,
    name: first.name,
    zone: first.zone,
    projectIds: rows.flatMap((row) => (row.project_id === null ? [] : [row.project_id])),
    params: paramsFromOverrides(first.params ?? '{}'),
    preset: first.preset ?? 'default',
    custom: customOf(first.custom),
    modelVersion: first.model_version ?? 0,
    sampleLoaded: first.sample === 1,
    quotesOpen: first.quotes_open === 1,
    upgradedOn: first.upgraded_on === '' ? null : first.upgraded_on,
    version: first.version,
  };
}

/** The parts of a model that a team made itself, as they are stored: empty text where there are none. */
export function customOf(stored: string | null): Product['custom'] {
  if (stored === null || stored === '') return null;
  return customModel.safeParse(JSON.parse(stored)).data ?? null;
}
