import type { SiteFields } from '../../rest/use-fields';

/** What a row shows beside Jira's own fields. */
export interface RowColumns {
  readonly fields: SiteFields;
  /** The app's computed fields. */
  readonly valueIds: readonly { readonly id: string; readonly name: string }[];
}
