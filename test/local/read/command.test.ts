import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(__dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'read-command-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const answers = join(folder, 'answers.csv');
writeFileSync(answers, 'respondent,date,nps\nR1,03/04/2026,9\nR2,05/06/2026,6\n');
const picture = join(folder, 'picture.csv');
writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]));

function run(args: readonly string[], through: 'npm' | 'script' = 'script') {
  const [command, before] =
    through === 'npm' ? ['npm', ['run', '--silent', 'read', '--']] : [process.execPath, ['local/read.mjs']];
  const { status, stdout, stderr } = spawnSync(command, [...before, ...args], {
    cwd: project,
    encoding: 'utf8',
  });
  return { status, stderr, shown: stdout === '' ? null : (JSON.parse(stdout) as unknown) };
}

describe('npm run read', () => {
  it('prints how a file is taken, with what it leaves open', () => {
    const { status, shown } = run(['survey', answers, '--today', '2026-11-30'], 'npm');
    expect(status).toBe(0);
    expect(shown).toMatchObject({
      kind: 'survey',
      tool: null,
      columns: [
        { header: 'respondent', as: 'respondent' },
        { header: 'date', as: 'answeredOn' },
        { header: 'nps', as: 'answer: nps' },
      ],
      rows: [
        { answeredOn: '2026-04-03', respondent: 'R1', question: 'nps', answer: 9, words: '' },
        { answeredOn: '2026-06-05', respondent: 'R2', question: 'nps', answer: 6, words: '' },
      ],
      problems: [],
      doubts: [{ question: 'date-order', choices: ['dmy', 'mdy'] }],
    });
  });

  it('takes the answer to a doubt, and what a person says that a column is', () => {
    const options = ['--today', '2026-11-30', '--answer', 'date-order=mdy', '--answer', 'column 1=ignore'];
    expect(run(['survey', answers, ...options]).shown).toMatchObject({
      columns: [{ as: 'ignore' }, { as: 'answeredOn' }, { as: 'answer: nps' }],
      rows: [{ answeredOn: '2026-03-04', respondent: '' }, { answeredOn: '2026-05-06' }],
    });
  });

  it.each([
    ['no kind', ['letters', answers], 'usage: npm run'],
    ['no file', ['survey'], 'usage: npm run'],
    ['a file that is not there', ['survey', join(folder, 'gone.csv')], 'gone.csv'],
    ['a file that is not there, of Jira', ['jira', join(folder, 'gone.csv')], 'gone.csv'],
    ['a folder', ['accounts', folder], 'read-command'],
    ['a picture', ['evidence', picture], 'picture.csv'],
    ['a table that is none of Jira', ['jira', answers], 'holds no work items'],
    ['a day that does not exist', ['survey', answers, '--today', '2026-02-30'], '“2026-02-30” is no day'],
    ['a zone that does not exist', ['survey', answers, '--zone', 'Mars/Base'], '“Mars/Base” is no time zone'],
    ['an answer without a choice', ['survey', answers, '--answer', 'mdy'], '“mdy” is no answer'],
    [
      'an answer to nothing that is asked',
      ['survey', answers, '--answer', 'encoding=big5'],
      'open: “date-order”',
    ],
    [
      'a choice that is not offered',
      ['survey', answers, '--answer', 'date-order=ydm'],
      'answered by dmy, mdy',
    ],
    ['an option that does not exist', ['survey', answers, '--colour', 'red'], 'usage: npm run'],
  ])('refuses %s with a sentence', (_, args, sentence) => {
    const { status, stderr, shown } = run(args);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect({ status, shown }).toEqual({ status: 2, shown: null });
  });
});
