import { recordReader } from '../../../../src/domain/channels/import/map-record';
import { planRecords } from '../../../../src/domain/channels/import/plan-records';
import { account } from '../../../../src/domain/records/account';
import { answerReader } from '../../../../src/domain/surveys/map-answers';
import type { Respondent } from '../../../../src/domain/surveys/map-answers';
import { planAnswers, recogniseSurvey } from '../../../../src/domain/surveys/plan-answers';
import { surveyTemplate, SURVEY_KINDS } from '../../../../src/domain/surveys/survey';
import type { Survey, SurveyAnswer } from '../../../../src/domain/surveys/survey';
import { surveyFile } from '../../../../src/domain/surveys/survey-file';
import { surveyCounts } from '../../../../src/domain/surveys/survey-results';
import { said } from '../../../../src/domain/words/said';
import { sentence } from '../../../sentence';
import { answerPairs } from '../../surveys/answer-pairs';
import { openedFile, rowsOf } from './opened-file';

const english = { code: 'en', say: sentence };

async function accountsIn(file: string, answers: Readonly<Record<string, string>> = {}) {
  const opened = await openedFile(file);
  const { plan, doubts } = planRecords(account, opened, answers);
  return { doubts, ...(await rowsOf(opened, recordReader(account, opened.shape.columns, plan))) };
}

describe('a file of accounts', () => {
  it('gives accounts with money, size, state and the rest as attributes', async () => {
    const { rows, rejected, empty } = await accountsIn(
      'Company,Tier,MRR,Employees,Status,Region\nAcme,Pro,"$1,500.50",250,Active,EMEA\nBolt,Free,,,Churned 2025,\nCrux,Pro,lots,1,Active,\n,,,,,\n',
    );
    expect(rows.map(({ set }) => set)).toEqual([
      {
        name: 'Acme',
        plan: 'Pro',
        arr: 18006,
        people: 250,
        state: 'active',
        attributes: { Region: 'EMEA' },
      },
      // What a row leaves empty it does not say: an import never empties what is known.
      { name: 'Bolt', plan: 'Free', state: 'churned' },
    ]);
    expect(rejected.map((row) => [row.line, row.problem.code])).toEqual([[4, 'amount-unreadable']]);
    expect(empty).toBe(1);
  });

  it('loses no column: what no field claims becomes an attribute under its own heading', async () => {
    const { rows } = await accountsIn(
      'Account,Type,Customer since,Created by,Region\nAcme,Agency,03.05.2021,Ann,EMEA\n',
    );
    expect(rows[0]?.set).toEqual({
      name: 'Acme',
      since: '2021-05-03',
      attributes: { Type: 'Agency', 'Created by': 'Ann', Region: 'EMEA' },
    });
  });

  it('refuses a row that breaks the declaration and says which field', async () => {
    const { rejected } = await accountsIn(`Company,Plan\nAcme,${'x'.repeat(81)}\n`);
    expect(rejected.map(({ problem }) => problem)).toMatchObject([
      {
        code: 'value-too-long',
        said: {
          values: { field: 'Plan', value: expect.stringMatching(/^x+$/) as string, found: 81, limit: 80 },
        },
      },
    ]);
  });

  it('asks what a word for the state means, and leaves it unsaid without an answer', async () => {
    const file = 'Account,Status\nAcme,sleeping\nBolt,Inactive\n';
    const open = await accountsIn(file);
    expect(open.doubts).toEqual([
      {
        topic: 'state',
        column: 'sleeping',
        choices: ['prospect', 'active', 'at-risk', 'churned', 'leave-out'],
        guess: 'leave-out',
      },
    ]);
    expect(open.rows.map(({ set }) => set)).toEqual([
      { name: 'Acme', attributes: { Status: 'sleeping' } },
      { name: 'Bolt', state: 'churned' },
    ]);
    const told = await accountsIn(file, { 'state: sleeping': 'at-risk' });
    expect(told.rows[0]?.set).toEqual({ name: 'Acme', state: 'at-risk' });
  });

  it('lists a row that says something else of an account than a row before it, and a row without a name', async () => {
    const { rows, rejected } = await accountsIn(
      'Account,ARR,Region\nAcme,100,EMEA\nacme,200,\nAcme,100,\n,50,\n',
    );
    expect(rows).toHaveLength(2);
    expect(rejected.map(({ line, problem }) => [line, problem.said])).toEqual([
      [3, said('channels.row.named-twice', { name: 'acme', line: 2 })],
      [5, said('channels.row.name-missing', { field: 'Account' })],
    ]);
  });

  it.each([
    [
      'Firma;Umsatz;Mitarbeiter;Kunde seit\nAcme;12.000;1.250;03.05.2021',
      { name: 'Acme', arr: 12000, people: 1250, since: '2021-05-03' },
    ],
    [
      'Entreprise;Chiffre d’affaires;Effectif\nAcme;12 500,50 €;1 250',
      { name: 'Acme', arr: 12500.5, people: 1250 },
    ],
    ['会社名,売上,従業員数\nAcme,12万,250', { name: 'Acme', arr: 120000, people: 250 }],
  ])('is understood in other languages: %s', async (file, set) => {
    const { rows, doubts } = await accountsIn(file);
    expect(rows[0]?.set).toEqual(set);
    expect(doubts.map(({ topic }) => topic)).toEqual(file.includes('12.000') ? ['decimal-sign'] : []);
  });
});

