import { readFileSync } from 'node:fs';
import { addDemoKnowledge } from '../../../local/data/demo-knowledge';
import type { TestApp } from '../../app/app-host';
import { flagsOf } from '../site-browser';
import type { Walk } from './walk';

const QUOTE = 'Every month I ring ten clients about late invoices, and I hate every call.';

/** Where a person has put the work, as Jira has it. */
async function horizonInJira(app: TestApp): Promise<string | undefined> {
  const { body } = await app.jira('GET', '/rest/api/3/issue/INV-5?properties=customer-roadmap');
  const { properties } = body as { properties: Record<string, { horizon?: string } | undefined> };
  return properties['customer-roadmap']?.horizon;
}

/** From a sentence that a customer said to a roadmap that says so, in a file that the customer may have. */
export const productManager: Walk = {
  name: 'a PM, from a quote to a changed roadmap shared with a customer',
  site: { sample: false },
  prepare: async (app) => {
    await addDemoKnowledge(app.host);
    await app.host.queueIdle();
  },
  path: '/jira/software/projects/INV/apps/customer-roadmap/roadmap',
  who: { width: 1440 },
  go: async (person, app) => {
    const frame = await person.frame();
    // The work that it speaks about comes next.
    const card = frame.getByRole('button', { name: /INV-5 / }).first();
    await person.click(card);
    const drawer = frame.getByRole('complementary');
    await person.write(drawer.getByRole('textbox', { name: /^Paste what a customer said/ }), QUOTE);
    await person.click(drawer.getByRole('button', { name: 'Add quote' }));
    await drawer.getByText(`“${QUOTE}”`).waitFor();
    await person.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    // The focus is back on the card: it moves by keys.
    await person.press('Shift+ArrowLeft');
    await flagsOf(person.page).getByText('INV-5 is changed in Jira.').waitFor();
    const horizon = await horizonInJira(app);
    if (horizon !== 'now') throw new Error(`INV-5 stands in ${String(horizon)}, not in Now.`);
    await person.click(frame.getByRole('button', { name: 'Share', exact: true }));
    await person.click(frame.getByRole('button', { name: /^Roadmap for: / }));
    await person.click(frame.getByRole('menuitemradio', { name: 'Customers' }));
    const [file] = await Promise.all([
      person.page.waitForEvent('download'),
      person.click(frame.getByRole('button', { name: /^Save \d+ items? as a page$/ })),
    ]);
    const page = readFileSync(await file.path(), 'utf8');
    if (!page.includes('awkward call')) throw new Error('What was moved is not in what the customer gets.');
  },
};
