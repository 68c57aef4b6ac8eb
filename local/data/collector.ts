import type { DataHistory, DataUser } from '../jira/site-data';
import type { DraftIssue, DraftProject, DraftSprint, DraftVersion } from './draft';
import { Tally } from './tally';

/** Everything that the files of one source say, gathered in whatever order they are read. */
export class Collector {
  readonly tally = new Tally();
  readonly issues = new Map<string, DraftIssue>();
  readonly sprints: DraftSprint[] = [];
  readonly users = new Map<string, DataUser>();
  readonly projects = new Map<string, DraftProject>();
  /** Work item key → epic key, from a file of epics beside the work items. */
  readonly epicOf = new Map<string, string>();
  /** Work item key → number of people who follow it, from a file beside the work items. */
  readonly watchersOf = new Map<string, number>();
  /** Work item id → changes, from a table of changes beside the work items. */
  readonly historyOfId = new Map<string, DataHistory[]>();
  private readonly fieldNames = new Map<string, string>();

  /** Adds a work item; of two with the same key the one changed last stays. */
  addIssue(draft: DraftIssue): void {
    const known = this.issues.get(draft.key);
    if (known !== undefined) {
      this.tally.add('work item that came twice (the newer one is kept)', draft.key);
      if ((known.updated ?? '') > (draft.updated ?? '')) return;
    }
    this.issues.set(draft.key, draft);
  }

  addUser(user: DataUser | undefined): void {
    if (user === undefined) return;
    const known = this.users.get(user.accountId);
    if (known === undefined || known.displayName === known.accountId) this.users.set(user.accountId, user);
  }

  addProject(project: DraftProject): void {
    const known = this.projects.get(project.key);
    if (known?.name !== undefined && known.versions !== undefined) return;
    this.projects.set(project.key, {
      key: project.key,
      name: known?.name ?? project.name,
      isTeamManaged: known?.isTeamManaged ?? project.isTeamManaged,
      versions: mergeVersions(known?.versions, project.versions),
    });
  }

  nameField(id: string, name: string): void {
    this.fieldNames.set(id, name);
  }

  fieldName(id: string): string | undefined {
    return this.fieldNames.get(id);
  }

  addHistory(issueId: string, history: DataHistory): void {
    const known = this.historyOfId.get(issueId);
    if (known === undefined) this.historyOfId.set(issueId, [history]);
    else known.push(history);
  }
}

function mergeVersions(
  known: readonly DraftVersion[] | undefined,
  added: readonly DraftVersion[] | undefined,
): readonly DraftVersion[] | undefined {
  return known ?? added;
}
