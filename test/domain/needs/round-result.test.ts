import { roundResult } from '../../../src/domain/needs/round-result';
import type { Ballot, CustomerAnswers } from '../../../src/domain/needs/round-result';

/** A person's importance of needs `a`, `b` … in their order; satisfaction is 3 throughout unless it is said. */
const said = (...importance: readonly number[]): Ballot => ({
  votes: importance.map((one, at) => ({ needId: 'abcdefghij'[at] ?? '', importance: one, satisfaction: 3 })),
});
const ids = (count: number): string[] => Array.from('abcdefghij'.slice(0, count));
const nobody = new Map<string, CustomerAnswers>();
const answered = (needId: string, important: number, answers: number) =>
  new Map([[needId, { answers, important, satisfied: 0 }]]);

describe('the agreement of a round', () => {
  it('is Kendall’s W of the order of the needs (Siegel 1956: 0.16 for three executives and six applicants)', () => {
    // Ranks as they were published; only their order counts.
    const { agreement } = roundResult(
      ids(6),
      [said(1, 6, 3, 2, 5, 4), said(1, 5, 6, 4, 2, 3), said(6, 3, 2, 5, 4, 1)],
      nobody,
    );
    expect(agreement.importance.w).toBeCloseTo(0.162, 3);
    expect(agreement.importance.verdict).toBe('discuss');
  });

  it('is Fleiss’ κ of who says 4 or 5', () => {
    const { agreement } = roundResult(ids(2), [said(5, 1), said(4, 2), said(5, 5)], nobody);
    // One need: all three say yes; the other: one of three. P = (1 + 1/3) / 2, Pe = (4/6)² + (2/6)².
    expect(agreement.importance.kappa).toBeCloseTo((2 / 3 - 5 / 9) / (4 / 9), 9);
    expect(agreement.importance).toMatchObject({ raters: 3, verdict: 'discuss' });
  });

  it('claims nothing of one rater alone', () => {
    const { agreement, needs } = roundResult(ids(2), [said(5, 1)], nobody);
    expect(agreement.importance).toEqual({ raters: 1, w: null, kappa: null, verdict: null });
    expect(needs).toHaveLength(2);
  });

  it('has nothing to discuss among answers a step apart, and nothing to measure where all say the same', () => {
    expect(roundResult(ids(2), [said(4, 3), said(3, 4)], nobody).agreement.importance.verdict).toBe('agreed');
    expect(roundResult(ids(2), [said(5, 5), said(5, 5)], nobody).agreement.importance).toEqual({
      raters: 2,
      w: null,
      kappa: null,
      verdict: 'agreed',
    });
    expect(roundResult(ids(1), [said(5), said(4), said(1)], nobody).agreement.importance.verdict).toBe(
      'discuss',
    );
  });

  it('counts only who rated every need, and all who rated one in its spread', () => {
    const { agreement, needs } = roundResult(ids(2), [said(5, 1), said(4, 2), said(1)], nobody);
    expect(agreement.importance.raters).toBe(2);
    expect(needs[0]).toMatchObject({
      needId: 'a',
      aspects: {
        importance: {
          spread: { raters: 3, median: 4, low: 1, high: 5, counts: [1, 0, 0, 1, 1], discuss: true },
        },
      },
    });
  });

  it('takes the mean of the two in the middle', () => {
    expect(roundResult(ids(1), [said(2), said(5)], nobody).needs[0]?.aspects.importance.spread.median).toBe(
      3.5,
    );
  });
});

describe('a team beside its customers', () => {
  const beside = (median: number, customers: ReadonlyMap<string, CustomerAnswers>) =>
    roundResult(ids(1), [said(median), said(median)], customers).needs[0]?.aspects.importance.customers;

  it('is wrong by how much, with the interval that the customers’ answers leave (Newcombe 1998: 81 of 263)', () => {
    const found = beside(5, answered('a', 81, 263));
    expect(found).toMatchObject({ team01: 1, answers: 263, verdict: 'over' });
    // Wilson's interval of the paper: 0.2553 to 0.3662.
    expect(found?.low01).toBeCloseTo(0.2553, 4);
    expect(found?.high01).toBeCloseTo(0.3662, 4);
    expect(found?.difference.estimate).toBeCloseTo(1 - 81 / 263, 9);
    expect(found?.difference.low).toBeCloseTo(1 - 0.3662, 4);
    expect(found?.difference.high).toBeCloseTo(1 - 0.2553, 4);
    expect(beside(1, answered('a', 81, 263))?.verdict).toBe('under');
    expect(beside(2, answered('a', 8, 30))?.verdict).toBe('right');
  });

  it('says nothing where too few were asked, and is alone where nobody was', () => {
    expect(beside(5, answered('a', 0, 4))).toMatchObject({ answers: 4, verdict: null });
    expect(beside(5, nobody)).toBeNull();
  });
});
