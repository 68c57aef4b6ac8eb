import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmbeddedJira } from '../../../local/jira/embedded-jira';
import { closeSites, openSite } from './fixture';
import { SMALL_SITE } from './small-site';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'embedded-jira-'));
});
afterEach(async () => {
  await closeSites();
  rmSync(stateDir, { recursive: true, force: true });
});

/** Runs the writer until `enough` says so of its lines, then kills it; resolves with its lines. */
function runWriter(
  command: string,
  args: readonly string[],
  enough: (lines: string[]) => boolean,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    let errors = '';
    const lines = (): string[] => text.split('\n').slice(0, -1);
    child.stdout.on('data', (data: Buffer) => {
      text += data.toString();
      if (enough(lines())) child.kill('SIGKILL');
    });
    child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
    child.on('error', reject);
    child.on('close', () => {
      if (text === '') reject(new Error(`The writer printed nothing: ${errors}`));
      else resolve(lines());
    });
  });
}

const writer = (): string[] => ['--import', 'tsx', join(__dirname, 'writer-process.ts'), stateDir];

async function summaryAfterRestart(): Promise<string> {
  const site = await openSite(undefined, undefined, { stateDir });
  const { fields } = (await site.call('GET', '/rest/api/3/issue/INV-2?fields=summary')).json as {
    fields: { summary: string };
  };
  return fields.summary;
}

it('keeps every acknowledged write when the process is killed', async () => {
  const lines = await runWriter(process.execPath, writer(), (all) => all.length >= 25);
  const acknowledged = Number(lines.at(-1));
  const kept = Number((await summaryAfterRestart()).replace('Write ', ''));
  // The one write that was under way may be there as well, whole.
  expect([acknowledged, acknowledged + 1]).toContain(kept);
}, 60_000);

it('answers 507 when the disk takes no more, changes nothing by it, and keeps what it had acknowledged', async () => {
  const limited = ['-c', 'ulimit -f 24; exec "$0" "$@"', process.execPath, ...writer()];
  const lines = await runWriter('bash', limited, () => false);
  const acknowledged = Number(lines.at(-2));
  const refusal = JSON.parse(lines.at(-1) ?? '') as {
    status: number;
    body: string;
    summary: string;
    labels: string[];
  };
  expect(refusal.status).toBe(507);
  expect(refusal.body).toContain('Nothing was changed.');
  expect(refusal).toMatchObject({
    summary: `Write ${String(acknowledged)}`,
    labels: [`label-${String(acknowledged)}`],
  });
  expect(await summaryAfterRestart()).toBe(`Write ${String(acknowledged)}`);
}, 60_000);

describe('a journal whose last line was cut short', () => {
  it('is read up to that line, and written on after it', async () => {
    const first = await createEmbeddedJira({ stateDir, baseUrl: 'https://jira.test' });
    await first.load(SMALL_SITE);
    await first.close();
    const journal = join(stateDir, 'journal.jsonl');
    appendFileSync(journal, '{"seq":99,"ops":[["issu');
    const site = await openSite(undefined, undefined, { stateDir });
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { summary: 'After the tear' } })).status,
    ).toBe(204);
    expect(readFileSync(journal, 'utf8')).not.toContain('["issu\n');
    await site.jira.close();
    expect(await summaryAfterRestart()).toBe('After the tear');
  });

  it('that is damaged in the middle is refused with the line', async () => {
    writeFileSync(join(stateDir, 'journal.jsonl'), '{"seq":1,"ops":[]}\nnonsense\n{"seq":2,"ops":[]}\n');
    await expect(createEmbeddedJira({ stateDir, baseUrl: 'https://jira.test' })).rejects.toThrow(
      'damaged at line 2',
    );
  });
});

it('gives what is there after a restart: fields of the app, ranks, properties, histories', async () => {
  const site = await openSite(undefined, undefined, { stateDir });
  await site.call('PUT', '/rest/api/3/issue/INV-2', {
    fields: { summary: 'New' },
    properties: [{ key: 'customer-roadmap', value: { score: 3 } }],
  });
  await site.call('PUT', '/rest/agile/1.0/issue/rank', { issues: ['INV-4'], rankBeforeIssue: 'INV-1' });
  const path = '/rest/api/3/issue/INV-2?fields=*all&properties=*all&expand=changelog';
  const before = await site.call('GET', path);
  const fields = await site.call('GET', '/rest/api/3/field');
  await site.jira.close();
  const again = await openSite(undefined, undefined, { stateDir });
  expect((await again.call('GET', path)).json).toEqual(before.json);
  expect((await again.call('GET', '/rest/api/3/field')).json).toEqual(fields.json);
  expect(await again.search('project = INV ORDER BY rank')).toEqual([
    'INV-4',
    'INV-1',
    'INV-2',
    'INV-3',
    'INV-5',
  ]);
});

it('folds the journal into the snapshot when it closes', async () => {
  const site = await openSite(undefined, undefined, { stateDir });
  await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { summary: 'New' } });
  expect(statSync(join(stateDir, 'journal.jsonl')).size).toBeGreaterThan(0);
  await site.jira.close();
  expect(statSync(join(stateDir, 'journal.jsonl')).size).toBe(0);
});

describe('loading', () => {
  it('is refused on a site that holds data, until it is reset; the app’s fields survive the reset', async () => {
    const site = await openSite(undefined, undefined, { stateDir });
    await expect(site.jira.load(SMALL_SITE)).rejects.toThrow('already holds data');
    await site.jira.reset();
    expect(site.jira.isEmpty()).toBe(true);
    await site.jira.load(SMALL_SITE);
    expect(await site.search('"Customer needs" is EMPTY AND project = TEAM ORDER BY key')).toEqual([
      'TEAM-1',
      'TEAM-2',
    ]);
  });

  it('of data that contradicts itself leaves the site empty', async () => {
    const jira = await createEmbeddedJira({ stateDir, baseUrl: 'https://jira.test' });
    const twice = { ...SMALL_SITE, issues: [...SMALL_SITE.issues, ...SMALL_SITE.issues.slice(0, 1)] };
    await expect(jira.load(twice)).rejects.toThrow('contains INV-1 twice');
    expect(jira.isEmpty()).toBe(true);
    await jira.close();
  });
});
