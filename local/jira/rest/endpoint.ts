/** What a call is addressed to: Jira counts the calls of an app by it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** For example `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
}
