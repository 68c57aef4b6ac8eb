import type { CommentRow, HistoryRow, IssueRow } from './issue-rows';
import type {
  AppFieldRow,
  BoardRow,
  ComponentRow,
  CounterRow,
  IssueTypeRow,
  LinkRow,
  LinkTypeRow,
  NamedRow,
  OrganizationRow,
  PrecomputationRow,
  ProjectRow,
  PropertyRow,
  RequestTypeRow,
  SprintRow,
  StatusRow,
  UserRow,
  VersionRow,
} from './rows';

/** Every table by its name; the names are those of the files on the disk. */
export interface Tables {
  users: UserRow;
  projects: ProjectRow;
  issueTypes: IssueTypeRow;
  statuses: StatusRow;
  priorities: NamedRow;
  resolutions: NamedRow;
  components: ComponentRow;
  versions: VersionRow;
  boards: BoardRow;
  sprints: SprintRow;
  issues: IssueRow;
  comments: CommentRow;
  histories: HistoryRow;
  linkTypes: LinkTypeRow;
  links: LinkRow;
  properties: PropertyRow;
  appFields: AppFieldRow;
  precomputations: PrecomputationRow;
  organizations: OrganizationRow;
  requestTypes: RequestTypeRow;
  counters: CounterRow;
}

export type TableName = keyof Tables;

export const TABLE_NAMES: readonly TableName[] = [
  'users',
  'projects',
  'issueTypes',
  'statuses',
  'priorities',
  'resolutions',
  'components',
  'versions',
  'boards',
  'sprints',
  'issues',
  'comments',
  'histories',
  'linkTypes',
  'links',
  'properties',
  'appFields',
  'precomputations',
  'organizations',
  'requestTypes',
  'counters',
];
