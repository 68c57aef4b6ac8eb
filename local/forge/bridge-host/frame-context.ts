import type { LocalSession } from './session';
import type { ExtensionContext } from './types';

/** `view.getContext()` of a frame, in `FullContext`'s shape. */
export function frameContext(
  session: LocalSession,
  moduleKey: string,
  localId: string,
  extension: ExtensionContext,
): Readonly<Record<string, unknown>> {
  return {
    accountId: session.user.accountId,
    cloudId: session.site.cloudId,
    environmentId: session.app.environmentId,
    environmentType: session.app.environmentType,
    extension,
    license: null,
    localId,
    locale: session.locale,
    moduleKey,
    siteUrl: session.site.siteUrl,
    timezone: session.timezone,
    theme: {
      colorMode: session.theme,
      dark: 'dark',
      light: 'light',
      spacing: 'spacing',
      typography: 'typography',
    },
    surfaceColor: null,
    permissions: { scopes: session.app.scopes, external: {} },
  };
}

/** ARI that identifies one place of a module, as `localId`. */
export function localIdOf(session: LocalSession, moduleKey: string): string {
  const { appUuid, environmentId } = session.app;
  return `ari:cloud:ecosystem::extension/${appUuid}/${environmentId}/static/${moduleKey}`;
}

/** The site's address of a `NavigationLocation`; throws for a place that this site does not have. */
export function urlOfTarget(session: LocalSession, location: Readonly<Record<string, unknown>>): string {
  const text = (name: string) => {
    const value = location[name];
    if (typeof value !== 'string' || value === '') throw new Error(`router: ${name} is missing.`);
    return encodeURIComponent(value);
  };
  const { siteUrl } = session.site;
  switch (location['target']) {
    case 'issue':
      return `${siteUrl}/browse/${text('issueKey')}`;
    case 'module':
      return siteUrl + modulePath(session, text('moduleKey'), location);
    case 'dashboard':
      return `${siteUrl}/jira/dashboards/${text('dashboardId')}`;
    case 'projectSettingsDetails':
      return `${siteUrl}/jira/software/projects/${text('projectKey')}/settings`;
    default:
      throw new Error(`The local site has no page for the target ${String(location['target'])}.`);
  }
}

function modulePath(
  session: LocalSession,
  moduleKey: string,
  location: Readonly<Record<string, unknown>>,
): string {
  const type = session.modules.find((module) => module.key === moduleKey)?.type;
  const { path, projectKey } = location;
  const tail = typeof path === 'string' && path !== '' ? `/${path.replace(/^\//, '')}` : '';
  const project = typeof projectKey === 'string' ? encodeURIComponent(projectKey) : '';
  switch (type) {
    case 'jira:projectPage':
      return `/jira/software/projects/${project}/apps/${moduleKey}${tail}`;
    case 'jira:projectSettingsPage':
      return `/jira/software/projects/${project}/settings/apps/${moduleKey}${tail}`;
    case 'jira:adminPage':
      return `/jira/settings/apps/${moduleKey}${tail}`;
    default:
      throw new Error(`The local site has no page for the module ${moduleKey}.`);
  }
}
