import type { Frame, Locator, Page } from 'playwright-core';
import { users } from '../app/app-host';
import { accessibilityFaults, dragOnto, flagsOf, frameOf } from './site-browser';
import type { VisitOptions } from './site-browser';
import { siteForSuite } from './suite-site';

const home = '/jira/software/projects/INV/apps/customer-roadmap';

describe('the views of the project page', () => {
  const site = siteForSuite();
  const open = async (path: string, options: VisitOptions = {}): Promise<{ page: Page; frame: Frame }> => {
    const page = await site.open(`${home}/${path}`, options);
    return { page, frame: await frameOf(page) };
  };
  const fieldsOf = async (key: string): Promise<Record<string, unknown>> => {
    const { body } = await site.app.jira('GET', `/rest/api/3/issue/${key}?fields=*all`);
    return (body as { fields: Record<string, unknown> }).fields;
  };
  const sprintOf = async (key: string): Promise<string | null> => {
    const sprints = Object.entries(await fieldsOf(key)).flatMap(([, value]) =>
      Array.isArray(value) ? (value as { state?: string; name?: string }[]) : [],
    );
    return sprints.find(({ state }) => state === 'active' || state === 'future')?.name ?? null;
  };

  beforeAll(async () => {
    for (const [key, needKey] of [
      ['INV-1', 'N-1'],
      ['INV-2', 'N-2'],
      ['INV-4', 'N-5'],
      ['INV-5', 'N-6'],
    ] as const) {
      await site.app.call('item.attach-need', {
        issueId: await site.app.issueId(key),
        attach: { kind: 'existing', needKey, coverage01: 0.75 },
      });
    }
    await site.app.host.queueIdle();
  }, 180_000);
  afterEach(() => {
    site.app.host.faults.set({});
  });

  describe('value × effort', () => {
    it('chooses in the list what is chosen in the plot by keyboard, and keeps it in the address', async () => {
      const { page, frame } = await open('priorities?view=matrix');
      const dot = frame.getByRole('button', { name: /^INV-1 .*value .* with 80 % certainty/ });
      await dot.click();
      await frame.getByRole('option', { name: /INV-1 /, selected: true }).waitFor();
      await dot.press('ArrowDown');
      await frame.getByRole('option', { name: /INV-2 /, selected: true }).waitFor();
      await page.waitForURL(/item=INV-\d+/);
      // The keys go on from the dot that was walked to.
      await frame
        .getByRole('button', { name: /^INV-2 .*value /, pressed: true })
        .and(focused(frame))
        .waitFor();
      await page.keyboard.press('Escape');
      await frame.getByRole('complementary').waitFor({ state: 'detached' });
      await frame.getByRole('option', { name: /INV-1 / }).click();
      await frame.getByRole('button', { name: /^INV-1 /, pressed: true }).waitFor();
    });

    it('names what lacks an estimate or a value beside the plot', async () => {
      const { frame } = await open('priorities?view=matrix');
      await frame.getByRole('region', { name: 'Without a value' }).getByText('INV-9').waitFor();
    });
  });

  describe('the solution tree', () => {
    it('is walked by arrow keys, folds, and lights the way', async () => {
      const { frame } = await open('insights?view=solutions');
      const root = frame.getByRole('treeitem', { name: /^Outcome: A bookkeeper answers/ });
      await root.focus();
      await root.press('ArrowRight');
      const need = frame.getByRole('treeitem', { selected: true });
      await frame.getByRole('treeitem', { name: /^Need: /, selected: true }).waitFor();
      expect(await need.getAttribute('data-path')).toBe('true');
      await need.press('ArrowRight');
      await frame.getByRole('treeitem', { name: /^Solution: .*test missing/, selected: true }).waitFor();
      await frame.getByRole('treeitem', { selected: true }).press('ArrowLeft');
      await frame.getByRole('treeitem', { selected: true }).press('ArrowLeft');
      await frame.getByRole('treeitem', { selected: true, expanded: false }).waitFor();
    });

    it('says every mark in words in its list', async () => {
      const { frame } = await open('insights?view=solutions&table=1');
      const list = frame.getByRole('region', { name: 'Opportunity solution tree' });
      await list.getByText('no second solution').first().waitFor();
      await list.getByText('no solution', { exact: true }).first().waitFor();
    });
  });

  describe('the story map', () => {
    it('moves a story to another sprint by keyboard, in Jira, and back by undo', async () => {
      const before = await sprintOf('INV-42');
      const { page, frame } = await open('roadmap?view=map');
      const story = frame.getByRole('button', { name: /^INV-42 / });
      await story.press('Shift+PageDown');
      await flagsOf(page).getByText('INV-42 is changed in Jira.').waitFor();
      await story.and(focused(frame)).waitFor();
      expect(await sprintOf('INV-42')).toBe('Sprint 25');
      await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
      await flagsOf(page).getByText('The change of INV-42 is undone.').waitFor();
      expect(await sprintOf('INV-42')).toBe(before);
    });

    it('drags a story into another slice of its epic', async () => {
      const { page, frame } = await open('roadmap?view=map');
      await frame.getByText(/^\d+ of \d+ work items/).waitFor();
      const later = frame.getByRole('group', { name: 'Sprint 25' });
      const card = frame.getByRole('listitem').filter({ hasText: 'INV-43' });
      const column = await card.evaluate((element) => {
        const cell = element.parentElement;
        return [...(cell?.parentElement?.children ?? [])].indexOf(cell ?? element);
      });
      await dragOnto(card, later.locator(':scope > *').nth(column));
      await flagsOf(page).getByText('INV-43 is changed in Jira.').waitFor();
      expect(await sprintOf('INV-43')).toBe('Sprint 25');
    });

    it('changes the rank by keyboard and the version by the menu', async () => {
      const { page, frame } = await open('roadmap?view=map');
      const stories = frame
        .getByRole('group', { name: 'Sprint 24' })
        .getByRole('listitem')
        .filter({ hasText: /INV-(39|40|41) / });
      const standAs = async (keys: readonly string[]): Promise<void> => {
        for (const [at, key] of keys.entries()) await stories.nth(at).getByText(`${key} `).waitFor();
        expect(await stories.count()).toBe(keys.length);
      };
      const story = frame.getByRole('button', { name: /^INV-39 / });
      await standAs(['INV-39', 'INV-40', 'INV-41']);
      // As fast as keys are pressed: the second move starts from where the first one brought the story.
      await story.press('Shift+ArrowDown');
      await standAs(['INV-40', 'INV-39', 'INV-41']);
      await story.and(focused(frame)).press('Shift+ArrowDown');
      await standAs(['INV-40', 'INV-41', 'INV-39']);
      await story.and(focused(frame)).press('Shift+ArrowUp');
      await standAs(['INV-40', 'INV-39', 'INV-41']);
      await flagsOf(page).getByText('INV-39 is changed in Jira.').waitFor();
      const jql = 'key in (INV-39,INV-40,INV-41) ORDER BY Rank';
      const { body } = await site.app.jira('GET', `/rest/api/3/search/jql?jql=${jql}&fields=key`);
      const ranked = (body as { issues: { key: string }[] }).issues.map(({ key }) => key);
      expect(ranked).toEqual(['INV-40', 'INV-39', 'INV-41']);
      await frame.getByRole('button', { name: /^Slices: / }).click();
      await frame.getByRole('menuitemradio', { name: 'Versions' }).click();
      await frame.getByRole('button', { name: 'Move INV-41' }).click();
      await frame.getByRole('dialog').getByLabel('Version').selectOption({ label: 'Spring' });
      await frame.getByRole('button', { name: 'Move', exact: true }).click();
      await flagsOf(page).getByText('INV-41 is changed in Jira.').waitFor();
      expect((await fieldsOf('INV-41'))['fixVersions']).toMatchObject([{ name: 'Spring' }]);
    });

    it('says so when somebody else has moved the story meanwhile, and shows where it stands', async () => {
      const { page, frame } = await open('roadmap?view=map');
      await frame.getByRole('button', { name: /^INV-47 / }).waitFor();
      await site.app.jira('POST', '/rest/agile/1.0/backlog/issue', { issues: ['INV-47'] });
      await frame.getByRole('button', { name: /^INV-47 / }).press('Shift+PageUp');
      await flagsOf(page)
        .getByText(/Somebody else has moved INV-47/)
        .waitFor();
      await frame.getByRole('group', { name: 'In no sprint' }).getByText('INV-47').waitFor();
    });

    it('offers nothing to move to somebody who may only look', async () => {
      const { frame } = await open('roadmap?view=map', { accountId: users.viewer });
      await frame.getByRole('button', { name: /^INV-40 / }).waitFor();
      expect(await frame.getByRole('button', { name: /^Move INV-/ }).count()).toBe(0);
    });
  });

  describe('the priorities', () => {
    const pointsOf = async (key: string): Promise<unknown> => {
      const { body } = await site.app.jira('GET', '/rest/api/3/field');
      const field = (body as { id: string; name: string }[]).find(({ name }) => name === 'Story Points');
      return (await fieldsOf(key))[field?.id ?? ''];
    };

    it('change an estimate in its cell, in Jira, and take it back', async () => {
      const { page, frame } = await open('priorities?q=INV-40');
      const before = await pointsOf('INV-40');
      expect(before).not.toBeNull();
      await frame.getByRole('button', { name: /^Effort of INV-40: .*Change/ }).click();
      // What is typed takes the place of the old number.
      await frame.getByRole('textbox', { name: 'Effort of INV-40' }).waitFor();
      await page.keyboard.type('34');
      await page.keyboard.press('Enter');
      await flagsOf(page).getByText('INV-40 is changed in Jira.').waitFor();
      expect(await pointsOf('INV-40')).toBe(34);
      await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
      await flagsOf(page).getByText('The change of INV-40 is undone.').waitFor();
      expect(await pointsOf('INV-40')).toBe(before);
    });

    it('change what is on the screen, and what a search hides only once that was asked for', async () => {
      const { page, frame } = await open('priorities?q=INV-4');
      await frame.getByRole('checkbox', { name: 'Choose INV-40' }).check();
      await frame.getByRole('textbox', { name: 'Search priorities' }).fill('INV-53');
      await frame.getByRole('checkbox', { name: 'Choose INV-40' }).waitFor({ state: 'detached' });
      const bar = frame.getByRole('region', { name: 'Change what is chosen' });
      await bar.getByText('1 more is chosen and not shown here: INV-40.').waitFor();
      expect(await bar.getByLabel('Attach need').count()).toBe(0);
      await frame.getByRole('checkbox', { name: 'Choose INV-53' }).check();
      await bar.getByText('1 chosen').waitFor();
      await bar.getByLabel('Horizon').selectOption('Next');
      await flagsOf(page).getByText('INV-53 is changed in Jira.').waitFor();
      await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
      await flagsOf(page).getByText('The change of INV-53 is undone.').waitFor();
      await bar.getByRole('button', { name: 'Change them too' }).click();
      await bar.getByText('2 chosen').waitFor();
    });

    it('attach a need to several items, name the one that refuses, and keep the rest', async () => {
      const { page, frame } = await open('priorities?q=INV-4');
      for (const key of ['INV-40', 'INV-41'])
        await frame.getByRole('checkbox', { name: `Choose ${key}` }).check();
      const bar = frame.getByRole('region', { name: 'Change what is chosen' });
      await bar.getByLabel('Attach need').selectOption('N-9');
      // Meanwhile somebody deletes one of them.
      await site.app.jira('DELETE', '/rest/api/3/issue/INV-41', undefined, 'siteAdmin');
      await bar.getByRole('button', { name: 'Attach', exact: true }).click();
      await flagsOf(page).getByText('1 of 2 are changed in Jira; the rest stays as it was').waitFor();
      await flagsOf(page)
        .getByText(/INV-41: /)
        .waitFor();
      await flagsOf(page).getByRole('button', { name: 'Undo' }).click();
      await flagsOf(page).getByText('The change of INV-40 is undone.').waitFor();
    });

    it('keep a view that everybody can open by its link, grouped and without a column', async () => {
      const { page, frame } = await open('priorities?group=horizon&columns=value');
      await frame.getByRole('button', { name: 'View: Unsaved view' }).click();
      await frame.getByRole('button', { name: 'Save view' }).click();
      await frame.getByRole('textbox', { name: 'Name of the view' }).fill('By horizon');
      await frame.getByRole('checkbox', { name: 'Share with everybody here' }).check();
      await frame.getByRole('button', { name: 'Save', exact: true }).click();
      const chosen = (within: Frame) => within.getByRole('button', { name: /^View: By horizon/ }).waitFor();
      await chosen(frame);
      await page.waitForURL(/view-id=/);
      const link = new URL(page.url());
      const other = await open(`priorities${link.search}`, { accountId: users.viewer });
      await other.frame.getByRole('row', { name: /^Now / }).waitFor();
      expect(await other.frame.getByRole('columnheader', { name: /In the top/ }).count()).toBe(0);
      await chosen(other.frame);
      // Who may only look chooses and changes nothing.
      expect(await other.frame.getByRole('checkbox', { name: /^Choose/ }).count()).toBe(0);
    });

    it('edit needs, personas and status of a row by keyboard', async () => {
      const { page, frame } = await open('priorities?level=epic&q=INV-2');
      const row = frame.getByRole('row', { name: /INV-2 / }).first();
      await row.focus();
      await row.press('F2');
      const dialog = frame.getByRole('dialog');
      await dialog.getByLabel('Attach need').selectOption('N-4');
      await dialog.getByRole('checkbox', { name: 'Field worker' }).check();
      await dialog.getByRole('button', { name: 'Save' }).click();
      await flagsOf(page).getByText('INV-2 is changed in Jira.').waitFor();
      const { needs, personas } = await site.app.call('panel.read', {
        issueId: await site.app.issueId('INV-2'),
      });
      expect(needs.map((need) => need.key)).toContain('N-4');
      expect(personas.map((persona) => persona.key)).toContain('field-worker');
    });
  });

  describe('accessibility', () => {
    const places = [
      ...['', '?view=list', '?view=map', '?view=map&table=1'].map((view) => `roadmap${view}`),
      ...['', '?view=matrix', '?view=matrix&table=1', '?view=release'].map((view) => `priorities${view}`),
      ...['', '?view=inbox', '?view=landscape', '?view=coverage', '?view=imports'].map(
        (view) => `insights${view}`,
      ),
      ...['?view=solutions', '?view=solutions&table=1'].map((view) => `insights${view}`),
      ...['', '?view=accounts', '?view=segments'].map((view) => `customers${view}`),
      ...['', '?view=health'].map((view) => `outcomes${view}`),
      'share',
    ];
    const goTo = async (page: Page, path: string): Promise<Frame> => {
      await page.goto(`${home}/${path}`);
      const content = await frameOf(page);
      await content.getByRole('main').waitFor();
      await settled(content);
      return content;
    };
    it.each(['light', 'dark'] as const)(
      'has no fault in any place, %s',
      async (theme) => {
        const { page, frame } = await open('roadmap', { theme, width: 1440 });
        await frame.getByText(/of \d+ work items/).waitFor();
        const found: string[] = [];
        for (const path of places) {
          const content = await goTo(page, path);
          found.push(...(await accessibilityFaults(content)).map((fault) => `${path}: ${fault}`));
        }
        expect(found).toEqual([]);
      },
      240_000,
    );

    it('fits the plot into its place before anything is measured', async () => {
      const { page } = await open('insights', { width: 400 });
      await page.context().addInitScript(() => {
        ResizeObserver.prototype.observe = () => undefined;
      });
      await page.goto(`${home}/priorities?view=matrix`);
      const frame = page.frameLocator('iframe');
      const plot = frame.getByRole('group', { name: 'Customer value against effort' });
      const box = await plot.boundingBox();
      expect(box?.width).toBeGreaterThan(200);
      expect(box?.width).toBeLessThan(400);
      for (const dot of await plot.getByRole('button').all()) {
        const { x = 0, width = 0 } = (await dot.boundingBox()) ?? {};
        expect(x + width).toBeLessThan(400);
      }
    });

    it.each([1024, 400])(
      'never makes the page itself scroll sideways at %i px',
      async (width) => {
        const { page } = await open('roadmap', { width });
        for (const path of [
          'priorities',
          'priorities?view=matrix',
          'insights',
          'insights?view=solutions',
          'roadmap?view=map',
          'customers?view=accounts',
          'outcomes?view=health',
        ]) {
          const content = await goTo(page, path);
          const overflow = await content.evaluate(() => {
            const main = document.querySelector('main');
            return main === null ? 0 : main.scrollWidth - main.clientWidth;
          });
          expect({ path, overflow }).toEqual({ path, overflow: 0 });
        }
      },
      120_000,
    );
  });
});

/** Until nothing says that it is loading any more. */
async function settled(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

/** The element that has the keyboard. */
function focused(frame: Frame): Locator {
  return frame.locator(':focus');
}
