import type { IssueRow } from '../store/issue-rows';

/** A condition on issues, and the only issues it can hold for when an index knows them. */
export interface Condition {
  readonly test: (issue: IssueRow) => boolean;
  readonly candidates?: (() => readonly IssueRow[]) | undefined;
}
