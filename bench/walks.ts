import { addDemoKnowledge } from '../local/data/demo-knowledge';
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
  return {
    newcomerActions: await counted(newcomer),
    pmActions: await counted(productManager),
    scrumMasterActions: await counted(scrumMaster),
    ...(await topOfDemo()),
  };
}

async function topOfDemo(): Promise<TopOfPlaces> {
  const [app, browser] = await Promise.all([startTestApp({ sample: false }), openBrowser()]);
  try {
    await addDemoKnowledge(app.host);
    await app.host.queueIdle();
    return await topOfPlaces((path) => visit(browser, app.host.siteUrl, path, { width: 1440 }));
  } finally {
    await browser.close();
    await app.close();
  }
}
