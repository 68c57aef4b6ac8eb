import type { Product } from '../../domain/value/product/knowledge';
import type { Authorship } from '../actor';

/** Which projects share one product. */
export interface ProductStore {
  /** The product of a project with its value model; each project starts as its own product, made on first use. */
  ofProject(projectId: string, by: Authorship): Promise<Product>;
  /** Whether the product has no personas, needs or evidence of its own. */
  isEmpty(productId: string): Promise<boolean>;
  /** Gives a project to a product, from whichever product it was with. */
  moveProject(projectId: string, productId: string): Promise<void>;
  /** Takes a project out of a product; it is then in none until it is asked for. */
  partProject(projectId: string, productId: string): Promise<void>;
}
