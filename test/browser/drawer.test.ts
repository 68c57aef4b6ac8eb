import type { Frame, Page } from 'playwright-core';
import { addDemoKnowledge } from '../../local/data/demo-knowledge';
import { accessibilityFaults, flagsOf, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';
import { Person } from './walks/person';
import { productManager } from './walks/pm';

const home = '/jira/software/projects/INV/apps/customer-roadmap';

describe('the drawer in the browser', () => {
  const site = siteForSuite({ sample: false });
  const open = async (path: string, options: VisitOptions = {}): Promise<{ page: Page; frame: Frame }> => {
    const page = await site.open(`${home}/${path}`, options);
    return { page, frame: await frameOf(page) };
  };
  const focused = (frame: Frame) =>
    frame.evaluate(() => document.activeElement?.getAttribute('data-opens') ?? null);
  const heading = (frame: Frame, name: string) =>
    frame.getByRole('complementary').getByRole('heading', { level: 2, name });

  beforeAll(async () => {
    await addDemoKnowledge(site.app.host);
    // Until the values are there that the walk looks at.
    await site.app.host.queueIdle();
  }, 180_000);

  it('leads from the list to an item, its need and a quote and all the way back, by keyboard alone', async () => {
    const { page, frame } = await open('roadmap?view=list');
    const rows = frame.getByRole('row', { name: /^INV-1 |INV-1 Find/ });
    await rows.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/open=item:INV-1$/);
    await heading(frame, 'Find unpaid invoices fast').waitFor();
    expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('ASIDE');
    // The number has its interval beside it, and its reasons under it.
    const drawer = frame.getByRole('complementary', { name: /^INV-1 / });
    await drawer.getByRole('img', { name: /^Customer value .* with 80 % certainty/ }).waitFor();
    await drawer.getByRole('table', { name: 'Where the value comes from' }).waitFor();

    await drawer.getByRole('button', { name: /^When a client rings, I want to find the unpaid/ }).focus();
    await page.keyboard.press('Enter');
    await heading(frame, 'Find an unpaid invoice fast').waitFor();
    await frame
      .getByRole('complementary')
      .getByRole('button', { name: /^“I keep the unpaid ones/ })
      .focus();
    await page.keyboard.press('Enter');
    await heading(frame, '“I keep the unpaid ones in a spreadsheet, …”').waitFor();
    expect(page.url()).toContain('open=quote:');

    await page.goBack();
    await heading(frame, 'Find an unpaid invoice fast').waitFor();
    expect(await focused(frame)).toMatch(/^quote:/);
    await page.goBack();
    await heading(frame, 'Find unpaid invoices fast').waitFor();
    expect(await focused(frame)).toBe('need:N-1');
    await page.keyboard.press('j');
    await page.waitForURL(/open=item:INV-(?!1$)/);
    await page.keyboard.press('k');
    await page.waitForURL(/open=item:INV-1$/);
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'detached' });
    expect(await focused(frame)).toBe('item:INV-1');
    await page.waitForURL(/view=list$/);
  });

  it('leads from words that were marked by keyboard to their need, to the quote and back to the session', async () => {
    const { page, frame } = await open('insights?view=sessions');
    await frame.getByRole('button', { name: 'Add a session' }).click();
    const words = frame.getByRole('textbox', { name: 'Notes or transcript' });
    await words.fill('Moderator: How is it?\nAnna: I print every invoice and sign it.\nAnna: Each Friday.');
    await words.blur();
    await frame.getByRole('group', { name: 'Anna' }).waitFor();
    expect(await frame.getByRole('group', { name: 'Moderator' }).count()).toBe(0);
    await frame.getByRole('button', { name: 'Keep the session' }).click();
    await frame.getByRole('heading', { level: 2, name: 'Interview: Anna' }).waitFor();

    const transcript = frame.getByRole('textbox', { name: /^Transcript/ });
    await transcript.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let step = 0; step < 'Anna: '.length; step += 1) await page.keyboard.press('ArrowRight');
    for (let step = 0; step < 'I print every invoice'.length; step += 1)
      await page.keyboard.press('Shift+ArrowRight');
    // Nothing that is typed gets into the words.
    await page.keyboard.press('Enter');
    const form = frame.getByRole('region', { name: 'New quote' });
    await form.getByText('Anna: I print every invoice', { exact: true }).waitFor();
    await page.keyboard.type('N-1');
    await form.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Link', exact: true }).click();
    const quotes = frame.getByRole('list', { name: 'Quotes of this part' });
    await quotes.getByText('I print every invoice').waitFor();
    expect(await transcript.locator('mark').textContent()).toBe('I print every invoice');
    expect(await transcript.textContent()).toContain('Anna: I print every invoice and sign it.');

    await quotes.getByRole('button', { name: /unpaid/ }).click();
    await heading(frame, 'Find an unpaid invoice fast').waitFor();
    const drawer = frame.getByRole('complementary');
    await drawer.getByRole('button', { name: /I print every invoice/ }).click();
    await drawer.getByRole('button', { name: /^From the session “Interview: Anna”/ }).click();
    await page.waitForURL(/view=sessions&session=/);
    await transcript.waitFor();
    expect(await accessibilityFaults(frame)).toEqual([]);
  });

  it('changes the dates of a bar that opened it, and the bar follows', async () => {
    const { page, frame } = await open('roadmap?view=timeline&lanes=none');
    const bar = frame.getByRole('button', { name: /^INV-3 / });
    await bar.click();
    const drawer = frame.getByRole('complementary', { name: /^INV-3 / });
    await drawer.getByRole('button', { name: 'Dates' }).click();
    await drawer.getByLabel('Due date').fill('2027-06-01');
    await drawer.getByRole('button', { name: 'Save' }).click();
    await flagsOf(page).getByText('INV-3 is changed in Jira.').waitFor();
    await frame.getByRole('button', { name: /^INV-3 .*Jun 1, 2027/ }).waitFor();
    await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
    await flagsOf(page).getByText('The change of INV-3 is undone.').waitFor();
  });

  it.each([
    ['item:INV-1', 'light', 1440, 'Find unpaid invoices fast'],
    ['need:N-1', 'dark', 1440, 'Find an unpaid invoice fast'],
    ['persona:bookkeeper', 'light', 1024, 'Bookkeeper'],
    ['persona:gone-since', 'dark', 400, null],
  ] as const)('shows %s in %s at %i px without a fault of access', async (token, theme, width, title) => {
    const { frame } = await open(`roadmap?view=board&open=${token}`, { theme, width });
    if (title === null) await frame.getByText(/is not here any more$/).waitFor();
    else await heading(frame, title).waitFor();
    await frame.waitForFunction(() => document.querySelector('aside [aria-busy="true"]') === null);
    expect(await accessibilityFaults(frame)).toEqual([]);
    const { inner, drawer } = await frame.evaluate(() => ({
      inner: innerWidth,
      drawer: document.querySelector('aside[tabindex]')?.getBoundingClientRect().width ?? 0,
    }));
    expect(drawer).toBe(Math.min(480, inner));
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThan(1);
  });

  it('leads from a pasted quote to a reprioritised roadmap for a customer in twelve acts', async () => {
    const person = new Person(await site.open(productManager.path, productManager.who));
    await productManager.go(person, site.app);
    expect(person.told(productManager.name)).toBeLessThanOrEqual(12);
  });
});
