import { useSyncExternalStore } from 'react';

/** The address shown by the browser, without the origin. */
export interface SiteLocation {
  readonly pathname: string;
  /** With its leading `?`, or empty. */
  readonly search: string;
  /** With its leading `#`, or empty. */
  readonly hash: string;
}

const changed = 'site:location-changed';

/** Calls back after each change of the address; returns the unsubscriber. */
export function subscribeLocation(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(changed, listener);
  };
}

/** Goes to a path of this site without loading the page again. */
export function navigate(
  to: string,
  options: { readonly replace?: boolean; readonly state?: unknown } = {},
): void {
  if (options.replace === true) window.history.replaceState(options.state ?? null, '', to);
  else window.history.pushState(options.state ?? null, '', to);
  window.dispatchEvent(new Event(changed));
}

/** The present address; the component renders again when it changes. */
export function useLocation(): SiteLocation {
  const href = useSyncExternalStore(subscribeLocation, () => window.location.href);
  const url = new URL(href);
  return { pathname: url.pathname, search: url.search, hash: url.hash };
}

/**
 * The named parts of a path that fits a pattern, or null. `:name` stands for one segment, a last `*` for
 * all the rest, given under the name `rest` without a leading slash.
 */
export function matchPath(pattern: string, pathname: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/').filter((part) => part !== '');
  const given = pathname.split('/').filter((part) => part !== '');
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    if (part === '*') {
      params['rest'] = given.slice(index).join('/');
      return params;
    }
    const segment = given[index];
    if (segment === undefined) return null;
    if (part.startsWith(':')) params[part.slice(1)] = decodeSegment(segment);
    else if (part !== segment) return null;
  }
  return given.length === wanted.length ? params : null;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
