import type { DataProject, DataUser } from '../jira/site-data';

/** The five people one can switch between on the local site; every dataset knows them. */
export const standardAccounts: readonly DataUser[] = [
  { accountId: 'user-project-admin', displayName: 'Priya Admin' },
  { accountId: 'user-developer', displayName: 'Dev Developer' },
  { accountId: 'user-viewer', displayName: 'Vera Viewer' },
  { accountId: 'user-outsider', displayName: 'Otto Outsider' },
  { accountId: 'user-site-admin', displayName: 'Sam Siteadmin' },
];

/** Who may do what in a project that was loaded: everyone but the outsider has a part. */
export const standardRoles: DataProject['roles'] = {
  admin: ['user-project-admin', 'user-site-admin'],
  developer: ['user-developer'],
  viewer: ['user-viewer'],
};
