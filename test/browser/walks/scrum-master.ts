import { addDemoKnowledge } from '../../../local/data/demo-knowledge';
import type { TestApp } from '../../app/app-host';
import type { Walk } from './walk';

const SPRINT = 'Sprint 25';

/** Keys of what is in the sprint, in the order of their keys, and its goal, as Jira has both. */
async function sprintInJira(
  app: TestApp,
): Promise<{ readonly keys: readonly string[]; readonly goal: string }> {
  const jql = encodeURIComponent(`sprint = "${SPRINT}" ORDER BY key`);
  const found = await app.jira('GET', `/rest/api/3/search/jql?fields=key&jql=${jql}`);
  const { issues } = found.body as { issues: { key: string }[] };
  const boards = await app.jira('GET', '/rest/agile/1.0/board/1/sprint?state=future,active');
  const { values } = boards.body as { values: { name: string; goal?: string }[] };
  return {
    keys: issues.map(({ key }) => key),
    goal: values.find(({ name }) => name === SPRINT)?.goal ?? '',
  };
}

/** From the menu of a sprint in the backlog to a better plan of it in Jira, with the goal that it is for. */
export const scrumMaster: Walk = {
  name: 'a scrum master, from the sprint’s menu to a better plan with its goal',
  site: {},
  prepare: async (app) => {
    await addDemoKnowledge(app.host);
    await app.host.queueIdle();
  },
  path: '/jira/software/projects/INV/backlog',
  go: async (person, app) => {
    const before = await sprintInJira(app);
    await person.click(person.page.getByRole('button', { name: `Actions for ${SPRINT}` }));
    await person.click(person.page.getByRole('menuitem', { name: 'Plan sprint by customer value' }));
    const frame = person.page.getByRole('dialog').frameLocator('iframe');
    await person.click(frame.getByRole('button', { name: /^Use the best plan/ }));
    // The sprint has a goal of its own, which nothing replaces unasked.
    await person.click(
      frame.getByRole('checkbox', { name: 'Also write the goal of this plan to the sprint' }),
    );
    const goal = await frame.getByRole('textbox', { name: 'The goal of this plan' }).inputValue();
    await person.click(frame.getByRole('button', { name: 'Move in Jira' }));
    await frame.getByRole('heading', { name: `${SPRINT} was changed` }).waitFor();
    const after = await sprintInJira(app);
    if (after.keys.join() === before.keys.join()) throw new Error(`Nothing of ${SPRINT} was moved.`);
    if (after.goal !== goal || goal === before.goal)
      throw new Error(`${SPRINT} has the goal “${after.goal}”, not that of the plan.`);
  },
};
