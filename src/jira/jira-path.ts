/**
 * A path with its parameters still apart, so that each host escapes them by its own rule: Forge's
 * `route` on the backend, `encodeURIComponent` in the browser.
 */
export interface JiraPath {
  readonly strings: TemplateStringsArray;
  readonly values: readonly (string | number)[];
}

/** Tags a template as a Jira path: jiraPath`/rest/api/3/issue/${key}`. */
export function jiraPath(strings: TemplateStringsArray, ...values: readonly (string | number)[]): JiraPath {
  return { strings, values };
}

/** The path as text, every parameter percent-encoded. */
export function toUrl(path: JiraPath): string {
  return path.strings.reduce((url, part, index) => {
    const value = path.values[index - 1];
    return url + (value === undefined ? '' : encodeURIComponent(value)) + part;
  });
}
