import { extensionAri } from './extension-ari';
import type { Principal } from './site';
import type { SiteState } from './site-state';
import type { IssueRow } from './store/issue-rows';
import type { ProjectRow } from './store/rows';

/** Account id under which the installed app itself acts. */
export const APP_ACCOUNT_ID = 'app-customer-roadmap';

const VIEWER = [
  'BROWSE_PROJECTS',
  'VIEW_DEV_TOOLS',
  'VIEW_READONLY_WORKFLOW',
  'VIEW_VOTERS_AND_WATCHERS',
  'VIEW_AGGREGATED_DATA',
];
const DEVELOPER = [
  ...VIEWER,
  'ADD_COMMENTS',
  'ASSIGNABLE_USER',
  'ASSIGN_ISSUES',
  'CLOSE_ISSUES',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'EDIT_OWN_COMMENTS',
  'LINK_ISSUES',
  'RESOLVE_ISSUES',
  'SCHEDULE_ISSUES',
  'TRANSITION_ISSUES',
];
const ADMIN = [
  ...DEVELOPER,
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'DELETE_ALL_COMMENTS',
  'EDIT_ALL_COMMENTS',
  'MANAGE_SPRINTS_PERMISSION',
  'MODIFY_REPORTER',
  'MOVE_ISSUES',
];

export const PROJECT_PERMISSIONS: readonly string[] = ADMIN;
export const GLOBAL_PERMISSIONS: readonly string[] = [
  'ADMINISTER',
  'SYSTEM_ADMIN',
  'BULK_CHANGE',
  'CREATE_SHARED_OBJECTS',
  'USER_PICKER',
  'CREATE_PROJECT',
];
const EVERY_USER_GLOBAL = ['BULK_CHANGE', 'CREATE_SHARED_OBJECTS', 'USER_PICKER'];

/** What one principal may see and do; the app itself may do everything except what only a site admin may. */
export class Access {
  readonly #state: SiteState;
  readonly principal: Principal;

  constructor(state: SiteState, principal: Principal) {
    this.#state = state;
    this.principal = principal;
  }

  /** Account that a change is recorded under; undefined for an anonymous caller. */
  get accountId(): string | undefined {
    if (this.principal.kind === 'app') return APP_ACCOUNT_ID;
    return this.principal.kind === 'user' ? this.principal.accountId : undefined;
  }

  get isApp(): boolean {
    return this.principal.kind === 'app';
  }

  hasGlobal(permission: string): boolean {
    if (this.principal.kind !== 'user') return this.isApp && EVERY_USER_GLOBAL.includes(permission);
    return this.#state.siteAdmins.has(this.principal.accountId) || EVERY_USER_GLOBAL.includes(permission);
  }

  hasOnProject(permission: string, project: ProjectRow): boolean {
    if (this.isApp) return true;
    if (this.principal.kind !== 'user') return false;
    const { accountId } = this.principal;
    if (project.roles.admin.includes(accountId))
      return ADMIN.includes(permission) || this.#isAppPermission(permission);
    if (permission === 'ADMINISTER_PROJECTS' && this.#state.siteAdmins.has(accountId)) return true;
    if (project.roles.developer.includes(accountId)) return DEVELOPER.includes(permission);
    return project.roles.viewer.includes(accountId) && VIEWER.includes(permission);
  }

  hasOnIssue(permission: string, issue: IssueRow): boolean {
    const project = this.#state.store.get('projects', issue.projectId);
    return project !== undefined && this.hasOnProject(permission, project);
  }

  canBrowse(project: ProjectRow): boolean {
    return this.hasOnProject('BROWSE_PROJECTS', project);
  }

  canSee(issue: IssueRow): boolean {
    return this.hasOnIssue('BROWSE_PROJECTS', issue);
  }

  /** Ids of the projects this principal may browse. */
  visibleProjectIds(): ReadonlySet<string> {
    return new Set(
      [...this.#state.store.all('projects')].filter((each) => this.canBrowse(each)).map((each) => each.id),
    );
  }

  #isAppPermission(permission: string): boolean {
    return appPermissionKeys(this.#state).includes(permission);
  }
}

/** Keys, as the permission endpoints name them, of the project permissions that the app declares. */
export function appPermissionKeys(state: SiteState): string[] {
  const { modules } = state;
  return modules ? modules.projectPermissions.map((each) => extensionAri(modules, each.key)) : [];
}
