import { DuplicateIndex } from '../../../../src/domain/evidence/text/near-duplicates';

const pieces = [
  { id: 'a', title: '', text: 'The export to CSV loses all umlauts in customer names' },
  { id: 'b', title: '', text: 'Export to CSV loses the umlauts in names of customers!' },
  { id: 'c', title: '', text: 'Please add a dark mode for working at night' },
  { id: 'd', title: 'Dark mode', text: 'Working at night hurts my eyes, please add a dark mode' },
  { id: 'e', title: '', text: '' },
];

describe('near-duplicates', () => {
  const index = new DuplicateIndex(pieces);

  it('are found in bulk, each pair once', () => {
    const pairs = index.pairs(0.3).map((pair) => `${pair.id}${pair.otherId}`);
    expect(pairs.sort()).toEqual(['ab', 'cd']);
  });

  it('are offered for a piece being typed, the same wording with similarity 1', () => {
    const [offer] = index.similarTo({ id: 'new', title: '', text: pieces[0]?.text ?? '' });
    expect(offer?.id).toBe('a');
    expect(offer?.similarity01).toBeCloseTo(1, 9);
  });

  it('come first from the same project with a number close by, as alike as they are', () => {
    const text = 'ListView scrolls to the top when a row is deleted';
    const places = [
      'https://one.example/browse/MOB-9000',
      'https://one.example/browse/MOB-12',
      'https://one.example/browse/WEB-11',
      '',
    ];
    const known = places.map((from, at) => ({ id: String(at), title: '', text, from }));
    const near = new DuplicateIndex(known).similarTo({
      id: 'new',
      title: '',
      text,
      from: 'https://one.example/browse/MOB-11',
    });
    expect(near.map((offer) => offer.id)).toEqual(['1', '0', '2', '3']);
    for (const { similarity01 } of near) expect(similarity01).toBeCloseTo(1, 9);
  });

  it('never come because of the place alone', () => {
    const known = { id: 'a', title: '', text: 'The printer is on fire', from: 'MOB-1' };
    expect(
      new DuplicateIndex([known, ...pieces])
        .similarTo({ id: 'b', title: '', text: 'Dark mode please', from: 'MOB-2' })
        .map((offer) => offer.id),
    ).not.toContain('a');
  });

  it('never offer the piece itself, nor anything for a text without words', () => {
    expect(index.similarTo(pieces[0] ?? { id: '', title: '', text: '' }).map((offer) => offer.id)).toEqual([
      'b',
    ]);
    expect(index.similarTo({ id: 'x', title: '', text: '…' })).toEqual([]);
  });
});
