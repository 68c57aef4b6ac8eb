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

/**
 * Height of what the body holds. Not of the body itself: style resets stretch it to the frame, so it would
 * report back the height that the frame was given. What is fixed to the viewport takes no room.
 */
function contentHeight(): number {
  const { body } = document;
  const style = window.getComputedStyle(body);
  const room = Number.parseFloat(style.paddingBottom) + Number.parseFloat(style.marginBottom);
  const bottoms = [...body.children].map((child) => {
    const { position, marginBottom } = window.getComputedStyle(child);
    if (position === 'fixed') return 0;
    const { top, height } = child.getBoundingClientRect();
    if (height === 0 && child.scrollHeight === 0) return 0;
    return (
      top + window.scrollY + Math.max(height, child.scrollHeight) + (Number.parseFloat(marginBottom) || 0)
    );
  });
  return Math.ceil(Math.max(0, ...bottoms) + room);
}

let reported = -1;
function reportHeight(): void {
  const height = contentHeight();
  if (height === reported) return;
  reported = height;
  void channel.call('resize', height);
}

window.__bridge = { callBridge };
window.addEventListener('DOMContentLoaded', () => {
  const sizes = new ResizeObserver(reportHeight);
  const observeChildren = () => {
    sizes.disconnect();
    for (const child of document.body.children) sizes.observe(child);
    window.requestAnimationFrame(reportHeight);
  };
  new MutationObserver(observeChildren).observe(document.body, { childList: true });
  // Content that flows out of a stretched root changes no box of it.
  new MutationObserver(() => {
    window.requestAnimationFrame(reportHeight);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
  observeChildren();
});
