import type { TestApp } from '../../app/app-host';
import type { Walk } from './walk';

/** The keys of the open work that serves the first need, as Jira ranks it by customer priority. */
async function rankedInJira(app: TestApp): Promise<readonly string[]> {
  const jql = encodeURIComponent('"Customer needs" = "N-1" ORDER BY "Customer priority" DESC');
  const { body } = await app.jira('GET', `/rest/api/3/search/jql?fields=key&jql=${jql}`);
  return (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
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
    await person.click(frame.getByText('Heard it', { exact: true }));
    await person.click(frame.getByRole('button', { name: 'Save and see its value' }));
    // The first value stands there at once, with its reason.
    await frame.getByText(/^[1-9][\d.]* of 100 customers have this need/).waitFor();
    const offered = frame.getByRole('list', { name: 'Which work serves it?' });
    await offered.waitFor();
    while ((await offered.getByRole('checkbox', { checked: true }).count()) < 3)
      await person.click(offered.getByRole('checkbox', { checked: false }).first());
    await person.click(frame.getByRole('button', { name: 'Attach 3 and see the ranked list' }));
    await frame.getByRole('heading', { name: 'Priorities' }).waitFor();
    const rows = frame.getByRole('row', { name: new RegExp(`^[123] .*${need}`) });
    await rows.nth(2).waitFor();
    const shown = await rows.allInnerTexts();
    const ranked = await rankedInJira(app);
    if (ranked.length !== 3 || shown.length !== 3 || !ranked.every((key, at) => shown[at]?.includes(key)))
      throw new Error(`The list shows ${shown.join(' | ')}; Jira ranks ${ranked.join(', ')}.`);
  },
};
