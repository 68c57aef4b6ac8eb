import { proposeThemes } from '../../../../src/domain/evidence/text/themes';

const many = (from: number, count: number, text: (at: number) => string): { id: string; text: string }[] =>
  Array.from({ length: count }, (_, at) => ({ id: String(from + at), text: text(at) }));

const animals = ['cat', 'dog', 'horse', 'mouse', 'lion', 'tiger', 'zebra', 'camel', 'goose', 'sheep'];
const pieces = [
  ...many(0, 8, (at) => `Shuffle play skips my ${animals[at] ?? ''} songs`),
  ...many(100, 6, (at) => `Offline listening stops on the ${animals[at] ?? ''} train`),
  ...many(
    200,
    60,
    (at) => `${animals[at % 10] ?? ''} ${String(at)} ${animals[(at * 3) % 10] ?? ''}${String(at)}`,
  ),
];

describe('theme proposals', () => {
  const themes = proposeThemes(pieces, { minPieces: 4 });

  it('name what pieces share in their own words, with the ids of all of them', () => {
    const labels = themes.map((theme) => theme.label);
    expect(labels.some((label) => label.includes('shuffle') || label.includes('skips'))).toBe(true);
    const offline = themes.find((theme) => /offline|listening/.test(theme.label));
    expect(offline?.evidenceIds).toEqual(['100', '101', '102', '103', '104', '105']);
  });

  it('do not repeat the same pieces under another name', () => {
    const shuffle = themes.filter((theme) => theme.evidenceIds.includes('0'));
    expect(shuffle).toHaveLength(1);
  });

  it('are none where nothing is shared', () => {
    expect(proposeThemes([{ id: 'a', text: 'one two' }])).toEqual([]);
  });
});
