import { appValueText } from '../fields/app-field-value';
import { extensionAri } from '../extension-ari';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';
import { dateField, listOf, numberField, textField, wordField } from './field-makers';
import { peopleField } from './people-fields';
import type { JqlContext, JqlField, Value } from './jql-field';

/** JQL fields that the installed app brings: its custom fields, and search aliases of its entity properties. */
export function appFields(context: JqlContext): JqlField[] {
  return [
    ...[...context.state.store.all('appFields')].map((row) => customField(context, row)),
    ...aliasFields(context),
  ];
}

function customField(context: JqlContext, row: AppFieldRow): JqlField {
  const names = [row.name, `cf[${row.id.slice('customfield_'.length)}]`, row.id];
  const one = (issue: IssueRow): unknown => issue.custom[row.id];
  const many = (issue: IssueRow): string[] => {
    const value = one(issue);
    if (value === undefined || value === null) return [];
    return Array.isArray(value) ? value.map(appValueText) : [appValueText(value)];
  };
  switch (row.type) {
    case 'number': {
      const number = (issue: IssueRow): number | undefined => {
        const value = one(issue);
        return typeof value === 'number' ? value : undefined;
      };
      const field = numberField(row.name, names, number);
      const numbers = (issue: IssueRow): number[] => many(issue).map(Number);
      return row.collection === 'none'
        ? field
        : { ...field, values: numbers, operators: ['=', '!=', 'in', 'not in', 'is', 'is not'] };
    }
    case 'user':
      return peopleField(context, row.name, names, many);
    case 'date':
      return dateField(row.name, names, 'day', (issue) => many(issue)[0], context);
    case 'datetime':
      return dateField(row.name, names, 'minute', (issue) => many(issue)[0], context);
    case 'object':
      return textField(row.name, names, (issue) =>
        one(issue) === undefined ? '' : JSON.stringify(one(issue)),
      );
    case 'string':
    case 'group':
      return wordField(row.name, names, many, {
        suggestions: () => [...new Set([...context.state.store.all('issues')].flatMap(many))],
      });
  }
}

function aliasFields(context: JqlContext): JqlField[] {
  const { modules } = context.state;
  if (!modules) return [];
  return modules.entityProperties
    .filter((property) => property.entityType === 'issue')
    .flatMap((property) =>
      property.values.flatMap(({ path, type, searchAlias }) => {
        if (searchAlias === undefined) return [];
        const names = [searchAlias, extensionAri(modules, searchAlias)];
        return [propertyField(context, searchAlias, names, property.propertyKey, path, type)];
      }),
    );
}

/** A value inside an issue property, as an alias or as `issue.property[key].path`. */
export function propertyField(
  context: JqlContext,
  displayName: string,
  names: readonly string[],
  propertyKey: string,
  path: string,
  type: 'number' | 'string' | 'text' | 'user' | 'date',
): JqlField {
  const values = (issue: IssueRow): Value[] => {
    const row = context.state.store.get('properties', `issue/${issue.id}/${propertyKey}`);
    return row === undefined ? [] : valuesAt(row.value, path.split('.'));
  };
  const first = (issue: IssueRow): string | undefined => {
    const value = values(issue)[0];
    return value === undefined ? undefined : String(value);
  };
  switch (type) {
    case 'number': {
      const number = (issue: IssueRow): number | undefined => {
        const value = values(issue)[0];
        return typeof value === 'number' ? value : undefined;
      };
      return {
        ...numberField(displayName, names, number),
        values: (issue) => values(issue).flatMap((each) => listOf(Number(each))),
      };
    }
    case 'text':
      return textField(displayName, names, (issue) => values(issue).join(' '));
    case 'user':
      return peopleField(context, displayName, names, (issue) => values(issue).map(String));
    case 'date':
      return dateField(displayName, names, 'minute', first, context);
    case 'string':
      return wordField(displayName, names, (issue) => values(issue).map(String));
  }
}

/** Values at a path; lists on the way are entered, as Jira's extraction does. */
function valuesAt(value: unknown, path: readonly string[]): Value[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [head, ...rest] = path;
  if (head === undefined) {
    if (typeof value === 'string' || typeof value === 'number') return [value];
    return typeof value === 'boolean' ? [String(value)] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Readonly<Record<string, unknown>>;
  return Object.hasOwn(record, head) ? valuesAt(record[head], rest) : [];
}
