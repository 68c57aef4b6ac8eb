import fc from 'fast-check';
import { maskPersonalData } from '../../../../src/domain/evidence/text/mask';

describe('masking of personal data', () => {
  it.each([
    ['Write to anna.schmidt+crm@example.co.uk please', 'Write to [email 1] please'],
    ['Call +49 (0)30 1234-5678 or 030 12345678', 'Call [phone 1] or [phone 2]'],
    ['Card 4111 1111 1111 1111 was charged', 'Card [card 1] was charged'],
    ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [iban 1].'],
    ['See https://x.example/a?token=abc123 now', 'See [link 1] now'],
    ['See https://user:pw@x.example/a now', 'See [link 1] now'],
  ])('%s', (text, masked) => {
    expect(maskPersonalData(text).text).toBe(masked);
  });

  it.each([
    'Version 4.2.1 of 2024-03-05 12:30 has 1,250,000 rows',
    'Order 4111111111111112 is late',
    'See https://docs.example/how-to/export?page=2',
    'On 05.03.2024 we had 12 users',
    'TIMOB-27847 and PROJ-1',
  ])('leaves alone: %s', (text) => {
    expect(maskPersonalData(text).text).toBe(text);
  });

  it('gives the same person the same number, and masks names as whole words only', () => {
    const masked = maskPersonalData('Ann told ann@x.example; ANN@x.example, bob@x.example. Annual plan.', [
      'Ann',
    ]);
    expect(masked.text).toBe('[name 1] told [email 1]; [email 1], [email 2]. Annual plan.');
    expect(masked.counts).toEqual({ email: 3, name: 1 });
  });

  it('changes nothing the second time, whatever the text and the names', () => {
    const part = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom(
        'a@b.example',
        '+4930123456789',
        '4111111111111111',
        'https://x.example/?key=1',
        '[email 1]',
        ' ',
      ),
      fc.emailAddress(),
    );
    const names = fc.array(fc.string({ maxLength: 8 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), names, (parts, list) => {
        const once = maskPersonalData(parts.join(' '), list).text;
        expect(maskPersonalData(once, list).text).toBe(once);
      }),
      { numRuns: 300 },
    );
  });
});
