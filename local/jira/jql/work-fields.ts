import type { IssueRow } from '../store/issue-rows';
import { findIssue } from '../fields/find-entities';
import { optionField } from './field-makers';
import { type JqlContext, type JqlField, type Literal, type Value, COMPARISON, EQUALITY } from './jql-field';
import { JqlError } from './jql-error';

const HISTORY_LIKE_KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;

/** `key`, `parent`, `Epic Link`: fields whose values are work items. */
export function workItemField(
  context: JqlContext,
  displayName: string,
  names: readonly string[],
  ids: (issue: IssueRow) => readonly string[],
  lookUp: (ids: readonly string[]) => readonly IssueRow[],
): JqlField {
  const { state, access } = context;
  const place = (issue: IssueRow): number => Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));
  const found = (idOrKey: string): IssueRow | undefined => {
    const issue = findIssue(state, idOrKey);
    return issue && access.canSee(issue) ? issue : undefined;
  };
  return {
    displayName,
    names,
    operators: displayName === 'key' ? [...EQUALITY, ...COMPARISON] : EQUALITY,
    types: ['com.atlassian.jira.issue.Issue'],
    values: ids,
    literal: (text) => {
      const issue = found(text);
      if (issue) return { values: [issue.id], scale: place(issue) };
      if (HISTORY_LIKE_KEY.test(text))
        throw new JqlError(
          `An issue with key '${text.toUpperCase()}' does not exist for field '${displayName}'.`,
        );
      if (/^\d+$/.test(text))
        throw new JqlError(`A value with ID '${text}' does not exist for the field '${displayName}'.`);
      throw new JqlError(`The issue key '${text}' for field '${displayName}' is invalid.`);
    },
    call: (name, args) => callWorkItems(context, found, name, args),
    ...(displayName === 'key' && { scale: place }),
    sortKey: (issue) => {
      const id = ids(issue)[0];
      const row = id === undefined ? undefined : state.store.get('issues', id);
      return row && sortableKey(row.key);
    },
    lookUp: (values) => lookUp(values.map(String)),
  };
}

const sortableKey = (key: string): string => {
  const dash = key.lastIndexOf('-');
  return `${key.slice(0, dash)}-${key.slice(dash + 1).padStart(9, '0')}`;
};

function callWorkItems(
  context: JqlContext,
  found: (idOrKey: string) => IssueRow | undefined,
  name: string,
  args: readonly string[],
): Literal[] | undefined {
  const { store } = context.state;
  const literals = (ids: Iterable<string>): Literal[] => [{ values: [...ids] }];
  switch (name) {
    case 'linkedissues':
    case 'linkedworkitems': {
      const issue = found(args[0] ?? '');
      if (!issue) throw new JqlError(`Issue '${args[0] ?? ''}' could not be found in function '${name}'.`);
      const wanted = args.slice(1).map((each) => each.toLowerCase());
      const links = store.indexes.linksByIssue.get(issue.id).filter((link) => {
        const type = store.get('linkTypes', link.typeId);
        const word = link.fromId === issue.id ? type?.outward : type?.inward;
        return wanted.length === 0 || wanted.includes((word ?? '').toLowerCase());
      });
      return literals(links.map((link) => (link.fromId === issue.id ? link.toId : link.fromId)));
    }
    case 'votedissues':
    case 'watchedissues':
    case 'issuehistory':
      return literals([]);
    case 'childissuesof':
    case 'portfoliochildissuesof':
      return literals(descendants(context, found(args[0] ?? '')));
    default:
      return undefined;
  }
}

function descendants(context: JqlContext, root: IssueRow | undefined): string[] {
  if (!root) throw new JqlError('The function expects the key of a work item that exists.');
  const children = context.state.store.indexes.issuesByParent.get(root.id);
  return children.flatMap((child) => [child.id, ...descendants(context, child)]);
}

/** `fixVersion` and `affectedVersion`, with their functions over released and unreleased versions. */
export function versionField(
  context: JqlContext,
  displayName: string,
  names: readonly string[],
  ids: (issue: IssueRow) => readonly string[],
  extra: Partial<JqlField>,
): JqlField {
  const { store } = context.state;
  const inProject = (args: readonly string[]) => {
    const wanted = new Set(
      args.flatMap((each) =>
        [...store.all('projects')].filter((row) => isProject(row, each)).map((row) => row.id),
      ),
    );
    if (args.length > 0 && wanted.size === 0)
      throw new JqlError(`Could not resolve the project '${args[0] ?? ''}' provided to function.`);
    return [...store.all('versions')].filter(
      (row) => !row.archived && (args.length === 0 || wanted.has(row.projectId)),
    );
  };
  const all = (rows: readonly { readonly id: string }[]): Literal[] => [
    { values: rows.map((row): Value => row.id) },
  ];
  return optionField({
    displayName,
    names,
    rows: () => [...store.all('versions')],
    ids,
    order: (row) => row.order,
    extra: {
      call: (name, args) => {
        const rows = inProject(args).sort((a, b) => a.order - b.order);
        switch (name) {
          case 'releasedversions':
            return all(rows.filter((row) => row.released));
          case 'unreleasedversions':
            return all(rows.filter((row) => !row.released));
          case 'latestreleasedversion':
            return all(rows.filter((row) => row.released).slice(-1));
          case 'earliestunreleasedversion':
            return all(rows.filter((row) => !row.released).slice(0, 1));
          default:
            return undefined;
        }
      },
      ...extra,
    },
  });
}

export function isProject(
  row: { readonly id: string; readonly key: string; readonly name: string },
  text: string,
): boolean {
  return (
    row.id === text ||
    row.key.toLowerCase() === text.toLowerCase() ||
    row.name.toLowerCase() === text.toLowerCase()
  );
}
