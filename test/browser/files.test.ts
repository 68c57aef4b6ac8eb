import type { Frame } from 'playwright-core';
import { accessibilityFaults, frameOf } from './site-browser';
import { siteForSuite } from './suite-site';

const home = '/jira/software/projects/INV/apps/customer-roadmap';

describe('a file is looked over before it is taken in', () => {
  const site = siteForSuite();
  const open = async (path: string): Promise<Frame> => frameOf(await site.open(`${home}/${path}`));
  const choose = (frame: Frame, name: string, rows: readonly string[]): Promise<void> =>
    frame
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });

  it('accounts: doubts are asked, columns can be said, what is refused is listed', async () => {
    const frame = await open('customers?view=accounts');
    await frame.getByLabel('Import accounts').waitFor({ state: 'attached' });
    await choose(frame, 'accounts.csv', [
      'Company,ARR,Customer since,Stage',
      'Zebra Works,R$ 1.200,03/04/2024,Evaluating',
      'Yak Lines,abc,05/06/2023,Customer',
      'Xenon Labs,"$1,250",07/08/2022,Lost',
    ]);
    await frame.getByText('3 rows in the file: 2 can be taken in, 1 not').waitFor();
    await frame.getByText('Line 3: “abc” is not a number.').waitFor();
    expect(await accessibilityFaults(frame)).toEqual([]);
    await frame
      .getByLabel('Is the day or the month first in the dates?')
      .selectOption({ label: 'The month first' });
    await frame.getByText('Zebra Works · Yearly revenue: 1,200 · Customer since: Mar 4, 2024').waitFor();
    await frame
      .getByLabel('What does “Evaluating” mean as the state of an account?')
      .selectOption('prospect');
    await frame.getByLabel('Use of the column ARR').selectOption('attribute');
    await frame.getByText('3 rows in the file: 3 can be taken in, 0 not').waitFor();
    await frame.getByLabel('Use of the column ARR').selectOption('arr');
    await frame.getByRole('button', { name: 'Take in 2 accounts' }).click();
    await frame.getByText('2 accounts taken, 1 row not read.').waitFor();
    await frame.getByText('Zebra Works').first().waitFor();
  });

  it('points: a share of one stays one, in a sheet with commas too', async () => {
    const frame = await open('outcomes?view=goals');
    await frame.locator('summary').filter({ hasText: 'measurements' }).first().click();
    await choose(frame, 'points.csv', [
      'Monat;Wert',
      '01.09.2026;0,9',
      '01.10.2026;0,875',
      '01.11.2026;kaputt',
    ]);
    await frame.getByText('3 rows in the file: 2 can be taken in, 1 not').waitFor();
    await frame.getByText('Oct 1, 2026: 0.875').waitFor();
    await frame.getByRole('button', { name: 'Take in 2 points' }).click();
    await frame.getByText('2 points are saved.').first().waitFor();
  });

  it('one export gives its words as evidence and its ratings as answers, from either place', async () => {
    const answers = (who: string, words: string): readonly string[] => [
      'ID,Start time,Completion time,Email,Name,How likely are you to recommend us?,What is the main reason?',
      `1,2026-11-03 10:00:00,2026-11-03 10:02:00,${who}@example.com,,9,${words}`,
      `2,2026-11-04 10:00:00,2026-11-04 10:02:00,x${who}@example.com,,6,`,
    ];
    const surveys = await open('customers?view=surveys&kind=nps');
    await surveys.getByText('132 answers').first().waitFor();
    await choose(surveys, 'forms.csv', answers('ann', 'The zebra button is quick to learn'));
    await surveys.getByText('forms.csv is an export of Microsoft Forms.').waitFor();
    await surveys.getByLabel('Keep what 1 person wrote as evidence').waitFor();
    await surveys.getByRole('button', { name: 'Take in 2 answers' }).click();
    await surveys.getByText('134 answers').first().waitFor();

    const evidence = await open('insights?view=inbox');
    await evidence.getByText('The zebra button is quick to learn').first().waitFor();
    await evidence.getByRole('button', { name: 'More views' }).click();
    await evidence.getByRole('menuitem', { name: 'Imports' }).click();
    await evidence.getByRole('region', { name: 'Import feedback' }).waitFor();
    await choose(evidence, 'more.csv', answers('bob', 'The okapi button comes late'));
    await evidence.getByLabel('Take 2 ratings in as answers to a survey (NPS) as well').waitFor();
    await evidence.getByRole('button', { name: 'Import', exact: true }).click();
    await evidence.getByText('1 new quote').first().waitFor();
    await evidence.getByRole('radio', { name: 'Inbox' }).check({ force: true });
    await evidence.getByText('The okapi button comes late').first().waitFor();
    const after = await open('customers?view=surveys&kind=nps');
    await after.getByText('136 answers').first().waitFor();
  });
});
