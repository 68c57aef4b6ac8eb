import { alsoWords } from '../../../static/app/src/features/roadmap/plan/also-words';
import { createText } from '../../../static/app/src/i18n/text';
import { loadWords } from '../../../static/app/src/i18n/words';

describe('What an item says of the other lanes that it stands in', () => {
  const said = async (count: number, part: number | null): Promise<string> => {
    const text = createText(await loadWords(['common', 'plan'], 'en'), 'en');
    const alsoIn = Array.from({ length: count }, (_, at) => `p${String(at + 1)}`);
    return alsoWords({ alsoIn, part }, (key) => key.toUpperCase(), text);
  };

  it('names up to three, and of more only how many', async () => {
    expect(await said(0, null)).toBe('');
    expect(await said(3, null)).toBe('also in P1, P2, and P3 · counted once');
    expect(await said(20, 0.2)).toBe('also in P1, P2, P3, and 17 more · 0.2 counts here');
  });
});
