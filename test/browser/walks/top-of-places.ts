import type { Page } from 'playwright-core';
import { frameOf } from '../site-browser';

const home = '/jira/software/projects/INV/apps/customer-roadmap';
/** More stops than anybody counts. */
const MOST_STOPS = 50;

/** How near what a person came for is to the top of the page. */
export interface TopOfPlaces {
  /** Pixels from the top of the window to the first lane of the Roadmap and to the first row of Priorities. */
  readonly firstRowTopPx: { readonly roadmap: number; readonly priorities: number };
  /** Presses of the Tab key from the page's own top to the first row of Priorities. */
  readonly tabStopsToContent: number;
}

/**
 * Looks at a product with work for its needs in a wide window.
 * @param open opens a page at a path, as somebody who may see the project
 */
export async function topOfPlaces(open: (path: string) => Promise<Page>): Promise<TopOfPlaces> {
  const roadmap = await frameOf(await open(`${home}/roadmap`));
  const lane = roadmap.getByRole('region', { name: 'Bookkeeper', exact: true });
  await lane.waitFor();
  const page = await open(`${home}/priorities`);
  const list = await frameOf(page);
  const row = list.getByRole('row', { name: /INV-\d+/ }).first();
  await row.waitFor();
  const top = {
    roadmap: (await lane.boundingBox())?.y ?? Number.NaN,
    priorities: (await row.boundingBox())?.y ?? Number.NaN,
  };
  await list.getByRole('link', { name: 'Skip to the content' }).focus();
  let stops = 1;
  const isThere = (): Promise<boolean> =>
    list.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null);
  while (!(await isThere()) && stops < MOST_STOPS) {
    await page.keyboard.press('Tab');
    stops += 1;
  }
  return { firstRowTopPx: top, tabStopsToContent: stops };
}
