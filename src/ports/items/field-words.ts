import type { ProductKnowledge } from '../../domain/value/product/knowledge';

/** The words by which Jira shows the keys in the app's fields. */
export interface FieldWords {
  /**
   * Puts what needs and personas are called where the fields of the product's projects read it; what stands there already
   * costs no call of Jira. A project whose properties the app may not write goes on showing keys, and is left alone until
   * the words change.
   */
  keep(knowledge: ProductKnowledge): Promise<void>;
}
