import type { Browser, Page } from 'playwright-core';
import { startTestApp } from '../app/app-host';
import type { TestApp } from '../app/app-host';
import { openBrowser, takeRefused, visit } from './site-browser';
import type { VisitOptions } from './site-browser';

/** The app on a site of its own, with a browser before it. */
export interface SuiteSite {
  readonly app: TestApp;
  /** A page of its own for one person, closed after the test that opened it. */
  readonly open: (path: string, options?: VisitOptions) => Promise<Page>;
}

/** A site for all tests of a suite: started before the first, gone after the last. */
export function siteForSuite(options: Parameters<typeof startTestApp>[0] = {}): SuiteSite {
  let started: { readonly app: TestApp; readonly browser: Browser } | undefined;
  const pages: Page[] = [];
  const running = () => {
    if (started === undefined) throw new Error('The site has not started.');
    return started;
  };
  beforeAll(async () => {
    const [app, browser] = await Promise.all([startTestApp(options), openBrowser()]);
    started = { app, browser };
  }, 180_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.app.close();
  });
  return {
    get app() {
      return running().app;
    },
    open: async (path, visitOptions = {}) => {
      const { app, browser } = running();
      const page = await visit(browser, app.host.siteUrl, path, visitOptions);
      pages.push(page);
      return page;
    },
  };
}

// What the platform's policy refuses is missing on the page, whatever else a test looks at.
afterEach(() => {
  expect(takeRefused()).toEqual([]);
});
