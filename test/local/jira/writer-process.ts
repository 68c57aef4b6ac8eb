import { createEmbeddedJira } from '../../../local/jira/embedded-jira';
import { SMALL_SITE } from './small-site';

/**
 * Writes the summary of INV-2 over and over and prints each number once its write is acknowledged; ends only when it
 * is killed, or when a write is refused, which it prints.
 */
async function main(stateDir: string): Promise<void> {
  const jira = await createEmbeddedJira({ stateDir, baseUrl: 'https://jira.test' });
  jira.setRateLimits({ issueWrites: [] });
  if (jira.isEmpty()) await jira.load(SMALL_SITE);
  const principal = { kind: 'user', accountId: 'ada' } as const;
  for (let count = 1; ; count += 1) {
    const body = JSON.stringify({
      fields: { summary: `Write ${String(count)}`, labels: [`label-${String(count)}`] },
    });
    const answer = await jira.handle({
      method: 'PUT',
      path: '/rest/api/3/issue/INV-2',
      headers: {},
      principal,
      body,
    });
    if (answer.status === 204) {
      process.stdout.write(`${String(count)}\n`);
      continue;
    }
    const issue = await jira.handle({
      method: 'GET',
      path: '/rest/api/3/issue/INV-2',
      headers: {},
      principal,
    });
    const { fields } = JSON.parse(issue.body) as { fields: { summary: string; labels: string[] } };
    process.stdout.write(
      `${JSON.stringify({ status: answer.status, body: answer.body, summary: fields.summary, labels: fields.labels })}\n`,
    );
    process.exit(0);
  }
}

void main(process.argv[2] ?? '');
