/** The id under which Jira knows a module of an installed Forge app. */
export function extensionAri(
  app: { readonly appId: string; readonly environmentId: string },
  moduleKey: string,
): string {
  const appId = app.appId.slice(app.appId.lastIndexOf('/') + 1);
  return `ari:cloud:ecosystem::extension/${appId}/${app.environmentId}/static/${moduleKey}`;
}
