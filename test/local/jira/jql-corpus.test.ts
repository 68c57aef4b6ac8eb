import { describeWithData } from '../../shared-data';
import { closeSites, openSite, type TestSite } from './fixture';
import { readCorpus, siteForQueries, whereOf } from './jql-corpus';
import { matchesPlainly, NotJudged, type PlainIssue } from './plain-filter';

const NOW = new Date('2026-03-20T12:00:00.000Z');

describeWithData('the collected queries', 'jira/jql', (folder) => {
  const corpus = readCorpus(folder);
  const own = corpus.valid;
  let site: TestSite;
  let issues: PlainIssue[];

  beforeAll(async () => {
    site = await openSite(siteForQueries(own), undefined, { now: () => NOW });
    const keys = await site.search('ORDER BY key');
    const pages = Array.from({ length: Math.ceil(keys.length / 100) }, (_none, at) =>
      keys.slice(at * 100, at * 100 + 100),
    );
    const answers = await Promise.all(
      pages.map((page) =>
        site.call('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: page, fields: ['*all'] }),
      ),
    );
    issues = answers.flatMap((answer) => (answer.json as { issues: PlainIssue[] }).issues);
    expect(issues).toHaveLength(keys.length);
  });
  afterAll(closeSites);

  it('are refused with 400 where no parser takes them', async () => {
    expect(corpus.invalid.length).toBeGreaterThan(400);
    const taken: string[] = [];
    for (const jql of corpus.invalid) {
      const answer = await site.call('POST', '/rest/api/3/search/jql', { jql });
      if (answer.status !== 400) taken.push(jql);
    }
    expect(taken).toEqual([]);
  });

  it('are answered as a plain filter answers them, or refused for a field or function this site lacks', async () => {
    const wrong: string[] = [];
    const refused = new Map<string, number>();
    let answered = 0;
    let judged = 0;
    for (const jql of own) {
      const answer = await site.call('POST', '/rest/api/3/search/jql', {
        jql,
        maxResults: 5000,
        fields: ['key'],
      });
      if (answer.status === 400) {
        for (const message of (answer.json as { errorMessages: string[] }).errorMessages) {
          if (message.startsWith('Error in the JQL Query')) wrong.push(`${jql}: ${message}`);
          const kind = message.replaceAll(/'[^']*'/g, '…');
          refused.set(kind, (refused.get(kind) ?? 0) + 1);
        }
        continue;
      }
      answered += 1;
      const found = (answer.json as { issues: { key: string }[] }).issues.map((issue) => issue.key).sort();
      const expected = plainAnswer(jql, issues);
      if (expected === undefined) continue;
      judged += 1;
      if (JSON.stringify(found) !== JSON.stringify(expected))
        wrong.push(`${jql}: found ${String(found.length)}, plainly ${String(expected.length)}`);
    }
    const reasons = [...refused]
      .sort((a, b) => b[1] - a[1])
      .map(([message, count]) => `${String(count)} × ${message}`);
    process.stdout.write(
      `JQL: ${String(corpus.invalid.length)} invalid queries refused; of ${String(own.length)} valid ones ${String(answered)} answered, ` +
        `${String(judged)} of them checked against a plain filter.\nRefused for:\n${reasons.join('\n')}\n`,
    );
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(600);
  }, 60_000);
});

function plainAnswer(jql: string, issues: readonly PlainIssue[]): string[] | undefined {
  const where = whereOf(jql);
  try {
    return issues
      .filter((issue) => !where || matchesPlainly(where, issue, NOW, 'ada'))
      .map((issue) => issue.key)
      .sort();
  } catch (error) {
    if (error instanceof NotJudged) return undefined;
    throw error;
  }
}
