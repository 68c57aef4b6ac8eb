import type { GoalPart } from '../../../../src/domain/planning/sprint/sprint-goal';
import { goalSentence } from '../../../../static/app/src/features/planning/sprint-plan/goal-sentence';
import { createText } from '../../../../static/app/src/i18n/text';
import { snapshot } from '../../example-views';
import { wordFile } from '../../i18n/word-files';

const text = createText(wordFile('parts', 'en', 'sprint'), 'en');
const part = (change: Partial<GoalPart>): GoalPart => ({
  needKey: 'N-1',
  step: 'closed',
  assumed: false,
  after01: 1,
  value: 5,
  personaKeys: ['bookkeeper'],
  itemKeys: ['A-1'],
  ...change,
});
const sentenceOf = (...parts: GoalPart[]): string => goalSentence({ parts, furtherNeeds: 0 }, snapshot, text);

describe('The goal of a sprint in words', () => {
  it('promises what is stated, and says perhaps of what is only assumed', () => {
    expect(sentenceOf(part({}))).toBe('The Bookkeeper can “Find an unpaid invoice fast”.');
    expect(sentenceOf(part({ assumed: true }))).toBe(
      'The Bookkeeper can perhaps “Find an unpaid invoice fast”.',
    );
    expect(sentenceOf(part({ step: 'half', assumed: true, personaKeys: [] }))).toBe(
      '“Find an unpaid invoice fast” is perhaps half solved.',
    );
  });

  it('never joins a promise and a perhaps', () => {
    expect(sentenceOf(part({}), part({ needKey: 'N-2', assumed: true }))).toBe(
      'The Bookkeeper can “Find an unpaid invoice fast” and the Bookkeeper can perhaps “Know who owes me money”.',
    );
  });
});
