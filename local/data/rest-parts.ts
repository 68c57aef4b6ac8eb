import type { DataComment, DataHistory, DataUser } from '../jira/site-data';
import type { DraftLink, DraftSprint, DraftVersion } from './draft';
import { momentIn } from './moment';
import { listOf, nameOf, objectOf, textOf } from './json-shape';
import { plainTextOf } from './rich-text';

/** A person as REST gives one; people without an id are known by their name. */
export function userOf(value: unknown): DataUser | undefined {
  const user = objectOf(value);
  const displayName = user === undefined ? textOf(value) : textOf(user['displayName'] ?? user['name']);
  const accountId = textOf(user?.['accountId']) ?? textOf(user?.['key']) ?? textOf(user?.['name']);
  if (accountId === undefined && displayName === undefined) return undefined;
  return personOf(accountId, displayName);
}

/** A person of whom an export gives the id, the name or both. */
export function personOf(
  accountId: string | undefined,
  displayName: string | undefined,
): DataUser | undefined {
  if (accountId !== undefined) return { accountId, displayName: displayName ?? accountId };
  if (displayName === undefined) return undefined;
  return { accountId: `named-${displayName.toLowerCase().replaceAll(/\s+/g, '-')}`, displayName };
}

/** A sprint as an object, or as the text that older Jira versions write (`…Sprint@1a[id=3,state=CLOSED,name=…]`). */
export function sprintOf(value: unknown): DraftSprint | undefined {
  const sprint = objectOf(value) ?? encodedSprint(value);
  const name = textOf(sprint?.['name']);
  if (sprint === undefined || name === undefined) return undefined;
  return {
    id: textOf(sprint['id']),
    name,
    state: sprintStateOf(sprint['state']),
    startDate: momentIn(textOf(sprint['startDate']) ?? ''),
    endDate: momentIn(textOf(sprint['endDate']) ?? ''),
    completeDate: momentIn(textOf(sprint['completeDate']) ?? ''),
    goal: textOf(sprint['goal']),
  };
}

function encodedSprint(value: unknown): Record<string, string> | undefined {
  const inner = typeof value === 'string' ? /Sprint@[0-9a-f]+\[(.*)\]$/s.exec(value)?.[1] : undefined;
  if (inner === undefined) return undefined;
  return Object.fromEntries(
    inner
      .split(
        /,(?=(?:id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|synced|autoStartStop|incompleteIssuesDestinationId)=)/,
      )
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)])
      .filter(([, text]) => text !== '<null>'),
  ) as Record<string, string>;
}

export function sprintStateOf(value: unknown): DraftSprint['state'] {
  const state = textOf(value)?.toLowerCase();
  return state === 'closed' || state === 'active' || state === 'future' ? state : undefined;
}

export function sprintsOf(value: unknown): DraftSprint[] {
  return (Array.isArray(value) ? listOf(value) : [value]).flatMap((each) => sprintOf(each) ?? []);
}

export function versionOf(value: unknown): DraftVersion | undefined {
  const version = objectOf(value);
  const name = nameOf(value);
  if (name === undefined) return undefined;
  return {
    id: textOf(version?.['id']),
    name,
    released: typeof version?.['released'] === 'boolean' ? version['released'] : undefined,
    releaseDate: textOf(version?.['releaseDate'])?.slice(0, 10),
  };
}

/** Comments as REST pages them, or as a plain list; `total` is how many there are at the source. */
export function commentsOf(value: unknown): { readonly comments: DataComment[]; readonly total: number } {
  const page = objectOf(value);
  const list = page === undefined ? listOf(value) : listOf(page['comments']);
  const comments = list.flatMap((each) => {
    const comment = objectOf(each);
    const text = plainTextOf(comment?.['body']);
    if (comment === undefined || text === undefined) return [];
    const author = userOf(comment['author'])?.accountId;
    const created = momentIn(textOf(comment['created']) ?? '');
    return [
      { text, ...(author === undefined ? {} : { author }), ...(created === undefined ? {} : { created }) },
    ];
  });
  return { comments, total: typeof page?.['total'] === 'number' ? page['total'] : list.length };
}

/** One entry of a changelog; undefined where it has no time or changes nothing. */
export function historyOf(value: unknown): DataHistory | undefined {
  const entry = objectOf(value);
  const created = momentIn(textOf(entry?.['created']) ?? '');
  if (entry === undefined || created === undefined) return undefined;
  const author = userOf(entry['author'])?.accountId;
  const items = listOf(entry['items']).flatMap((each) => {
    const item = objectOf(each);
    const field = textOf(item?.['field']);
    if (item === undefined || field === undefined) return [];
    const own = (name: string): string | null => {
      const text = Object.hasOwn(item, name) ? item[name] : null;
      return typeof text === 'string' ? text : null;
    };
    return [
      { field, from: own('from'), fromString: own('fromString'), to: own('to'), toString: own('toString') },
    ];
  });
  return items.length === 0 ? undefined : { created, ...(author === undefined ? {} : { author }), items };
}

/** The entries of a changelog, given as REST's page or as a plain list. */
export function historiesOf(value: unknown): DataHistory[] {
  const page = objectOf(value);
  return listOf(page === undefined ? value : (page['histories'] ?? page['values'])).flatMap(
    (each) => historyOf(each) ?? [],
  );
}

/** The ends of links; the other item is given as an object with a key, or as the key alone. */
export function linksOf(value: unknown): DraftLink[] {
  return listOf(value).flatMap((each) => {
    const link = objectOf(each);
    const type = objectOf(link?.['type']);
    const typeName = nameOf(link?.['type']);
    if (link === undefined || typeName === undefined) return [];
    const names = { inwardName: textOf(type?.['inward']), outwardName: textOf(type?.['outward']) };
    const end = (direction: 'inward' | 'outward', other: unknown): DraftLink[] => {
      const key = objectOf(other) === undefined ? textOf(other) : textOf(objectOf(other)?.['key']);
      return key === undefined ? [] : [{ type: typeName, ...names, direction, key }];
    };
    return [
      ...end('inward', link['inwardIssue'] ?? link['inward']),
      ...end('outward', link['outwardIssue'] ?? link['outward']),
    ];
  });
}
