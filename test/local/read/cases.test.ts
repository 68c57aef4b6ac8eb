import { join } from 'node:path';
import { wholeBytes } from '../../../local/data/data-file';
import { readJira } from '../../../local/read/read-jira';
import { readTable } from '../../../local/read/read-table';
import type { TableKind } from '../../../local/read/read-table';
import type { Shown } from '../../../local/read/shown';
import { describeWithData } from '../../shared-data';

/** What each input made after a fault report says, read as the command reads it. */
describeWithData('inputs made after the fault reports of other people', 'cases', (folder) => {
  const at = (path: string): string => join(folder, path);
  const request = (path: string) => ({ file: at(path), today: '2026-11-30', zone: null, answers: {} });
  const read = async (kind: TableKind, path: string): Promise<Shown> =>
    readTable(kind, await wholeBytes(at(path), path), request(path));
  const jira = (path: string): Promise<Shown> => readJira(at(path), request(path));
  const column = ({ rows }: Shown, ...names: readonly string[]): unknown[] =>
    rows.map((row) => (names.length === 1 ? row[names[0] ?? ''] : names.map((name) => row[name])));
  const questions = ({ doubts }: Shown): string[] => doubts.map(({ question }) => question);

  test.each(['01/votes-thousands.csv', '01/votes-thousands-de.csv'])(
    '%s: votes in thousands',
    async (path) => {
      const shown = await read('evidence', path);
      expect(column(shown, 'votes')).toEqual([1250, 980]);
      expect(shown.problems).toEqual([]);
    },
  );

  test.each(['02/retention.csv', '02/retention-de.csv'])('%s: shares of one', async (path) => {
    const shown = await read('points', path);
    expect(column(shown, 'value')).toEqual([0.9, 0.875, 0.88]);
    expect(shown.doubts).toEqual([]);
  });

  test('04: the line by which a file names its delimiter is no header', async () => {
    expect(column(await read('evidence', '04/sep.csv'), 'votes')).toEqual([12, 9]);
  });

  test('05: answers of Microsoft Forms have the day of their completion', async () => {
    const shown = await read('survey', '05/msforms-nps.xlsx');
    expect(column(shown, 'answeredOn', 'answer')).toEqual([
      ['2026-09-04', 9],
      ['2026-09-04', 6],
      ['2026-09-05', 10],
    ]);
    expect(shown.tool).toBe('Microsoft Forms');
  });

  test.each(['06/limesurvey-codes.csv', '06/limesurvey-full.csv'])('%s', async (path) => {
    expect(column(await read('survey', path), 'answeredOn', 'answer')).toEqual([
      ['2026-09-03', 9],
      ['2026-09-04', 6],
    ]);
  });

  test('08: odd answers', async () => {
    const shown = await read('survey', '08/nps-odd.csv');
    expect(column(shown, 'answer')).toEqual([9, 9, 10, 10, 0, 7]);
    expect(shown.problems.map(({ line }) => line)).toEqual([3, 8]);
  });

  test('10: accounts with words where numbers are expected', async () => {
    const accounts = await read('accounts', '10/accounts.csv');
    expect(column(accounts, 'arr')).toEqual([12000, null, 1200, null, 1.2e9]);
    expect(accounts.problems).toEqual([]);
    expect(column(await read('accounts', '10/accounts-since.csv'), 'since')).toEqual([
      '2019-01-01',
      '2024-01-01',
      '2024-04-03',
    ]);
  });

  test('11: a German sheet', async () => {
    expect(column(await read('evidence', '11/german-commas.csv'), 'votes', 'saidOn')).toEqual([
      [3, '2026-10-01'],
      [5, '2026-10-02'],
      [2, '2026-10-03'],
    ]);
  });

  test('12: the order of day and month is asked where nothing tells, and taken as answered', async () => {
    expect(questions(await read('survey', '12/us-dates.csv'))).toEqual(['date-order']);
    const answered = { ...request('12/us-dates.csv'), answers: { 'date-order': 'mdy' } };
    const source = await wholeBytes(at('12/us-dates.csv'), 'us-dates.csv');
    expect(column(await readTable('survey', source, answered), 'answeredOn')).toEqual([
      '2026-03-04',
      '2026-05-06',
      '2026-07-08',
    ]);
  });

  test('13, 14, 15, 17: lines, headings, workbooks and readings', async () => {
    expect(column(await read('evidence', '13/mac.csv'), 'votes')).toEqual([12, 9]);
    const [twice] = (await read('evidence', '14/dup.csv')).rows;
    expect(twice).toMatchObject({
      saidOn: '2026-10-01',
      text: 'Reminders arrive late\n\nThey should come a day before',
    });
    expect(column(await read('evidence', '15/1904.xlsx'), 'saidOn', 'rating01')).toEqual([
      ['2026-09-28', 0.75],
      ['2026-09-28', 1],
    ]);
    expect(column(await read('survey', '15/notdate.xlsx'), 'answer')).toEqual([4, 5]);
    expect(column(await read('evidence', '17/furigana.xlsx'), 'text')).toEqual(['東京の請求書が遅い です']);
  });

  test('18: a score without a name is asked, and one that is off its scale is refused', async () => {
    const score = await read('survey', '18/delighted.csv');
    expect(questions(score)).toEqual(['rating-scale: Score']);
    expect(column(score, 'answeredOn')).toEqual(['2026-09-03', '2026-09-04', '2026-09-05']);
    const nps = await read('survey', '18/delighted-nps.csv');
    expect(column(nps, 'answer', 'answeredOn')).toEqual([
      [2, '2026-09-03'],
      [5, '2026-09-04'],
    ]);
    expect(nps.problems.map(({ line }) => line)).toEqual([4]);
  });

  test('20, 21, 25, 27, 28: exports of Jira', async () => {
    expect(column(await jira('20/jira-de.csv'), 'points', 'sprints')).toEqual([
      [0.5, ['RE Sprint 1', 'RE Sprint 2']],
      [3, ['RE Sprint 1']],
    ]);
    expect((await jira('21/two-sprint-1.csv')).rows).toHaveLength(4);
    expect(column(await jira('25/parent-key.csv'), 'key', 'parent', 'points')).toEqual([
      ['TT-1', null, null],
      ['TT-2', 'TT-1', 0.5],
      ['TT-3', 'TT-1', 1.5],
      ['TT-4', 'TT-2', null],
    ]);
    expect(column(await jira('27/sep-jira.csv'), 'points')).toEqual([0.5, 2]);
    expect(column(await jira('28/short-row.csv'), 'key')).toEqual(['SR-1', 'SR-2']);
  });

  test('22: ideas of Jira Product Discovery keep what only they have', async () => {
    const shown = await read('evidence', '22/jpd.csv');
    expect(shown.tool).toBe('Jira Product Discovery');
    expect(shown.rows[0]).toMatchObject({
      id: 'IDEA-1',
      votes: 5,
      attributes: { Impact: '4', Effort: '2', Insights: '3', Status: 'Discovery' },
    });
  });

  test('23, 24, 30, 32, 33, 35: idea portals, by their files and by their answers', async () => {
    expect((await read('evidence', '23/productboard-notes.csv')).rows[0]).toMatchObject({
      title: 'Dark mode',
      account: 'Northwind',
      author: 'a@example.com',
    });
    const aha = await read('evidence', '24/aha-ideas.csv');
    expect(column(aha, 'id', 'votes')).toEqual([
      ['APP-I-1', 1250],
      ['APP-I-2', 9],
    ]);
    expect(questions(aha)).toEqual(['date-order']);
    expect(column(aha, 'saidOn')).toEqual(['2026-10-01', '2026-10-02']);
    const canny = await read('evidence', '30/canny-posts.json');
    expect(canny.rows[0]).toMatchObject({
      author: 'Ann Example',
      account: 'Northwind',
      tags: ['UI', 'night'],
      votes: 52,
    });
    expect((await read('evidence', '32/uservoice-analysis.csv')).rows[0]).toMatchObject({
      title: 'Dark mode',
      votes: 52,
      account: 'Northwind',
    });
    const [note] = (await read('evidence', '33/productboard-notes.json')).rows;
    expect(note).toMatchObject({ title: 'Dark mode', author: '', account: '' });
    expect((await read('evidence', '35/linear-needs.json')).rows[0]).toMatchObject({
      account: 'Northwind',
      strength: 'important',
      author: '',
      attributes: { 'customer.revenue': '12000', 'customer.size': '14', 'issue.identifier': 'APP-1' },
    });
  });
});
