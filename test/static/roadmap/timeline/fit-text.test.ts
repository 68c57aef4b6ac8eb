import fc from 'fast-check';
import { fitText, widthOf } from '../../../../static/app/src/features/roadmap/timeline/fit-text';

const width = (text: string): number => Array.from(text).reduce((sum, letter) => sum + widthOf(letter), 0);

describe('a name cut to its room', () => {
  it('stays whole where it fits', () => {
    expect(fitText('Cash due this month', 400)).toBe('Cash due this month');
  });

  it('is a beginning of the name with an ellipsis, no wider than its room', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 20, max: 400 }),
        (name, px) => {
          const shown = fitText(name, px);
          if (shown === name) return width(name) <= px;
          return (
            shown.endsWith('…') && name.startsWith(shown.slice(0, -1)) && width(shown.slice(0, -1)) <= px
          );
        },
      ),
    );
  });
});
