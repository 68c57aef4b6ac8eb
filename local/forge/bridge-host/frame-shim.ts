/**
 * What the host puts before the app's own scripts in every page: `window.__bridge`, which `@forge/bridge`
 * reads when it loads. It speaks to the Jira-like page around the frame, and keeps theme and size.
 */
import { createFunctionChannel } from './function-channel';

declare global {
  interface Window {
    __bridge?: { readonly callBridge: (command: string, payload?: unknown) => Promise<unknown> };
    /** Origin of the page around the frame, written by the server that serves this script. */
    __forgeLocalSite?: string;
  }
}

const siteOrigin = window.__forgeLocalSite ?? '';
const themes = 'dark:dark light:light shape:shape spacing:spacing typography:typography';

function applyTheme(theme: unknown): void {
  const root = document.documentElement;
  root.setAttribute('data-theme', themes);
  root.setAttribute('data-color-mode', theme === 'dark' ? 'dark' : 'light');
  if (document.querySelector('link[data-forge-theme]') !== null) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/__forge/theme.css';
  link.dataset['forgeTheme'] = '';
  document.head.prepend(link);
}

const channel = createFunctionChannel(
  (message) => {
    window.parent.postMessage(message, siteOrigin);
  },
  { setTheme: applyTheme },
);

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === siteOrigin) channel.receive(event.data);
});

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  const result = await channel.call('bridge', command, payload);
  if (command === 'enableTheming') applyTheme(result);
  return command === 'enableTheming' ? undefined : result;
}

function reportHeight(): void {
  const { body } = document;
  // The body's own margin counts, the stretched root does not.
  const style = window.getComputedStyle(body);
  const height = body.offsetHeight + Number.parseFloat(style.marginTop) + Number.parseFloat(style.marginBottom);
  void channel.call('resize', Math.ceil(Math.max(height, body.scrollHeight > body.offsetHeight ? body.scrollHeight : 0)));
}

window.__bridge = { callBridge };
window.addEventListener('DOMContentLoaded', () => {
  new ResizeObserver(reportHeight).observe(document.body);
});