/** What the rows of a file say, as the answers that are kept. */
async function respondentsIn(file: string, survey: Survey) {
  const opened = await openedFile(file);
  const { plan } = planAnswers(opened, [survey], survey);
  const { rows, ...rest } = await rowsOf(opened, answerReader(plan, '2026-11-23'));
  return { ...rest, people: rows, rows: rows.map(answersGiven) };
}

function answersGiven({ key, account: company, answeredOn, answers }: Respondent): SurveyAnswer[] {
  return answers.map(({ question: { needKey, aspect }, value }) => ({
    respondent: key,
    accountId: company === '' ? null : company,
    personaKey: null,
    answeredOn: answeredOn ?? '',
    needKey,
    aspect,
    value,
  }));
}

describe('a file of survey answers', () => {
  const survey = surveyTemplate(
    'importance-satisfaction',
    { product: 'Ledger', needs: [{ key: 'N-1', statement: 'Find an invoice fast' }] },
    english,
  );
  const answersOf = (file: string) => respondentsIn(file, survey);

  it('is the answer sheet filled in, by number or by word', async () => {
    const header = surveyFile(survey, 'answer-sheet').content.trim();
    const { rows, rejected, empty } = await answersOf(
      `${header}\r\nann,Acme,admin,2026-01-05,5,Dissatisfied\r\nbob,,admin,,4 - Very important,2\r\ncid,,admin,,7,1\r\ndan,,,,,\r\n`,
    );
    expect(rows.flat()).toHaveLength(4);
    expect(surveyCounts(answerPairs(rows.flat(), 'importance', 'satisfaction'))).toEqual({
      answers: 2,
      important: 2,
      satisfied: 0,
      unmet: 2,
    });
    expect(rows[0]?.[0]).toMatchObject({ respondent: 'ann', accountId: 'Acme', answeredOn: '2026-01-05' });
    expect(rejected.map(({ problem }) => problem.said)).toEqual([
      said('channels.row.not-an-option', { value: '7' }),
    ]);
    expect(empty).toBe(1);
  });

  it('is a survey tool’s export, whose columns are the questions', async () => {
    const [first, second] = survey.questions.map((question) => `"${question.text.replace(/"/g, '""')}"`);
    const { rows } = await answersOf(
      `#,${first ?? ''},${second ?? ''},Submit Date (UTC),Network ID\nab1,5,1,2026-01-05 10:00:00,x\n`,
    );
    expect(rows.flat().map((answer) => [answer.respondent, answer.aspect, answer.value])).toEqual([
      ['ab1', 'importance', 5],
      ['ab1', 'satisfaction', 1],
    ]);
  });

  it('counts equal answers of people without a name, and each of them once however often the file is read', async () => {
    const nps = surveyTemplate('nps', { product: 'Ledger', needs: [] }, english);
    const read = () =>
      respondentsIn('Date,Score\n2026-01-05,9\n2026-01-05,9\n2026-02-31,9\n2026-12-24,9\n', nps);
    const { rows, rejected } = await read();
    expect(new Set(rows.flat().map((answer) => answer.respondent)).size).toBe(2);
    expect(rejected.map((row) => row.problem.code)).toEqual(['date-impossible', 'date-in-future']);
    expect((await read()).rows).toEqual(rows);
  });

  it('tells by its columns which survey it answers', async () => {
    const subject = { product: 'Ledger', needs: [{ key: 'N-1', statement: 'Find an invoice fast' }] };
    const surveys = SURVEY_KINDS.map((kind) => surveyTemplate(kind, subject, english));
    const kindOf = async (columns: readonly string[]) =>
      recogniseSurvey(await openedFile(`${columns.join(',')}\n`), surveys)?.kind ?? null;
    expect(await kindOf(['response_id', 'submitted_at', 'nps'])).toBe('nps');
    expect(await kindOf(['id', 'N1functional', 'N1dysfunctional'])).toBe('kano');
    expect(await kindOf(['respondent', 'date', 'N-1-importance', 'N-1-satisfaction'])).toBe(
      'importance-satisfaction',
    );
    expect(await kindOf(['#', 'Ledger made it easy for me to do what I wanted to do.'])).toBe('ces');
    expect(await kindOf(['name', 'city'])).toBeNull();
  });

  it('keeps what people wrote, also of those who rated nothing', async () => {
    const nps = surveyTemplate('nps', { product: 'Ledger', needs: [] }, english);
    const { people, empty } = await respondentsIn(
      'respondent,date,nps,why\nann,2026-01-05,9,Quick to learn\nbob,2026-01-05,,Only words here\ncid,2026-01-05,N/A,n/a\n',
      nps,
    );
    expect(people.map(({ respondent, answers, words }) => [respondent, answers.length, words])).toEqual([
      ['ann', 1, 'Quick to learn'],
      ['bob', 0, 'Only words here'],
    ]);
    expect(empty).toBe(1);
  });

  it('tells respondents of two files apart who are only numbered', async () => {
    const nps = surveyTemplate('nps', { product: 'Ledger', needs: [] }, english);
    const one = await respondentsIn('id,date,nps,why\n1,2026-01-05,9,Quick\n', nps);
    const other = await respondentsIn('id,date,nps,why\n1,2026-01-05,9,Slow\n', nps);
    expect(one.people[0]?.respondent).toBe('1');
    expect(one.people[0]?.key).not.toBe(other.people[0]?.key);
  });
});
