import fc from 'fast-check';
import { addDays, daysBetween } from '../../../src/domain/iso-date';
import { surveyTemplate, surveyText, SURVEY_KINDS } from '../../../src/domain/surveys/survey';
import type { Survey, SurveyAnswer } from '../../../src/domain/surveys/survey';
import { surveyFile, SURVEY_FORMATS } from '../../../src/domain/surveys/survey-file';
import { answeredWaves, kanoCounts, surveyCounts } from '../../../src/domain/surveys/survey-results';
import { answerPairs } from './answer-pairs';
import { messages as german } from '../../../src/domain/words/de/surveys';
import type { Said } from '../../../src/domain/words/said';
import { speaker } from '../../../src/domain/words/speak';
import { sentence } from '../../sentence';

const english = { code: 'en', say: sentence };

const subject = { product: 'Ledger', needs: [{ key: 'N-1', statement: 'Find an invoice\tfast' }] };
const answer = (
  respondent: string,
  aspect: SurveyAnswer['aspect'],
  value: number,
  change: Partial<SurveyAnswer> = {},
): SurveyAnswer => ({
  respondent,
  accountId: null,
  personaKey: 'admin',
  answeredOn: '2026-01-01',
  needKey: 'N-1',
  aspect,
  value,
  ...change,
});

describe('survey templates', () => {
  it('have the scales of their authors', () => {
    const values = (kind: (typeof SURVEY_KINDS)[number]) =>
      surveyTemplate(kind, subject, english).questions[0]?.values;
    expect(values('nps')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(values('csat')).toHaveLength(5);
    expect(values('ces')).toHaveLength(7);
    expect(values('kano')).toEqual([1, 2, 3, 4, 5]);
  });

  it('ask about each need in the customer’s words', () => {
    const text = surveyText(surveyTemplate('importance-satisfaction', subject, english));
    expect(text).toContain('1. How important is this to you: “Find an invoice');
    expect(text).toContain('   5  Extremely important');
  });

  it('speak the language that is asked for and measure the same in it', () => {
    const speak = speaker(german, 'de');
    const say = ({ key, values }: Said): string => speak(key, values) ?? '';
    for (const kind of SURVEY_KINDS) {
      const ours = surveyTemplate(kind, subject, english);
      const theirs = surveyTemplate(kind, subject, { code: 'de', say });
      const measured = (survey: Survey) =>
        survey.questions.map(({ text: _text, options: _options, ...rest }) => rest);
      expect(measured(theirs)).toEqual(measured(ours));
      expect(surveyFile(theirs, 'limesurvey').content).toContain('\tde\t');
      const words = (survey: Survey) =>
        survey.questions.flatMap(({ text, options }) => [text, ...options]).filter((each) => each !== '');
      expect(words(theirs)).toHaveLength(words(ours).length);
      expect(words(theirs).filter((each) => words(ours).includes(each))).toEqual([]);
    }
  });

  it.each(SURVEY_KINDS)('%s can be written for every tool, each row in one line', (kind) => {
    const survey = surveyTemplate(kind, subject, english);
    for (const format of SURVEY_FORMATS) expect(surveyFile(survey, format).content).not.toBe('');
    const columns = surveyFile(survey, 'limesurvey')
      .content.replace(/\n$/, '')
      .split('\n')
      .map((line) => line.split('\t').length);
    expect(new Set(columns)).toEqual(new Set([8]));
    expect(surveyFile(survey, 'qualtrics').content.startsWith('[[AdvancedFormat]]')).toBe(true);
  });
});

describe('survey results', () => {
  it('count each respondent once, by the latest answer, and only with both answers', () => {
    const answers = [
      answer('a', 'importance', 2),
      answer('a', 'importance', 5, { answeredOn: '2026-02-01' }),
      answer('a', 'satisfaction', 2),
      answer('b', 'importance', 4),
      answer('b', 'satisfaction', 4),
      answer('c', 'importance', 5),
    ];
    expect(surveyCounts(answerPairs(answers, 'importance', 'satisfaction'))).toEqual({
      answers: 2,
      important: 2,
      satisfied: 1,
      unmet: 1,
    });
  });

  it('stand by the week in which they were given, each answer in one of them', () => {
    const days = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2019-12-30', days));
    const pairs = fc.array(
      fc.record({
        on: days,
        first: fc.integer({ min: 1, max: 5 }),
        second: fc.integer({ min: 1, max: 5 }),
        respondents: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(pairs, (given) => {
        const waves = answeredWaves(given);
        const sum = (of: 'answers' | 'important' | 'satisfied' | 'unmet') =>
          waves.reduce((total, wave) => total + wave[of], 0);
        const all = surveyCounts(given) ?? { answers: 0, important: 0, satisfied: 0, unmet: 0 };
        expect({
          answers: sum('answers'),
          important: sum('important'),
          satisfied: sum('satisfied'),
          unmet: sum('unmet'),
        }).toEqual(all);
        for (const { on } of waves) expect(given.map((pair) => pair.on)).toContain(on);
        // 2019-12-30 is a Monday.
        const weeks = waves.map(({ on }) => Math.floor(daysBetween('2019-12-30', on) / 7));
        expect(weeks).toEqual([...new Set(weeks)].sort((a, b) => a - b));
      }),
    );
  });

  it('are nothing, not zero, without answers', () => {
    expect(surveyCounts([])).toBeNull();
    expect(kanoCounts(answerPairs([answer('a', 'functional', 1)], 'functional', 'dysfunctional'))).toBeNull();
  });

  it('put Kano pairs into the categories of the evaluation table', () => {
    const pair = (who: string, functional: number, dysfunctional: number) => [
      answer(who, 'functional', functional),
      answer(who, 'dysfunctional', dysfunctional),
    ];
    const answers = [
      pair('a', 1, 5),
      pair('b', 2, 5),
      pair('c', 1, 3),
      pair('d', 3, 3),
      pair('e', 5, 1),
      pair('f', 1, 1),
    ].flat();
    expect(kanoCounts(answerPairs(answers, 'functional', 'dysfunctional'))).toEqual({
      answers: 6,
      strong: 3,
      mustBe: 1,
      oneDimensional: 1,
      attractive: 1,
      indifferent: 1,
      reverse: 1,
      questionable: 1,
    });
  });
});
