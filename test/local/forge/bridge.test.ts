import type { Server } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import type { Host } from '../../../local/host';
import { call, someIssue, startFixture, until } from './fixture-host';
import { buildFixturePage, launchBrowser, startForeignSite } from './fixture-page';

/** What the bare page around the frame wrote down. */
interface PageLog {
  readonly [kind: string]: unknown;
}

describe('the Custom UI bridge in Chromium', () => {
  let host: Host;
  let end: () => Promise<void>;
  let browser: Browser;
  let page: Page;
  let foreign: { server: Server; url: string };

  beforeAll(async () => {
    await buildFixturePage();
    const [started, launched, site] = await Promise.all([
      startFixture(),
      launchBrowser(),
      startForeignSite(),
    ]);
    ({ host, end } = started);
    browser = launched;
    foreign = site;
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${host.siteUrl}/bare`);
  });
  afterAll(async () => {
    await browser.close();
    foreign.server.close();
    await end();
  });

  const run = (source: string): Promise<unknown> => page.evaluate(source);
  const pageLog = async () => (await run('window.pageLog')) as PageLog[];
  /** The mounted frame, when its page has its functions ready. */
  const mount = async (moduleKey: string, withSubmit = false): Promise<Frame> => {
    await run(`window.pageLog = []; window.mountFixture(${JSON.stringify(moduleKey)}, ${withSubmit})`);
    return frameOf('#frame iframe');
  };
  const frameOf = async (selector: string): Promise<Frame> => {
    const frame = await (await page.waitForSelector(selector)).contentFrame();
    if (frame === null) throw new Error('The iframe has no frame.');
    await frame.waitForSelector('body[data-ready=true]');
    return frame;
  };
  const inFrame = (frame: Frame, source: string): Promise<unknown> => frame.evaluate(`calls.${source}`);

  it('invokes a resolver as the user of the page, and passes the app’s error on', async () => {
    const frame = await mount('panel');
    expect(await inFrame(frame, "invoke('echo', { n: 1 })")).toMatchObject({
      payload: { n: 1 },
      accountId: 'user-project-admin',
      context: { moduleKey: 'panel', extension: { issue: { key: 'INV-1' } } },
    });
    const refused = await inFrame(
      frame,
      "invoke('fail', { message: 'not today' }).catch((error) => error.message)",
    );
    expect(refused).toBe('There was an error invoking the function - not today');
  });

  it('gives the context, and Jira’s REST as the user', async () => {
    const frame = await mount('panel');
    expect(await inFrame(frame, 'context()')).toMatchObject({
      accountId: 'user-project-admin',
      moduleKey: 'panel',
      siteUrl: host.siteUrl,
      locale: 'en-US',
      environmentType: 'DEVELOPMENT',
      extension: { type: 'jira:issueContext', issue: { id: '10000', key: 'INV-1' } },
    });
    expect(await inFrame(frame, `jira('/rest/api/3/issue/${someIssue}?fields=summary')`)).toMatchObject({
      status: 200,
      body: { key: someIssue },
    });
    expect(await inFrame(frame, "jira('/rest/api/3/issue/INV-99999')")).toMatchObject({ status: 404 });
    expect(host.stats.jiraCalls.browser).toBe(2);
  });

  it('takes functions across both ways: a flag’s action runs in the frame', async () => {
    const frame = await mount('panel');
    await inFrame(frame, 'flag()');
    await until('the flag is shown', async () => (await pageLog()).some((entry) => 'flag' in entry));
    expect((await pageLog()).find((entry) => 'flag' in entry)).toEqual({
      flag: 'Saved',
      type: 'success',
      actions: ['Undo'],
    });
    await run('window.flag.actions[0].run()');
    await until(
      'the action has run',
      async () => ((await inFrame(frame, 'done()')) as { flagAction: number }).flagAction === 1,
    );
  });

  it('opens a dialog with another frame, whose closing value reaches the opener', async () => {
    const frame = await mount('panel');
    await inFrame(frame, 'modal()');
    const inside = await frameOf('#modal iframe');
    expect(await inFrame(inside, 'context()')).toMatchObject({
      extension: { modal: { from: 'opener' }, issue: { key: 'INV-1' } },
    });
    await inside.evaluate('void calls.close({ picked: 3 })');
    await until('the opener heard', async () => ((await inFrame(frame, 'seen()')) as unknown[]).length > 0);
    expect(await inFrame(frame, 'seen()')).toEqual([{ modalClosed: { picked: 3 } }]);
    expect(await pageLog()).toContainEqual({ modal: 'Inside', size: 'large' });
    expect(await pageLog()).toContainEqual({ modalTaken: true });
  });

  it('refuses what this place cannot do, as Jira does', async () => {
    const frame = await mount('panel');
    const message = (source: string) =>
      inFrame(frame, `${source}.then(() => 'done', (error) => error.message)`);
    expect(await message('submit(1)')).toMatch(/not submittable/);
    expect(await message('refresh()')).toMatch(/refresh/);
    expect(await message("history('/x')")).toMatch(/not a page/);
    const submitting = await mount('panel', true);
    expect(await inFrame(submitting, "submit({ value: 7 }).then(() => 'done')")).toBe('done');
    expect(await pageLog()).toContainEqual({ submit: { value: 7 } });
  });

  it('rejects an unknown command and tells the page', async () => {
    const frame = await mount('panel');
    expect(await inFrame(frame, 'unknown().catch((error) => error.message)')).toMatch(
      /does not model the bridge command makeCoffee/,
    );
    expect(await pageLog()).toContainEqual({
      bridgeError: 'The local host does not model the bridge command makeCoffee.',
    });
  });

  it('runs view.onClose when the page takes the frame away', async () => {
    const frame = await mount('panel');
    await inFrame(frame, 'onClose()');
    await run('window.frame.requestClose()');
    expect(await inFrame(frame, 'done()')).toMatchObject({ closed: 1 });
  });

  it('sets the theme’s tokens, and switches them in the running frame', async () => {
    const frame = await mount('panel');
    await inFrame(frame, 'theme()');
    await until('light tokens are there', async () => (await inFrame(frame, 'surface()')) === '#FFFFFF');
    await run("window.frame.setTheme('dark')");
    await until('dark tokens are there', async () => (await inFrame(frame, 'surface()')) !== '#FFFFFF');
    expect(await frame.evaluate('document.documentElement.dataset.colorMode')).toBe('dark');
  });

  it('keeps a page module’s history in the address', async () => {
    const frame = await mount('project-page');
    expect(await inFrame(frame, "history('/needs?filter=open')")).toBe('/');
    await until('the address has changed', () => page.url() === `${host.siteUrl}/bare/needs?filter=open`);
    expect(await inFrame(frame, 'seen()')).toEqual([{ history: '/needs?filter=open', action: 'PUSH' }]);
    await run('history.back()');
    await until(
      'going back is heard',
      async () => ((await inFrame(frame, 'seen()')) as unknown[]).length === 2,
    );
    expect(await inFrame(frame, 'url()')).toBe(`${host.siteUrl}/browse/INV-2`);
    await inFrame(frame, 'navigate()');
    expect(await pageLog()).toContainEqual({ navigate: `${host.siteUrl}/browse/INV-2` });
  });

  it('passes events between frames and realtime from backend and browser', async () => {
    const frame = await mount('panel');
    await inFrame(frame, "listen('changed', 'channel')");
    await inFrame(frame, "emit('changed', { id: 4 })");
    await call(host, 'publish', { channel: 'channel', message: { from: 'backend' } });
    await inFrame(frame, "publish('channel', 'from browser')");
    await until(
      'all three arrived',
      async () => ((await inFrame(frame, 'seen()')) as unknown[]).length === 3,
    );
    expect(await inFrame(frame, 'seen()')).toEqual([
      { event: { id: 4 } },
      { realtime: { from: 'backend' } },
      { realtime: 'from browser' },
    ]);
  });

  it('speaks the language of the session, in the manifest’s texts and in the frame', async () => {
    await run("bridgeHost.updateSession({ locale: 'de-DE' })");
    const session = (await run('bridgeHost.fetchSession()')) as { modules: { key: string; title: string }[] };
    expect(session.modules.find((module) => module.key === 'project-page')?.title).toBe('Prüfseite');
    const frame = await mount('panel');
    expect(await inFrame(frame, "translate('page.title')")).toBe('Prüfseite');
    expect(await inFrame(frame, "translate('only-english')")).toBe('English');
    await run("bridgeHost.updateSession({ locale: 'en-US' })");
  });

  it('grows the frame with its content', async () => {
    await mount('panel');
    await until('the height was told', async () =>
      (await pageLog()).some((entry) => Number(entry['height']) > 321),
    );
    expect(await run("document.querySelector('#frame iframe').offsetHeight")).toBeGreaterThan(321);
  });

  it('serves the page under Forge’s own policy: inline styles as the manifest allows, no foreign connection', async () => {
    const response = await fetch(`${host.cdnUrl}/page/index.html`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/style-src [^;]*'unsafe-inline'/);
    expect(policy).toMatch(
      /script-src 'self' https:\/\/forge.cdn.prod.atlassian-dev.net(?!.*'unsafe-inline'.*style-src)/,
    );
    expect(policy).toContain(`frame-ancestors 'self' *.atlassian.net`);
    expect(policy).toContain(new URL(host.siteUrl).host);
    expect(policy).not.toContain('report-uri');
    const frame = await mount('panel');
    expect(await run("document.querySelector('#frame iframe').getAttribute('sandbox')")).not.toContain(
      'allow-top-navigation',
    );
    expect(await inFrame(frame, 'inlineStyle()')).toBe('rgb(1, 2, 3)');
    expect(await inFrame(frame, `fetchForeign(${JSON.stringify(foreign.url)})`)).toBe('blocked');
  });
});
