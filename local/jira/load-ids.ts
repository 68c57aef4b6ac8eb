import type { RowIds } from './row-ids';

/** Everything of a dataset as rows, with the ids that the rows refer to each other by. */
export interface LoadIds {
  readonly projects: RowIds;
  readonly types: RowIds;
  readonly statuses: RowIds;
  readonly priorities: RowIds;
  readonly resolutions: RowIds;
  readonly components: RowIds;
  readonly versions: RowIds;
  readonly boards: RowIds;
  readonly sprints: RowIds;
  readonly linkTypes: RowIds;
  readonly issues: RowIds;
  readonly organizations: RowIds;
  readonly requestTypes: RowIds;
}
