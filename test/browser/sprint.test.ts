import type { FrameLocator, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { dragOnto } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';
import { Person } from './walks/person';
import { scrumMaster } from './walks/scrum-master';

describe('planning a sprint by customer value', () => {
  const site = siteForSuite();
  const openSprint = async ({
    project = 'INV',
    sprint = 'Sprint 25',
    ...options
  }: VisitOptions & { readonly project?: string; readonly sprint?: string } = {}): Promise<{
    page: Page;
    frame: FrameLocator;
  }> => {
    const page = await site.open(`/jira/software/projects/${project}/backlog`, options);
    await page.getByRole('button', { name: `Actions for ${sprint}` }).click();
    await page.getByRole('menuitem', { name: 'Plan sprint by customer value' }).click();
    return { page, frame: page.getByRole('dialog').frameLocator('iframe') };
  };

  /** What stays by itself takes more than the capacity of Sprint 25: only then is a plan proposed. */
  const letLeave = async (frame: FrameLocator): Promise<void> => {
    await frame.getByRole('button', { name: 'Let what has no value leave' }).click();
    await frame.getByRole('button', { name: /Use the best plan/ }).waitFor();
  };

  beforeAll(async () => {
    for (const [key, needKey] of [
      ['INV-47', 'N-5'],
      ['INV-52', 'N-1'],
      ['INV-53', 'N-4'],
    ] as const)
      await site.app.call('item.attach-need', {
        issueId: await site.app.issueId(key),
        attach: { kind: 'existing', needKey, coverage01: 0.5 },
      });
    await site.app.host.queueIdle();
  }, 180_000);

  it('proves the best plan in the browser’s own worker, moves it in Jira, and takes it back', async () => {
    const { frame } = await openSprint();
    await letLeave(frame);
    await frame.getByRole('button', { name: /Use the best plan/ }).click();
    const review = frame.getByRole('region', { name: 'Apply the plan' });
    // What comes is named by key and title, with whom it is for.
    await review
      .getByRole('table', { name: /into the sprint/ })
      .getByText('Late badge')
      .waitFor();
    await review.getByText('Now also for').waitFor();
    await frame.getByRole('button', { name: 'Move in Jira' }).click();
    await frame.getByRole('heading', { name: 'Sprint 25 was changed' }).waitFor();
    const sprintOf = async (key: string): Promise<string | null> => {
      const { body } = await site.app.jira(
        'GET',
        `/rest/api/3/search/jql?fields=key&jql=key=${key}+and+sprint="Sprint+25"`,
      );
      return (body as { issues: { key: string }[] }).issues[0]?.key ?? null;
    };
    expect(await sprintOf('INV-53')).toBe('INV-53');
    // Result and undo are there after a reload, for whoever opens the sprint.
    const again = await openSprint();
    await again.frame.getByText('Sprint 25 was changed').waitFor();
    await again.frame.getByRole('button', { name: 'Undo', exact: true }).click();
    await again.frame.getByText('This takes the change of Sprint 25 back in Jira').waitFor();
    await again.frame.getByRole('button', { name: 'Undo', exact: true }).click();
    await again.frame.getByRole('heading', { name: 'The change of Sprint 25 was taken back' }).waitFor();
    expect(await sprintOf('INV-53')).toBeNull();
    await again.frame.getByRole('button', { name: 'Close', exact: true }).click();
    await again.frame.getByRole('region', { name: 'In this sprint' }).waitFor();
    expect(await again.frame.getByText('Sprint 25 was changed').count()).toBe(0);
  });

  it('moves items between the lists by drag and by keys, which stay on the item', async () => {
    const { frame, page } = await openSprint();
    const planned = frame.getByRole('region', { name: 'In this sprint' });
    const waiting = frame.getByRole('region', { name: 'Could come in' });
    await frame.getByRole('textbox', { name: 'Search both lists' }).fill('INV-4');
    await dragOnto(planned.getByRole('row', { name: /INV-47/ }), waiting);
    await waiting.getByRole('button', { name: 'Add INV-47 to the plan' }).waitFor();
    await waiting.getByRole('button', { name: 'Add INV-47 to the plan' }).press('Enter');
    await planned.getByRole('button', { name: 'Take out INV-47' }).waitFor();
    // The keyboard went with it: the same key again takes it out.
    await page.keyboard.press('Enter');
    await waiting.getByRole('button', { name: 'Add INV-47 to the plan' }).waitFor();
  });

  it('shows the best swaps without scrolling, however long the lists are', async () => {
    const { frame } = await openSprint();
    const swaps = frame.getByRole('region', { name: /better swap/ });
    await swaps.waitFor();
    const bottom = await swaps.evaluate((element) => element.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(await swaps.evaluate(() => window.innerHeight / 2));
  });

  it('keeps what has no value in the sprint, counts it, and says what a swap leaves the sprint with', async () => {
    const { frame } = await openSprint();
    const planned = frame.getByRole('region', { name: 'In this sprint' });
    await planned.getByRole('row', { name: /INV-49.*To Do.*Stays, no value known/ }).waitFor();
    await frame.getByText('10 over: what stays by itself takes more than the capacity').waitFor();
    const swaps = frame.getByRole('region', { name: /better swap/ });
    await swaps.getByText('The sprint has 35 points then, still 9 above 26.').waitFor();
    expect(await frame.getByRole('button', { name: /Use the best plan/ }).count()).toBe(0);
    await frame.getByRole('button', { name: 'Let what has no value leave' }).click();
    await frame.getByText(/^10 over; within 26 the best is \d/).waitFor();
    await frame.getByRole('button', { name: /Use the best plan that fits/ }).click();
    await frame.getByRole('button', { name: 'Back to the plan' }).click();
    await planned.getByRole('link', { name: 'INV-53', exact: true }).waitFor();
    await frame.getByText(/Plan value .* of /).waitFor();
  });

  it('proposes nothing where nothing has a value, and leaves the sprint as it is', async () => {
    const { frame } = await openSprint({ project: 'MOB', sprint: 'Phone sprint 2' });
    await frame.getByText('Nothing here has a value yet').waitFor();
    await frame.getByRole('row', { name: /MOB-3.*In Progress.*Stays, started/ }).waitFor();
    expect(await frame.getByRole('button', { name: /Use the best plan/ }).count()).toBe(0);
    expect(await frame.getByRole('button', { name: 'Apply…' }).isDisabled()).toBe(true);
  });

  it('plans by the number of items where the team wants that', async () => {
    const { frame } = await openSprint();
    await frame.getByRole('combobox', { name: 'Plan by' }).selectOption('Number of items');
    await frame.getByRole('spinbutton', { name: 'Capacity in items' }).fill('9');
    await frame.getByText('5 items planned').waitFor();
    await frame.getByText(/Proven: no plan/).waitFor();
  });

  it('finds an item among what could come in', async () => {
    const { frame } = await openSprint();
    const candidates = frame.getByRole('region', { name: 'Could come in' });
    await frame.getByRole('textbox', { name: 'Search both lists' }).fill('confetti');
    await candidates.getByRole('link', { name: 'INV-60', exact: true }).waitFor();
    expect(await candidates.getByRole('link', { name: /^INV-/ }).count()).toBe(1);
  });

  it('writes the goal of the plan to the sprint, and takes it back', async () => {
    const { frame } = await openSprint();
    const goalInJira = async (): Promise<string> => {
      const { body } = await site.app.jira('GET', '/rest/agile/1.0/board/1/sprint?state=future,active');
      const { values } = body as { values: { name: string; goal: string }[] };
      return values.find((sprint) => sprint.name === 'Sprint 25')?.goal ?? '';
    };
    const before = await goalInJira();
    const goal = frame.getByRole('region', { name: 'Sprint goal' });
    await goal.getByText(before).waitFor();
    await goal.getByRole('button', { name: 'Change the goal' }).click();
    const own = await goal.getByRole('textbox', { name: 'The goal of this plan' }).inputValue();
    expect(own).toBe('The Field worker is half way to “Invoice the job before I leave the site”.');
    await goal.getByRole('button', { name: 'Write to the sprint' }).click();
    await goal.getByText('The goal stands in Jira now.').waitFor();
    expect(await goalInJira()).toBe(own);
    await goal.getByRole('button', { name: 'Undo the goal' }).click();
    await goal.getByText('The goal is as it was before.').waitFor();
    expect(await goalInJira()).toBe(before);
  });

  it('leaves the rules open when a rule has been ticked', async () => {
    const { frame } = await openSprint();
    await letLeave(frame);
    await frame.getByText('Rules for the best plan').click();
    const cycles = frame.getByRole('checkbox', { name: 'Break circles of "blocks" links' });
    await cycles.check();
    await frame.getByRole('button', { name: /Use the best plan/ }).waitFor();
    expect(await cycles.isVisible()).toBe(true);
  });

  it('says why an item is not in the best plan', async () => {
    const { frame } = await openSprint();
    await letLeave(frame);
    await frame.getByRole('button', { name: /Show all/ }).click();
    await frame.getByRole('button', { name: 'More for INV-60' }).click();
    await frame.getByRole('menuitem', { name: 'Why not?' }).click();
    await frame.getByText('INV-60 adds no customer value').waitFor();
  });

  it('lets a person without the right to schedule try things out, and says why they cannot be applied', async () => {
    const { frame } = await openSprint({ accountId: users.viewer });
    await frame.getByText('You can try things out here, but not apply them').waitFor();
    await frame.getByRole('button', { name: 'Take out INV-47' }).click();
    await frame.getByRole('button', { name: 'Undo all trials' }).waitFor();
    expect(await frame.getByRole('button', { name: 'Apply…' }).isDisabled()).toBe(true);
  });

  it('keeps two items that are tied together in or out of the best plan', async () => {
    const { frame } = await openSprint();
    await letLeave(frame);
    await frame.getByText('Rules for the best plan').click();
    await frame.getByRole('combobox', { name: 'First item' }).selectOption('INV-53');
    await frame.getByRole('combobox', { name: 'Second item' }).selectOption('INV-60');
    await frame.getByRole('button', { name: 'Tie together' }).click();
    await frame.getByText('INV-53 and INV-60').waitFor();
    await frame.getByRole('button', { name: /Use the best plan/ }).click();
    await frame.getByRole('button', { name: 'Back to the plan' }).click();
    const planned = frame.getByRole('region', { name: 'In this sprint' });
    await planned.waitFor();
    expect(await planned.getByRole('link', { name: 'INV-53', exact: true }).count()).toBe(
      await planned.getByRole('link', { name: 'INV-60', exact: true }).count(),
    );
    await frame.getByRole('button', { name: 'Untie INV-53 and INV-60' }).click();
  });

  it('says on a board what to pull next and where its value stands', async () => {
    const page = await site.open('/jira/software/projects/INV/backlog');
    await page.getByRole('button', { name: 'Board actions' }).click();
    await page.getByRole('menuitem', { name: 'Customer value of this board' }).click();
    const frame = page.getByRole('dialog').frameLocator('iframe');
    const next = frame.getByRole('region', { name: 'Pull next' });
    await next.getByRole('link', { name: /^INV-/ }).first().waitFor();
    const list = frame.getByRole('region', { name: 'On this board' });
    await list.getByRole('columnheader', { name: 'Status' }).waitFor();
    // Neither an epic nor what is done.
    for (const key of ['INV-1', 'INV-45'])
      expect(await list.getByRole('link', { name: key, exact: true }).count()).toBe(0);
    await frame.getByRole('rowheader', { name: 'In Progress' }).waitFor();
  });

  it('turns a kept release plan into a version in Jira', async () => {
    const { personas } = await site.app.call('planning.read', { projectId: site.app.projectId });
    for (const needKey of personas.find((persona) => persona.key === 'field-worker')?.needKeys ?? [])
      await site.app.call('item.attach-need', {
        issueId: await site.app.issueId('INV-57'),
        attach: { kind: 'existing', needKey, coverage01: 1 },
      });
    await site.app.host.queueIdle();
    const page = await site.open('/jira/software/projects/INV/apps/customer-roadmap/priorities?view=release');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('spinbutton', { name: /Capacity/ }).fill('200');
    await frame.getByText(/Proven: no other release/).waitFor();
    await frame.getByRole('textbox', { name: 'Name' }).fill('Spring');
    await frame.getByRole('button', { name: 'Keep this plan' }).click();
    await frame.getByRole('button', { name: 'Make a Jira version of the plan Spring' }).click();
    await frame.getByRole('button', { name: 'Make the version' }).click();
    await frame
      .getByText(/In the version Spring now/)
      .first()
      .waitFor();
    const { body } = await site.app.jira('GET', '/rest/api/3/project/INV/versions');
    expect((body as { name: string }[]).map((version) => version.name)).toContain('Spring');
  });

  it('looks back on closed sprints', async () => {
    const { frame } = await openSprint();
    await frame.getByRole('button', { name: 'Past sprints' }).click();
    await frame.getByRole('rowheader', { name: /Sprint 23/ }).waitFor();
  });

  it('takes a scrum master at most five acts from the sprint’s menu to a better plan with its goal', async () => {
    await scrumMaster.prepare?.(site.app);
    const person = new Person(await site.open(scrumMaster.path, scrumMaster.who));
    await scrumMaster.go(person, site.app);
    expect(person.told(scrumMaster.name)).toBeLessThanOrEqual(5);
  });

  it('says of a sprint that is over what it promised, to whom, and who waits on', async () => {
    const { body } = await site.app.jira('GET', '/rest/agile/1.0/board/1/sprint?state=future,active');
    const { values } = body as { values: { id: number; name: string }[] };
    const put = async (name: string, change: object): Promise<void> => {
      const id = String(values.find((sprint) => sprint.name === name)?.id);
      await site.app.jira('POST', `/rest/agile/1.0/sprint/${id}`, change);
      await site.app.host.queueIdle();
    };
    await put('Sprint 24', { state: 'closed' });
    await put('Sprint 25', {
      state: 'active',
      startDate: '2026-12-08T08:00:00.000Z',
      endDate: '2026-12-21T16:00:00.000Z',
    });
    await put('Sprint 25', { state: 'closed' });
    await site.app.jira('POST', '/rest/agile/1.0/sprint', { name: 'Sprint 26', originBoardId: 1 });
    const { frame } = await openSprint({ sprint: 'Sprint 26' });
    await frame.getByRole('button', { name: 'Past sprints' }).click();
    const retro = frame.getByRole('region', { name: 'What Sprint 25 promised, and what became of it' });
    const row = retro.getByRole('row', { name: /INV-53 Late badge/ });
    await row.getByText('Not done').waitFor();
    await row.getByText(/Bookkeeper/).waitFor();
  });
});
