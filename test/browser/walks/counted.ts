import { startTestApp } from '../../app/app-host';
import { openBrowser, visit } from '../site-browser';
import { Person } from './person';
import type { Walk } from './walk';

/** Walks on a site of its own, in a browser of its own: how many acts it takes. @throws when the walk does not arrive */
export async function counted({ name, site, prepare, who, path, go }: Walk): Promise<number> {
  const [app, browser] = await Promise.all([startTestApp(site), openBrowser()]);
  try {
    await prepare?.(app);
    const person = new Person(await visit(browser, app.host.siteUrl, path, who));
    await go(person, app);
    return person.told(name);
  } finally {
    await browser.close();
    await app.close();
  }
}
