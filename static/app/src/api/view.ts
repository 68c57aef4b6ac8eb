import { router, view } from '@forge/bridge';

/** Follows Jira's theme: sets the colour mode and loads Jira's design tokens. */
export async function followTheme(): Promise<void> {
  await view.theme.enable();
}

/** Gives a custom field its new value; Jira closes the editor where it opened one. */
export async function submitFieldValue(value: readonly string[]): Promise<void> {
  await view.submit(value);
}

/** Gives a dashboard gadget its settings; Jira keeps them and shows the gadget again. */
export async function submitGadget(settings: Readonly<Record<string, string | number>>): Promise<void> {
  await view.submit(settings);
}

/** Closes this modal or editor without saving. */
export async function closeSurface(): Promise<void> {
  await view.close();
}

/** Opens a work item in the same tab, by its key. */
export async function openIssue(issueKey: string): Promise<void> {
  await router.navigate(`/browse/${encodeURIComponent(issueKey)}`);
}

/** Opens the product's settings, for who may administer the project. */
export async function openSettings(projectKey: string): Promise<void> {
  await router.navigate({ target: 'module', moduleKey: 'product-settings', projectKey });
}

/** The address of this app's project page with a path inside of it, to be given to others. */
export async function projectPageUrl(moduleKey: string, projectKey: string, path: string): Promise<string> {
  const url = await router.getUrl({ target: 'module', moduleKey, projectKey, path });
  return url === null ? location.href : url.href;
}

/** Opens a need in the drawer of a project's page, in the same tab. */
export async function openNeedOnPage(projectKey: string, needKey: string): Promise<void> {
  await router.navigate(
    await projectPageUrl('customer-roadmap', projectKey, `insights?open=need:${encodeURIComponent(needKey)}`),
  );
}

export interface PageHistory {
  readonly location: { readonly pathname: string; readonly search: string };
  push(path: string): void;
  replace(path: string): void;
  /** Tells every change; `isOwn` = this frame asked for it, not the browser's Back or a link around the frame. */
  listen(
    listener: (location: { readonly pathname: string; readonly search: string }, isOwn: boolean) => void,
  ): () => void;
}

/** The part of the address that belongs to this app's project page. */
export async function openHistory(): Promise<PageHistory> {
  const history = await view.createHistory();
  return {
    get location() {
      return { pathname: history.location.pathname, search: history.location.search };
    },
    push: (path) => {
      history.push(path);
    },
    replace: (path) => {
      history.replace(path);
    },
    listen: (listener) => {
      const stop: unknown = history.listen((location, action) => {
        listener({ pathname: location.pathname, search: location.search }, action !== 'POP');
      });
      // Where the bridge hands functions over by messages, the way to stop comes a moment later.
      return () => {
        void Promise.resolve(stop).then((end) => {
          if (typeof end === 'function') Reflect.apply(end, undefined, []);
        });
      };
    },
  };
}
