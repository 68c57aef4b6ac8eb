import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { addDemoKnowledge } from '../../local/data/demo-knowledge';
import { accessibilityFaults, dragOnto, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';

describe('customers in the browser', () => {
  const site = siteForSuite({ sample: false });
  const open = async (path: string, options: VisitOptions = {}) => {
    const page = await site.open(`${root}/${path}`, options);
    return { page, frame: page.locator('iframe').first().contentFrame() };
  };
  const root = '/jira/software/projects/INV/apps/customer-roadmap';

  beforeAll(async () => {
    await addDemoKnowledge(site.app.host);
  }, 240_000);

  const saved = (frame: FrameLocator) => frame.getByText('All is saved.').waitFor();
  const notesOf = (frame: FrameLocator, cell: string) =>
    frame.getByRole('list', { name: cell, exact: true }).getByRole('listitem');

  it('writes, moves, backs and takes away notes by keyboard, and undoes it', async () => {
    const { page, frame } = await open('customers?persona=owner&map=empathy');
    await frame.getByRole('textbox', { name: 'Add a note: Hears' }).fill('The bank: “No.”');
    await page.keyboard.press('Enter');
    await notesOf(frame, 'Hears').getByText('The bank').waitFor();
    await frame.getByRole('button', { name: /^The bank/ }).press('Alt+ArrowRight');
    await notesOf(frame, 'Sees').getByText('The bank').waitFor();

    await frame.getByRole('button', { name: /^The bank/ }).press('Enter');
    await frame.getByRole('button', { name: 'Link a quote' }).click();
    await frame.getByRole('combobox', { name: 'Quote that shows it' }).fill('bank account is empty');
    await frame.getByRole('option', { name: /I find out who has not paid/ }).click();
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await frame.getByRole('button', { name: /^The bank.*from 1 quote/ }).waitFor();
    await saved(frame);

    await frame.getByRole('button', { name: /^The bank/ }).press('Delete');
    await frame.getByRole('button', { name: /^The bank/ }).waitFor({ state: 'detached' });
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByRole('button', { name: /^The bank/ }).waitFor();
    await saved(frame);
    const again = await open('customers?persona=owner&map=empathy');
    await notesOf(again.frame, 'Sees').getByText('The bank').waitFor();
  });

  it('moves a note with the mouse, and tells a second person’s page of it by merging', async () => {
    const first = await open('customers?persona=owner&map=empathy');
    const second = await open('customers?persona=owner&map=empathy');
    await notesOf(second.frame, 'Says').first().waitFor();
    const dragged = first.frame.getByRole('button', { name: /^Sits down with paper/ });
    await dragOnto(dragged, first.frame.getByRole('textbox', { name: 'Add a note: Gains' }));
    await notesOf(first.frame, 'Gains').getByText('Sits down with paper').waitFor();
    await saved(first.frame);
    await second.frame.getByRole('textbox', { name: 'Add a note: Does' }).fill('Rings the bank');
    await second.page.keyboard.press('Enter');
    await second.frame.getByText('Somebody else has changed this map meanwhile').waitFor();
    await notesOf(second.frame, 'Gains').getByText('Sits down with paper').waitFor();
    await notesOf(second.frame, 'Does').getByText('Rings the bank').waitFor();
  });

  it('draws a journey from nothing, with a feeling that follows from its needs, and saves it as a picture', async () => {
    const { page, frame } = await open('customers?persona=owner&map=journey');
    await frame.getByRole('textbox', { name: 'New stage' }).fill('Plans the month');
    await page.keyboard.press('Enter');
    await frame
      .getByRole('combobox', { name: 'Add a need to Plans the month' })
      .selectOption({ label: 'N-2 Know what I will be paid this month' });
    await frame.getByText(/Bad .*, 3 quotes$/).waitFor();
    await frame.getByRole('textbox', { name: 'Add a note: Pains, Plans the month' }).fill('Guesses');
    await page.keyboard.press('Enter');
    await saved(frame);

    const download = page.waitForEvent('download');
    await frame.getByRole('button', { name: 'Save as picture' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('owner-journey.png');
    const bytes = readFileSync(await file.path());
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(bytes.length).toBeGreaterThan(5_000);

    await frame.getByRole('button', { name: 'Show as table' }).click();
    await frame.getByRole('row', { name: /Plans the month Pains Guesses Assumed/ }).waitFor();
  });

  it('chooses needs with a rectangle and in the table, and makes one epic for them', async () => {
    const { page, frame } = await open('insights?view=landscape');
    await frame.getByRole('button', { name: /^1\. Know what I will be paid/ }).waitFor();
    const plot = await frame.getByRole('group', { name: 'Opportunity landscape' }).boundingBox();
    if (plot === null) throw new Error('The landscape is not on the screen.');
    const at = (right: number, down: number) =>
      [plot.x + plot.width * right, plot.y + plot.height * down] as const;
    await page.mouse.move(...at(0.98, 0.02));
    await page.mouse.down();
    await page.mouse.move(...at(0.5, 0.5), { steps: 4 });
    await page.mouse.move(...at(0.12, 0.88), { steps: 4 });
    await page.mouse.up();
    await frame.getByText('14 needs chosen').waitFor();
    await frame.getByRole('button', { name: 'Clear selection' }).click();

    await frame.getByRole('button', { name: 'Show as table' }).click();
    await frame.getByRole('checkbox', { name: 'Choose See all my customers’ books in one place' }).check();
    await frame.getByRole('checkbox', { name: 'Choose Export the books in any format' }).check();
    await frame.getByText('2 needs chosen').waitFor();
    await frame.getByRole('button', { name: 'Create an epic' }).click();
    await frame.getByRole('textbox', { name: 'Title of the epic' }).fill('Books of many firms');
    await frame.getByRole('button', { name: 'Create in Jira' }).click();
    await frame
      .getByText(/serves the 2 needs/)
      .first()
      .waitFor();
    const { body } = await site.app.jira(
      'GET',
      '/rest/api/3/search/jql?jql=summary~"Books of many firms"&fields=*all',
    );
    expect(JSON.stringify(body)).toContain('["N-9","N-12"]');
  });

  it.each([
    ['insights?view=landscape', 'light', 1280],
    ['customers?persona=bookkeeper&map=journey', 'dark', 1280],
    ['customers?persona=bookkeeper&map=empathy', 'light', 400],
    ['customers?persona=bookkeeper', 'dark', 1280],
    ['customers', 'light', 1280],
  ] as const)('has no accessibility fault on %s in %s at %i pixels', async (path, theme, width) => {
    const { page, frame } = await open(path, { theme, width });
    await frame
      .getByText(/from 1 quote|Widest gaps|Under-served/)
      .first()
      .waitFor();
    expect(await accessibilityFaults(await frameOf(page))).toEqual([]);
  });
});
