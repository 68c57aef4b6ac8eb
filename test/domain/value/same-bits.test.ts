import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  existsSync,
);

/** The whole model as a browser gets it, leaving its numbers' bits as text in `bits`. */
async function bundledModel(): Promise<string> {
  const source = `
    import { scoreItems } from './src/domain/value/model/score';
    import { simulate } from './src/domain/value/model/simulate';
    import { rankRobustness } from './src/domain/value/order/robustness';
    import { goldenWorld } from './test/domain/value/model/golden-world';
    const { model, items } = goldenWorld();
    const open = items.filter(({ done }) => !done);
    const { scores } = scoreItems(model, open);
    const drawn = simulate(model, scores, { seed: 42, draws: 3000, topK: [1, 2] });
    const numbers = [
      ...model.needs.flatMap(({ cells }) => cells.flatMap(({ value, masses }) => [value, masses.plus, masses.minus])),
      ...scores.flatMap((score) => [score.value, score.confidence01, score.priority]),
      ...[...drawn.value, ...drawn.priority].flatMap(({ low, median, high }) => [low, median, high]),
      ...[...drawn.top01.values()].flatMap((column) => [...column]),
      ...rankRobustness(model, open, { seed: 42, settings: 500, k: 2 }).top01,
    ];
    globalThis.bits = Array.from(new Uint8Array(Float64Array.from(numbers).buffer)).join(',');
  `;
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(__dirname, '..', '..', '..'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

const digest = (bits: unknown) => createHash('sha256').update(String(bits)).digest('hex');

describe('same seed, same bits', () => {
  const inBrowser = CHROMIUM === undefined ? it.skip : it;

  inBrowser(
    'in the browser and in Node',
    async () => {
      const code = await bundledModel();
      const here: { bits?: string } = {};
      runInNewContext(code, { globalThis: here, Math, Float64Array, Uint8Array });
      expect(here.bits?.split(',').length).toBeGreaterThan(300);
      const browser = await chromium.launch({
        executablePath: CHROMIUM ?? '',
        args: [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      });
      try {
        const page = await browser.newPage();
        await page.addScriptTag({ content: code });
        const there = await page.evaluate('globalThis.bits');
        expect(digest(there)).toBe(digest(here.bits));
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
