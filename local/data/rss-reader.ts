import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';
import type { DataComment } from '../jira/site-data';
import type { Collector } from './collector';
import { DataError, reasonOf } from './data-error';
import type { DraftIssue, DraftLink } from './draft';
import { dayIn, momentIn } from './moment';
import { asWritten } from './as-written';
import { knownField } from './field-names';
import { listOf, numberOf, objectOf, textOf, type JsonObject } from './json-shape';
import type { Taken } from './json-reader';
import { personOf } from './rest-parts';
import { textOfHtml } from './rich-text';
import { statusCategoryOf } from './status-words';

const lists = new Set([
  'item',
  'label',
  'component',
  'fixVersion',
  'comment',
  'issuelinktype',
  'issuelink',
  'subtask',
  'customfield',
  'customfieldvalue',
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => lists.has(name),
});

/**
 * Takes Jira's XML (RSS) export of a search.
 *
 * @returns undefined where the XML is something else
 * @throws DataError naming the line where it is cut off or malformed
 */
export function readRss(text: string, file: string, collector: Collector): Taken | undefined {
  try {
    SyntaxValidator.validate(text);
  } catch (thrown) {
    const line = textOf(objectOf(thrown)?.['line']) ?? 'unknown';
    throw new DataError(
      'invalid',
      `${file} is cut off or malformed on line ${line} (${reasonOf(thrown)}). Export it again.`,
      { cause: thrown },
    );
  }
  const document: unknown = parser.parse(text);
  const channel = objectOf(objectOf(objectOf(document)?.['rss'])?.['channel']);
  if (channel === undefined) return undefined;
  const items = listOf(channel['item'])
    .map(objectOf)
    .filter((each) => each !== undefined);
  let issues = 0;
  for (const item of items) {
    const draft = draftOfItem(item, collector);
    if (draft === undefined) {
      collector.tally.add('item without a work item key', file);
      continue;
    }
    collector.addIssue(draft);
    issues += 1;
  }
  return { issues, others: 1 };
}

function draftOfItem(item: JsonObject, collector: Collector): DraftIssue | undefined {
  const key = inner(item['key']);
  if (key === undefined) return undefined;
  const custom = customFields(item, key, collector);
  const status = inner(item['status']);
  const reporter = personIn(item['reporter']);
  const assignee = personIn(item['assignee']);
  collector.addUser(reporter);
  collector.addUser(assignee);
  collector.addProject({
    key: attribute(item['project'], 'key') ?? key.slice(0, key.lastIndexOf('-')),
    name: inner(item['project']),
  });
  if (objectOf(item['attachments'])?.['attachment'] !== undefined)
    collector.tally.add('field “attachment”', key);
  if (inner(item['environment']) !== undefined) collector.tally.add('field “environment”', key);
  const seconds = numberOf(attribute(item['timeoriginalestimate'], 'seconds'));
  return {
    key,
    id: attribute(item['key'], 'id'),
    type: inner(item['type']) ?? 'Task',
    summary: inner(item['summary']),
    description: textOfHtml(inner(item['description']) ?? ''),
    status,
    statusCategory: statusCategoryOf(attribute(item['statusCategory'], 'key')),
    priority: inner(item['priority']),
    resolution: attribute(item['resolution'], 'id') === '-1' ? undefined : inner(item['resolution']),
    reporter,
    assignee,
    parent: inner(item['parent']),
    epic: custom.epic,
    subtaskKeys: listOf(objectOf(item['subtasks'])?.['subtask']).flatMap((each) => inner(each) ?? []),
    storyPoints: numberOf(custom.storyPoints),
    originalEstimateSeconds: seconds,
    labels: listOf(objectOf(item['labels'])?.['label']).flatMap((each) => inner(each) ?? []),
    components: listOf(item['component']).flatMap((each) => inner(each) ?? []),
    sprints: custom.sprints,
    fixVersions: listOf(item['fixVersion']).flatMap((each) => {
      const name = inner(each);
      return name === undefined ? [] : [{ name }];
    }),
    votes: numberOf(inner(item['votes'])),
    watchers: numberOf(inner(item['watches'])),
    created: momentIn(inner(item['created']) ?? ''),
    updated: momentIn(inner(item['updated']) ?? ''),
    resolved: momentIn(inner(item['resolved']) ?? ''),
    dueDate: dayIn(inner(item['due']) ?? '', asWritten),
    startDate: dayIn(custom.startDate ?? '', asWritten),
    rank: custom.rank,
    comments: listOf(objectOf(item['comments'])?.['comment']).flatMap((each) => commentIn(each, collector)),
    links: linksIn(item),
  };
}

function customFields(item: JsonObject, key: string, collector: Collector) {
  const values = new Map<string, string>();
  const sprints: { id: string | undefined; name: string }[] = [];
  for (const each of listOf(objectOf(item['customfields'])?.['customfield'])) {
    const field = objectOf(each);
    const name = inner(field?.['customfieldname']) ?? '';
    const list = listOf(objectOf(field?.['customfieldvalues'])?.['customfieldvalue']);
    const first = list.map(inner).find((value) => value !== undefined);
    if (first === undefined) continue;
    const known = knownField(name);
    if (known === undefined) collector.tally.add(`field “${name}”`, key);
    else if (known === 'sprint')
      for (const value of list) sprints.push({ id: attribute(value, 'id'), name: inner(value) ?? '' });
    else values.set(known, first);
  }
  return {
    sprints: sprints.filter((sprint) => sprint.name !== ''),
    epic: values.get('epic'),
    storyPoints: values.get('storyPoints'),
    startDate: values.get('startDate'),
    rank: values.get('rank'),
  };
}

function linksIn(item: JsonObject): DraftLink[] {
  return listOf(objectOf(item['issuelinks'])?.['issuelinktype']).flatMap((each) => {
    const type = objectOf(each);
    const name = inner(type?.['name']);
    if (name === undefined) return [];
    return (['inward', 'outward'] as const).flatMap((direction) => {
      const ends = objectOf(type?.[`${direction}links`]);
      const label = textOf(ends?.['@description']);
      return listOf(ends?.['issuelink']).flatMap((link) => {
        const key = inner(objectOf(link)?.['issuekey']);
        if (key === undefined) return [];
        return [
          {
            type: name,
            direction,
            key,
            ...(direction === 'inward' ? { inwardName: label } : { outwardName: label }),
          },
        ];
      });
    });
  });
}

function commentIn(value: unknown, collector: Collector): DataComment[] {
  const text = textOfHtml(inner(value) ?? '');
  if (text === undefined) return [];
  const author = attribute(value, 'author');
  const created = momentIn(attribute(value, 'created') ?? '');
  if (author !== undefined) collector.addUser(personOf(author, undefined));
  return [
    { text, ...(author === undefined ? {} : { author }), ...(created === undefined ? {} : { created }) },
  ];
}

function personIn(value: unknown) {
  const id = attribute(value, 'accountid') ?? attribute(value, 'username');
  return id === '-1' ? undefined : personOf(id, inner(value));
}

function inner(value: unknown): string | undefined {
  const element = objectOf(value);
  return textOf(element === undefined ? value : element['#']);
}

function attribute(value: unknown, name: string): string | undefined {
  return textOf(objectOf(value)?.[`@${name}`]);
}
