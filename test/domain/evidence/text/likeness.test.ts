import { byLikeness } from '../../../../src/domain/evidence/text/likeness';

const texts = [
  { id: 'a', text: 'The invoice export loses the tax number' },
  { id: 'b', text: 'Export of an invoice' },
  { id: 'c', text: 'We want darker buttons' },
  { id: 'd', text: 'The invoice goes out by post, the invoice comes back, the invoice is lost' },
];

describe('byLikeness', () => {
  it('puts first what shares more and rarer words, and leaves out what shares none', () => {
    expect(byLikeness('Export invoices with their tax number', texts)).toEqual(['a', 'b', 'd']);
  });

  it('is the same for the same texts in another order', () => {
    expect(byLikeness('invoice export', [...texts].reverse())).toEqual(byLikeness('invoice export', texts));
  });

  it('finds nothing like no words', () => {
    expect(byLikeness('', texts)).toEqual([]);
  });
});
