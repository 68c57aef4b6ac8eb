import type { TestApp } from '../../app/app-host';
import type { Walk } from './walk';

/** What Jira's own fields say of the work that serves a need. */
async function servingInJira(app: TestApp): Promise<ReadonlyMap<string, number>> {
  const jql = encodeURIComponent('"Customer needs" is not EMPTY');
  const { body } = await app.jira('GET', `/rest/api/3/search/jql?fields=key&jql=${jql}`);
  const { issues } = body as { issues: { id: string; key: string }[] };
  return new Map(
    await Promise.all(
      issues.map(async ({ id, key }) => [key, Number((await app.written(id)).priority)] as const),
    ),
  );
}

/** From a project of which nothing is known to the first three work items in the order of their value. */
export const newcomer: Walk = {
  site: { sample: false },
  path: '/jira/software/projects/INV/backlog',
  go: async (person, app) => {
    await person.click(person.page.getByRole('link', { name: 'Customer roadmap', exact: true }));
    const frame = await person.frame();
    await person.write(frame.getByRole('textbox', { name: 'Who?' }), 'Bookkeeper');
    const need = 'Find an unpaid invoice fast';
    await person.write(frame.getByRole('textbox', { name: 'What do they need?' }), need);
    await person.click(frame.getByRole('radio', { name: 'Heard it' }));
    await person.click(frame.getByRole('button', { name: 'Save and see its value' }));
    // The first value stands there at once, with its reason.
    await frame.getByText(/^[1-9][\d.]* of 100 customers have this need/).waitFor();
    const offered = frame.getByRole('list', { name: 'Which work serves it?' });
    await offered.waitFor();
    while ((await offered.getByRole('checkbox', { checked: true }).count()) < 3)
      await person.click(offered.getByRole('checkbox', { checked: false }).first());
    await person.click(frame.getByRole('button', { name: 'Attach 3 and see the ranked list' }));
    await frame.getByRole('heading', { name: 'Priorities' }).waitFor();
    // Each row with its rank, its key, and a number that opens why.
    const rows = frame.getByRole('row', { name: /^Choose (\S+) [123] .* Open \1 of 100/ });
    await rows.nth(2).waitFor();
    const shown = (await rows.allInnerTexts()).map((row) => /[A-Z]+-\d+/.exec(row)?.[0] ?? '');
    const serving = await servingInJira(app);
    const priorities = shown.map((key) => serving.get(key) ?? Number.NaN);
    const isRanked = priorities.every((one, at) => one > 0 && one <= (priorities[at - 1] ?? one));
    if (serving.size !== 3 || shown.length !== 3 || !isRanked)
      throw new Error(`The list shows ${shown.join(', ')}; Jira has ${JSON.stringify([...serving])}.`);
  },
};
