import { startTestApp } from '../test/app/app-host';
import { openBrowser, visit } from '../test/browser/site-browser';
import { counted } from '../test/browser/walks/counted';
import { newcomer } from '../test/browser/walks/newcomer';
import { productManager } from '../test/browser/walks/pm';
import { scrumMaster } from '../test/browser/walks/scrum-master';
import { topOfPlaces } from '../test/browser/walks/top-of-places';
import type { TopOfPlaces } from '../test/browser/walks/top-of-places';

/** In how many acts each of the product's users gets from where they begin to what they came for, in a real browser. */
export async function run(): Promise<Record<string, unknown>> {
  const acts = async (who: string, walk: Parameters<typeof counted>[0]): Promise<number> => {
    const actions = await counted(walk);
    console.error(`${who}: ${String(actions)} actions`);
    return actions;
  };
  return {
    newcomerActions: await acts('a newcomer, from a blank project to a ranked list of three', newcomer),
    pmActions: await acts('a PM, from a quote to a changed roadmap shared with a customer', productManager),
    scrumMasterActions: await acts(
      'a scrum master, from the sprint’s menu to a better plan with its goal',
      scrumMaster,
    ),
    ...(await topOfSample()),
  };
}

async function topOfSample(): Promise<TopOfPlaces> {
  const [app, browser] = await Promise.all([startTestApp(), openBrowser()]);
  try {
    return await topOfPlaces((path) => visit(browser, app.host.siteUrl, path, { width: 1440 }));
  } finally {
    await browser.close();
    await app.close();
  }
}
