import type { Frame, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { accessibilityFaults, dragOnto, flagsOf, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';

const home = '/jira/software/projects/INV/apps/customer-roadmap/roadmap';

describe('the roadmap as a board and over time', () => {
  const site = siteForSuite();
  const open = async (search: string, options: VisitOptions = {}): Promise<{ page: Page; frame: Frame }> => {
    const page = await site.open(`${home}${search}`, options);
    const frame = await frameOf(page);
    await frame.getByText(/of \d+ work items/).waitFor();
    return { page, frame };
  };
  const fieldsOf = async (key: string) => {
    const { body } = await site.app.jira(
      'GET',
      `/rest/api/3/issue/${key}?fields=*all&properties=customer-roadmap`,
    );
    const issue = body as {
      fields: Record<string, unknown>;
      properties: Record<string, { horizon?: string; coverage?: unknown } | undefined>;
    };
    return { fields: issue.fields, plan: issue.properties['customer-roadmap'] };
  };

  it('moves an item to another horizon by keyboard, keeps what else the app knows of it, and undoes it', async () => {
    const issueId = await site.app.issueId('INV-5');
    await site.app.call('item.attach-need', {
      issueId,
      attach: { kind: 'existing', needKey: 'N-6', coverage01: 0.75 },
    });
    const { page, frame } = await open('?view=board&lanes=none');
    const card = frame.getByRole('button', { name: /INV-5 / });
    await card.focus();
    await card.press('Shift+ArrowRight');
    await flagsOf(page).getByText('INV-5 is changed in Jira.').waitFor();
    expect((await fieldsOf('INV-5')).plan).toMatchObject({ horizon: 'later', coverage: { 'N-6': 0.75 } });
    await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
    await flagsOf(page).getByText('The change of INV-5 is undone.').waitFor();
    expect((await fieldsOf('INV-5')).plan?.horizon).toBeUndefined();
  });

  it('moves a card by dragging it into another column', async () => {
    const { page, frame } = await open('?view=board&lanes=none');
    const card = frame.getByRole('listitem').filter({ hasText: 'INV-4' });
    await dragOnto(card, frame.getByRole('list', { name: 'Later' }));
    await flagsOf(page).getByText('INV-4 is changed in Jira.').waitFor();
    expect((await fieldsOf('INV-4')).plan?.horizon).toBe('later');
  });

  it('moves a bar of the timeline by keyboard, in Jira', async () => {
    const before = await fieldsOf('INV-2');
    const { page, frame } = await open('?view=timeline&lanes=none');
    await frame.getByRole('button', { name: /^INV-2 / }).press('Shift+ArrowRight');
    await flagsOf(page).getByText('INV-2 is changed in Jira.').waitFor();
    const after = await fieldsOf('INV-2');
    const days =
      (Date.parse(String(after.fields['duedate'])) - Date.parse(String(before.fields['duedate']))) /
      86_400_000;
    expect(days).toBe(7);
  });

  it('says in words when somebody else has moved the item, and shows where it stands', async () => {
    const { page, frame } = await open('?view=timeline&lanes=none');
    await frame.getByRole('button', { name: /^INV-3 / }).waitFor();
    await site.app.jira('PUT', '/rest/api/3/issue/INV-3', { fields: { duedate: '2027-12-24' } });
    await frame.getByRole('button', { name: /^INV-3 / }).press('Shift+ArrowRight');
    await flagsOf(page)
      .getByText(/Somebody else has moved INV-3/)
      .waitFor();
    await frame.getByRole('button', { name: /^INV-3 .*Dec 24, 2027/ }).waitFor();
  });

  it('shows an item that serves two personas in both lanes, and lanes without work with their gap', async () => {
    const issueId = await site.app.issueId('INV-1');
    await site.app.call('item.set-personas', { issueId, personaKeys: ['bookkeeper', 'owner'] });
    const { frame } = await open('?view=timeline&lanes=persona');
    for (const name of ['Bookkeeper', 'Owner']) {
      await frame
        .getByRole('region', { name, exact: true })
        .getByRole('button', { name: /^INV-1 .*also in/ })
        .waitFor();
    }
    await frame
      .getByText(/No work planned · gap/)
      .first()
      .waitFor();
  });

  it('lets somebody who may only look do just that', async () => {
    const { frame } = await open('?view=board&lanes=none', { accountId: users.viewer });
    await frame.getByRole('button', { name: /INV-1 / }).click();
    const drawer = frame.getByRole('complementary', { name: /^INV-1 / });
    await drawer.getByRole('button', { name: 'Dates' }).click();
    await drawer.getByRole('form', { name: 'Plan of the work' }).waitFor();
    expect(await frame.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0);
  });

  it.each([
    ['board', 1440, 'light'],
    ['timeline', 1440, 'dark'],
    ['timeline', 400, 'light'],
  ] as const)('has no accessibility fault as %s at %i px, %s', async (view, width, theme) => {
    const { frame } = await open(`?view=${view}`, { width, theme });
    await frame.getByRole('region', { name: 'Bookkeeper', exact: true }).waitFor();
    expect(await accessibilityFaults(frame)).toEqual([]);
  });
});
