import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bytesInMemory } from '../../bytes-in-memory';
import { importTable } from '../../../src/domain/channels/import/import-table';
import { inspectFile } from '../../../src/domain/channels/import/inspect-file';
import { answerColumns, answerReader, recogniseSurvey } from '../../../src/domain/surveys/map-answers';
import { ratingOverview } from '../../../src/domain/surveys/rating-overview';
import { surveyTemplate, SURVEY_KINDS } from '../../../src/domain/surveys/survey';
import type { SurveyAnswer } from '../../../src/domain/surveys/survey';
import { describeWithData } from '../../shared-data';

describeWithData('a real file of NPS answers', 'feedback/nps-service-appointments.csv.gz', (path) => {
  const surveys = SURVEY_KINDS.map((kind) => surveyTemplate(kind, { product: 'The service', needs: [] }));
  const read = async () => {
    const source = bytesInMemory(gunzipSync(readFileSync(path)));
    const shape = await inspectFile(source);
    const survey = recogniseSurvey(shape.columns, surveys);
    if (survey === null) throw new Error('The columns are not recognised.');
    const reader = answerReader(answerColumns(shape.columns, survey), 'dmy', '2026-11-23');
    const answers: SurveyAnswer[] = [];
    const refused: { line: number; code: string }[] = [];
    for await (const batch of importTable(source, shape, reader)) {
      answers.push(...batch.rows.flat());
      refused.push(...batch.rejected.map(({ line, problem }) => ({ line, code: problem.code })));
    }
    return { kind: survey.kind, answers, refused };
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
