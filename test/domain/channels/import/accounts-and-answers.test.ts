import { bytesInMemory } from '../../../bytes-in-memory';
import { importTable } from '../../../../src/domain/channels/import/import-table';
import type { RejectedRow, RowOutcome } from '../../../../src/domain/channels/import/import-table';
import { inspectFile } from '../../../../src/domain/channels/import/inspect-file';
import { amountOf, guessColumns, mapRecord } from '../../../../src/domain/channels/import/map-record';
import { account } from '../../../../src/domain/records/account';
import { answerColumns, answerReader, recogniseSurvey } from '../../../../src/domain/surveys/map-answers';
import { surveyTemplate, SURVEY_KINDS } from '../../../../src/domain/surveys/survey';
import { surveyFile } from '../../../../src/domain/surveys/survey-file';
import { surveyCounts } from '../../../../src/domain/surveys/survey-results';
import { answerPairs } from '../../surveys/answer-pairs';
import { said } from '../../../../src/domain/words/said';
import { sentence } from '../../../sentence';

const english = { code: 'en', say: sentence };

async function importRows<T>(
  file: string,
  mapperFor: (columns: readonly string[]) => (cells: readonly string[]) => RowOutcome<T>,
): Promise<{ rows: T[]; rejected: RejectedRow[]; empty: number }> {
  const source = bytesInMemory(new TextEncoder().encode(file));
  const shape = await inspectFile(source);
  const rows: T[] = [];
  const rejected: RejectedRow[] = [];
  let empty = 0;
  for await (const batch of importTable(source, shape, mapperFor(shape.columns))) {
    rows.push(...batch.rows);
    rejected.push(...batch.rejected);
    empty += batch.empty;
  }
  return { rows, rejected, empty };
}

describe('a file of accounts', () => {
  it('gives accounts with money, size, state and the rest as attributes', async () => {
    const file =
      'Company,Tier,MRR,Employees,Status,Region\nAcme,Pro,"$1,500.50",250,Active,EMEA\nBolt,Free,,,Churned 2025,\nCrux,Pro,lots,1,Active,\n,,,,,\n';
    const { rows, rejected, empty } = await importRows(file, (columns) => {
      const guessed = guessColumns(account, { columns });
      return (cells) => mapRecord(account, cells, columns, guessed, 'dmy');
    });
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

  it.each([
    ['€ 12.500,50', 12500.5],
    ['12,500.50', 12500.5],
    ['1.234.567', 1234567],
    ['$12k', 12000],
    ['1.5M', 1500000],
    ['12,5', 12.5],
    ['90000', 90000],
    ['', null],
    ['n/a', Number.NaN],
  ])('%j is %s', (cell, amount) => {
    expect(amountOf(cell)).toBe(amount);
  });
});

it('loses no column: what no field claims becomes an attribute under its own heading', () => {
  const columns = ['Account', 'Type', 'Customer since', 'Created by', 'Region'];
  const guessed = guessColumns(account, { columns });
  const row = mapRecord(account, ['Acme', 'Agency', '03.05.2021', 'Ann', 'EMEA'], columns, guessed, 'dmy');
  expect(row).toMatchObject({
    kind: 'taken',
    row: {
      set: {
        name: 'Acme',
        since: '2021-05-03',
        attributes: { Type: 'Agency', 'Created by': 'Ann', Region: 'EMEA' },
      },
    },
  });
});

it('refuses a row that breaks the declaration and says which field', () => {
  const columns = ['Company', 'Plan'];
  const guessed = guessColumns(account, { columns });
  expect(mapRecord(account, ['Acme', 'x'.repeat(81)], columns, guessed, 'dmy')).toMatchObject({
    kind: 'rejected',
    problem: {
      code: 'value-too-long',
      said: {
        values: { field: 'Plan', value: expect.stringMatching(/^x+$/) as string, found: 81, limit: 80 },
      },
    },
  });
});

describe('a file of survey answers', () => {
  const survey = surveyTemplate(
    'importance-satisfaction',
    { product: 'Ledger', needs: [{ key: 'N-1', statement: 'Find an invoice fast' }] },
    english,
  );
  const answersOf = (file: string) =>
    importRows(file, (columns) => {
      const uses = answerColumns(columns, survey);
      return answerReader(uses, 'dmy', '2026-11-23');
    });

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
      importRows('Date,Score\n2026-01-05,9\n2026-01-05,9\n2026-02-31,9\n2026-12-24,9\n', (columns) =>
        answerReader(answerColumns(columns, nps), 'dmy', '2026-11-23'),
      );
    const { rows, rejected } = await read();
    expect(new Set(rows.flat().map((answer) => answer.respondent)).size).toBe(2);
    expect(rejected.map((row) => row.problem.code)).toEqual(['date-impossible', 'date-in-future']);
    expect((await read()).rows).toEqual(rows);
  });

  it('tells by its columns which survey it answers', () => {
    const subject = { product: 'Ledger', needs: [{ key: 'N-1', statement: 'Find an invoice fast' }] };
    const surveys = SURVEY_KINDS.map((kind) => surveyTemplate(kind, subject, english));
    const kindOf = (columns: readonly string[]) => recogniseSurvey(columns, surveys)?.kind ?? null;
    expect(kindOf(['response_id', 'submitted_at', 'nps'])).toBe('nps');
    expect(kindOf(['id', 'N1functional', 'N1dysfunctional'])).toBe('kano');
    expect(kindOf(['respondent', 'date', 'N-1-importance', 'N-1-satisfaction'])).toBe(
      'importance-satisfaction',
    );
    expect(kindOf(['#', 'Ledger made it easy for me to do what I wanted to do.'])).toBe('ces');
    expect(kindOf(['name', 'city'])).toBeNull();
  });
});
