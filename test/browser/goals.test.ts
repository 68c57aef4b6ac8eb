import type { Frame } from 'playwright-core';
import { users } from '../app/app-host';
import { accessibilityFaults, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';

const home = '/jira/software/projects/INV/apps/customer-roadmap';

describe('surveys and goals on the project page', () => {
  const site = siteForSuite();
  const open = async (path: string, options: VisitOptions = {}): Promise<Frame> =>
    frameOf(await site.open(`${home}/${path}`, options));

  it('takes a file of answers in, lists what cannot be read by line and reason, and takes it back', async () => {
    const frame = await open('customers?view=surveys&kind=nps');
    await frame
      .getByText(/\d+ answers/)
      .first()
      .waitFor();
    const rows = [
      'when,who,NPS',
      '2026-10-01,ann,9',
      '2026-10-02,bob,11',
      '2026-13-02,cid,3',
      '2026-10-04,dan,10',
    ];
    await frame.locator('input[type=file]').setInputFiles({
      name: 'autumn.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\n')),
    });
    // The columns have names of their own: a person says what they are.
    await frame.getByLabel('Use of the column when').selectOption('date');
    await frame.getByLabel('Use of the column who').selectOption('respondent');
    await frame.getByText('2 answers of 2 people.').waitFor();
    await frame
      .getByText('4 rows in the file: 2 can be taken in, 2 not, 0 without anything to take.')
      .waitFor();
    await frame.getByText('Line 3: “11” is none of the answers the question offers.').waitFor();
    await frame.getByText('Line 4: “2026-13-02” is a day that does not exist.').waitFor();
    await frame.getByRole('button', { name: 'Take in 2 answers' }).click();
    await frame.getByRole('button', { name: 'Take back autumn.csv' }).click();
    await frame.getByRole('button', { name: 'Take back', exact: true }).click();
    await frame.getByText('Taken back.').first().waitFor();
  });

  it('says in words that nobody has answered, and gives the survey to ask with', async () => {
    const frame = await open('customers?view=surveys&kind=ces');
    await frame.getByLabel('Until').fill('2001-01-01');
    await frame.getByText('CES: nobody has answered yet, so there is no score.').waitFor();
    await frame.getByRole('button', { name: 'Get the survey' }).click();
    await frame.getByText('made it easy for me to do what I wanted to do.').waitFor();
  });

  it('merges what two people change in a goal', async () => {
    const frame = await open('outcomes?view=goals');
    await frame.getByRole('button', { name: 'Edit Most customers would recommend us' }).click();
    const { goals } = await site.app.call('goal.list', { projectId: site.app.projectId });
    const goal = goals.find(({ title }) => title === 'Most customers would recommend us');
    if (goal === undefined) throw new Error('The sample has no such goal.');
    const { id, version } = goal;
    const theirs = { kind: 'goal' as const, id, version, set: { weight: 4 } };
    await site.app.call('record.save', { projectId: site.app.projectId, ...theirs });
    await frame.getByLabel('Target', { exact: true }).fill('60');
    await frame.getByRole('button', { name: 'Save' }).click();
    // They changed different fields, so nobody is asked: both changes stand.
    await frame.getByText('Target +60').waitFor();
    const after = (await site.app.call('goal.list', { projectId: site.app.projectId })).goals.find(
      (one) => one.id === id,
    );
    expect(after).toMatchObject({ weight: 4, target: 60 });
  });

  it('aligns work with a goal in Jira, and shows it to who may only look', async () => {
    const frame = await open('outcomes?view=goals');
    await frame.getByRole('button', { name: 'Align work' }).first().click();
    await frame.getByRole('combobox', { name: 'Which work item serves this goal?' }).fill('INV-3 ');
    await frame.getByRole('option', { name: /^INV-3 / }).click();
    await frame.getByText('1 work item serves it').waitFor();
    const issueId = await site.app.issueId('INV-3');
    const { body } = await site.app.jira('GET', `/rest/api/3/issue/${issueId}/properties/customer-roadmap`);
    expect(JSON.stringify(body)).toMatch(/"goals":\{"G-[12]":0.5\}/);
    const looking = await open('outcomes?view=goals', { accountId: users.viewer });
    await looking.getByText('1 work item serves it').waitFor();
    expect(await looking.getByRole('button', { name: /^(Edit|Archive|Add|Align)/ }).count()).toBe(0);
  });

  it.each([
    'outcomes?view=goals',
    'outcomes?view=kpis',
    'customers?view=surveys&kind=nps',
    'customers?view=surveys&kind=kano',
  ])('has no accessibility faults on %s', async (path) => {
    const frame = await open(path);
    await frame.locator('h2, table, strong').first().waitFor();
    expect(await accessibilityFaults(frame)).toEqual([]);
  });
});
