import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { answerReader } from '../../../src/domain/surveys/map-answers';
import { planAnswers } from '../../../src/domain/surveys/plan-answers';
import { ratingOverview } from '../../../src/domain/surveys/rating-overview';
import { surveyTemplate, SURVEY_KINDS } from '../../../src/domain/surveys/survey';
import { openedFile, rowsOf } from '../channels/import/opened-file';
import { describeWithData } from '../../shared-data';
import { sentence } from '../../sentence';

const english = { code: 'en', say: sentence };

describeWithData('a real file of NPS answers', 'feedback/nps-service-appointments.csv.gz', (path) => {
  const surveys = SURVEY_KINDS.map((kind) =>
    surveyTemplate(kind, { product: 'The service', needs: [] }, english),
  );
  const read = async () => {
    const opened = await openedFile(gunzipSync(readFileSync(path)));
    const [fallback] = surveys;
    if (fallback === undefined) throw new Error('There is a survey.');
    const { plan, doubts } = planAnswers(opened, surveys, fallback);
    expect(doubts).toEqual([]);
    const { rows, rejected } = await rowsOf(opened, answerReader(plan, '2026-11-23'));
    const answers = rows.flatMap(({ answeredOn, answers: given }) =>
      given.map(({ value }) => ({ answeredOn: answeredOn ?? '', value })),
    );
    const refused = rejected.map(({ line, problem }) => ({ line, code: problem.code }));
    return { kind: plan.survey.kind, answers, refused };
  };

  it('is recognised, each answer with who and when, and what is off the scale is listed with its line', async () => {
    const { kind, answers, refused } = await read();
    const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split(/\r?\n/).slice(1);
    const scores = lines.map((line) => line.split(',')[3] ?? '');
    const onScale = scores.filter((score) => /^(10|\d)(\.0)?$/.test(score));
    const empty = scores.filter((score) => score === '');
    expect(kind).toBe('nps');
    expect(answers).toHaveLength(onScale.length);
    expect(refused).toHaveLength(scores.length - onScale.length - empty.length);
    expect(new Set(refused.map(({ code }) => code))).toEqual(
      new Set(refused.length > 0 ? ['not-an-option'] : []),
    );
    expect(answers.every((answer) => /^\d{4}-\d{2}-\d{2}$/.test(answer.answeredOn))).toBe(true);
  });

  it('gives the NPS of a plain count, by month and in all, with an interval around it', async () => {
    const { answers } = await read();
    const counts = answers.map(({ answeredOn, value }) => ({
      personaId: null,
      month: answeredOn.slice(0, 7),
      value,
      answers: 1,
    }));
    const { all, periods } = ratingOverview('nps', counts, 'month');
    const plain =
      (100 *
        (answers.filter(({ value }) => value >= 9).length -
          answers.filter(({ value }) => value <= 6).length)) /
      answers.length;
    expect(all.value).toBeCloseTo(plain, 9);
    expect(periods.reduce((sum, period) => sum + period.answers, 0)).toBe(answers.length);
    expect(all.low).toBeLessThan(plain);
    expect(all.high).toBeGreaterThan(plain);
  });
});
