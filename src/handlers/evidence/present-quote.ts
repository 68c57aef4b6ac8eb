import type { QuoteView } from '../../contract/value/knowledge-views';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { QuoteRecord } from '../../domain/evidence/quote';

export function presentQuote(quote: QuoteRecord, product: ProductModel): QuoteView {
  const persona = product.knowledge.personas.find((candidate) => candidate.id === quote.personaId);
  return {
    text: quote.text,
    saidOn: quote.saidOn,
    source: quote.channel,
    ...(persona === undefined ? {} : { personaKey: persona.key }),
    strength: quote.strength,
  };
}
