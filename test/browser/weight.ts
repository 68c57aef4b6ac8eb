import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** Counts from now on what the app's frames on a page load of script and style. */
export function weighing(page: Page): { readonly gzipKb: () => Promise<number> } {
  const loaded: Response[] = [];
  page.on('response', (response) => {
    const isCode = ['script', 'stylesheet'].includes(response.request().resourceType());
    if (isCode && response.frame() !== page.mainFrame()) loaded.push(response);
  });
  return {
    /** Kilobytes as gzip packs them, of what has been loaded so far. */
    gzipKb: async () => {
      const bodies = await Promise.all(loaded.map((response) => response.body()));
      return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1_024;
    },
  };
}
