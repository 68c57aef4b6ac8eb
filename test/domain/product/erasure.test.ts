import fc from 'fast-check';
import { maskNames } from '../../../src/domain/evidence/text/mask';
import { namesOneOf, runsOf, textsNaming, withEachText } from '../../../src/domain/product/erasure';

const withoutNames = (stored: string, names: string[]): string =>
  withEachText(stored, (text) => maskNames(text, names));

describe('finding a person in texts', () => {
  it.each([
    ['Zoë Quill called', 'Zoë Quill', true],
    ['zoë  quill called', 'Zoë Quill', true],
    ['Zoe\u0308 Quill, with an accent of its own', 'Zoë Quill', true],
    ['Ask zoe@example.org.', 'zoe@example.org', true],
    ['Our planning is slow', 'Ann', false],
    ['Zoë was there', 'Zoë Quill', false],
  ])('%j names %j: %s', (text, name, named) => {
    expect(namesOneOf(text, [name])).toBe(named);
  });

  it('never looks past a text that names somebody for the runs that it must hold', () => {
    const name = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} .@'-]{1,20}[\p{L}\p{N}]$/u);
    fc.assert(
      fc.property(name, fc.string(), fc.string(), (who, before, after) => {
        const text = `${before} ${who} ${after}`;
        fc.pre(namesOneOf(text, [who]));
        const small = text.toLowerCase();
        expect(runsOf(who).some((runs) => runs.every((run) => small.includes(run)))).toBe(true);
      }),
    );
  });

  it('takes a name out of JSON and leaves its shape and everything else', () => {
    const before = {
      quote: 'Zoë Quill: "slow"',
      'Zoë Quill': [1, null, 'no'],
      photo: 'data:image/png;base64,ann+x',
    };
    const after = JSON.parse(withoutNames(JSON.stringify(before), ['Zoë Quill', 'ann'])) as unknown;
    expect(after).toEqual({
      quote: '[name 1]: "slow"',
      '[name 1]': [1, null, 'no'],
      photo: 'data:image/png;base64,ann+x',
    });
    expect(textsNaming(JSON.stringify(before), ['Zoë Quill'])).toEqual(
      ['Zoë Quill', 'Zoë Quill: "slow"'].reverse(),
    );
  });

  it('finds nothing any more in what it has taken the name out of', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const stored = JSON.stringify({ value, who: 'Zoë Quill' });
        expect(textsNaming(withoutNames(stored, ['Zoë Quill']), ['Zoë Quill'])).toEqual([]);
      }),
    );
  });
});
