import { readRelative, valuesOf } from './read-relative';

/** Files of survey tools like those of fault reports, of tools that no report was about. */

describe('answers of survey tools', () => {
  const question = 'How likely are you to recommend us to a friend?';

  test.each([
    [
      'Google Forms',
      `Timestamp,Email Address,${question},Why?`,
      '2026/09/04 11:15:33 PM GMT+2,a@example.com,9,Quick',
    ],
    [
      'Typeform',
      `#,${question},Why?,Start Date (UTC),Submit Date (UTC),Network ID`,
      'a1,9,Quick,2026-09-03 23:50:00,2026-09-04 00:01:00,x1',
    ],
    [
      'Jotform',
      `Submission Date,${question},What could we do better?,Submission ID`,
      '"Sep 4, 2026",9,Quick,5712345678901234567',
    ],
    [
      'Delighted',
      'Person Email,Survey Type,NPS Score,Comment,Created At,Survey Responded At',
      'a@example.com,NPS,9,Quick,2026-09-01 10:00:00 UTC,2026-09-04 10:00:00 UTC',
    ],
    [
      'Microsoft Forms',
      `ID,Start time,Completion time,Email,Name,${question},What is the main reason?`,
      '1,46269.42,46269.43,anonymous,,9,Quick',
    ],
    [
      'LimeSurvey',
      'id,submitdate,lastpage,startlanguage,startdate,datestamp,nps,why',
      '1,2026-09-04 10:00:00,1,en,2026-09-02 09:59:00,2026-09-05 10:00:00,A9,Quick',
    ],
  ])('%s', async (tool, head, row) => {
    const shown = await readRelative('survey', [head, row]);
    expect(shown.tool).toBe(tool);
    expect(shown.rows).toMatchObject([
      { answeredOn: '2026-09-04', question: 'nps', answer: 9, words: 'Quick' },
    ]);
  });

  test('SurveyMonkey: two header rows, and who has no address is told apart by number', async () => {
    const shown = await readRelative('survey', [
      `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,${question},Reason`,
      ',,,,,,,,Response,Open-Ended Response',
      '118012345678,450,09/04/2026 10:00:00 AM,09/04/2026 10:03:10 AM,1.2.3.4,a@example.com,Ann,Example,10 - Extremely likely,Quick',
      '118012345679,450,09/15/2026 10:00:00 AM,09/15/2026 10:03:10 AM,1.2.3.4,,,,6,Late',
    ]);
    expect(shown.rows).toMatchObject([
      { respondent: 'a@example.com', answeredOn: '2026-09-04', answer: 10, words: 'Quick' },
      { respondent: '118012345679', answeredOn: '2026-09-15', answer: 6, words: 'Late' },
    ]);
  });

  test('Qualtrics: three header rows', async () => {
    const shown = await readRelative('survey', [
      'StartDate,EndDate,RecordedDate,ResponseId,Q1_NPS_GROUP,Q1,Q2',
      `Start Date,End Date,Recorded Date,Response ID,${question} - Group,${question},Why did you give this score?`,
      '"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""recordedDate""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_TEXT""}"',
      '2026-09-03 23:50:00,2026-09-04 00:01:00,2026-09-04 00:01:05,R_1abc,Promoter,9,Quick',
    ]);
    expect(shown.rows).toMatchObject([{ answeredOn: '2026-09-04', answer: 9, words: 'Quick' }]);
  });

  test('a time that LimeSurvey did not keep is no day', async () => {
    const shown = await readRelative('survey', ['id,submitdate,lastpage,nps', '1,1980-01-01 00:00:00,1,A9']);
    expect(shown.rows).toMatchObject([{ answeredOn: null, answer: 9 }]);
  });

  test('options with their words before or after the number; what is none of them is refused', async () => {
    const answers = [
      '10 – Extremely likely',
      'Extremely likely (10)',
      '9 / 10',
      'Sehr - 8',
      '7 von 10',
      '-1',
      'ten',
      'k. A.',
    ];
    const shown = await readRelative('survey', [
      'date,nps',
      ...answers.map((answer) => `2026-09-03,${answer}`),
    ]);
    expect(valuesOf(shown, 'answer')).toEqual([10, 10, 9, 8, 7]);
    expect(shown.problems.map(({ line }) => line)).toEqual([7, 8]);
  });
});
