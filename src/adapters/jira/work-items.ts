import { itemProperty } from '../../contract/jira-fields';
import type { EstimationField } from '../../contract/value/knowledge-snapshot';
import { jqlField } from '../../domain/items/jql-field';
import type { WorkItem } from '../../domain/items/work-item';
import { textOfAdf } from '../../jira/adf-text';
import { AppError } from '../../domain/app-error';
import { writeFieldLists, writeFieldValues } from '../../jira/app-field-values';
import { issuesBelow } from '../../jira/children';
import { readWorkItem, workItemFields } from '../../jira/issue-schema';
import type { IssueJson } from '../../jira/issue-schema';
import {
  BULK_FETCH_SIZE,
  bulkFetchIssues,
  editIssue,
  editableFields,
  getIssue,
  searchIssues,
} from '../../jira/issues';
import { linkedRequests } from '../../jira/linked-requests';
import type { JiraTransport } from '../../jira/jira-transport';
import { projectExists } from '../../jira/project';
import type {
  AppFieldIds,
  ChangedItem,
  JiraSetup,
  WorkItems,
  WorkItemsAsApp,
} from '../../ports/items/work-items';

const SEARCH_PAGE = 100;

/**
 * Work items through the eyes of the person who calls. Fields that stand on no screen cannot be edited by people:
 * those the app writes itself, for a person whose right to edit the item was checked before.
 */
export function jiraWorkItems(asUser: JiraTransport, asApp: JiraTransport, setup: JiraSetup): WorkItems {
  return {
    read: async (issueId) => {
      // Which field holds the estimate depends on the project, which is known only from the answer.
      const issue = await getIssue(asUser, issueId, ['*navigable']);
      const { fields, estimation } = await setup.fieldsOf(projectIdOf(issue));
      return readWorkItem(issue, fields, estimation);
    },
    changeServed: async (item, change) => {
      const fields = await setup.fieldIds();
      const needKeys = change.needKeys ?? item.needKeys;
      const coverage = coverageOf(needKeys, { ...item.coverage, ...change.coverage });
      const lists = [
        { fieldId: fields.customerNeeds, value: change.needKeys },
        { fieldId: fields.personas, value: change.personaKeys },
      ].flatMap(({ fieldId, value }) =>
        value === undefined ? [] : [{ fieldId, value: emptyAsNull(value) }],
      );
      const goals = change.goals ?? item.goals;
      const property = itemProperty.parse({ ...item.decided, v: 1, coverage, goals });
      try {
        await editIssue(asUser, item.id, {
          fields: Object.fromEntries(lists.map(({ fieldId, value }) => [fieldId, value])),
          property,
        });
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
        const ids = lists.map(({ fieldId }) => fieldId);
        const onScreen = await editableFields(asUser, item.id, ids);
        if (ids.every((id) => onScreen.has(id))) throw error;
        // The property goes first and as the person: whoever may not edit the item is refused here.
        await editIssue(asUser, item.id, { fields: {}, property });
        await writeFieldLists(asApp, item.id, lists);
      }
    },
    noteValidation: async (item, validation) => {
      const state = validation === 'none' ? undefined : validation;
      const { coverage, goals } = item;
      await editIssue(asUser, item.id, {
        fields: {},
        property: itemProperty.parse({ ...item.decided, v: 1, coverage, goals, validation: state }),
      });
    },
    linkedRequests: (issueId) => linkedRequests(asUser, issueId),
    description: async (issueId) => {
      const issue = await getIssue(asUser, issueId, ['description']);
      return textOfAdf(issue.fields['description']);
    },
  };
}

/** Work items for background work, as the app. */
export function jiraWorkItemsAsApp(asApp: JiraTransport, setup: JiraSetup): WorkItemsAsApp {
  return {
    readMany: async (issueIds, projectIds) => {
      const reader = await readerFor(projectIds, setup);
      const issues = await bulkFetchIssues(asApp, issueIds, reader.fieldNames);
      return issues.map(reader.read);
    },
    childrenOf: (parentIds, projectIds) => childrenOf(asApp, setup, parentIds, projectIds),
    pageOfLinked: async (projectIds, pageToken) => {
      const reader = await readerFor(projectIds, setup);
      const linked = linkedJql(await setup.fieldIds());
      const page = await searchIssues(asApp, {
        jql: `project in (${projectIds.join(', ')}) AND ${linked} ORDER BY id ASC`,
        fields: reader.fieldNames,
        pageToken,
        pageSize: SEARCH_PAGE,
      });
      return { items: page.issues.map(reader.read), nextPageToken: page.nextPageToken };
    },
    pageOfChanged: async (withinMinutes, pageToken) => {
      const linked = linkedJql(await setup.fieldIds());
      const page = await searchIssues(asApp, {
        jql: `updated >= "-${String(withinMinutes)}m" AND ${linked} ORDER BY id ASC`,
        fields: ['project', 'updated'],
        pageToken,
        pageSize: SEARCH_PAGE,
      });
      return { items: page.issues.flatMap(changedItem), nextPageToken: page.nextPageToken };
    },
    existingProjects: async (projectIds) => {
      const found: string[] = [];
      for (const projectId of projectIds) if (await projectExists(asApp, projectId)) found.push(projectId);
      return found;
    },
    writeValues: async (writes) => {
      const fields = await setup.fieldIds();
      await writeFieldValues(
        asApp,
        fields,
        writes.map(({ issueId, value, personaKeys }) => ({
          issueId,
          ...value,
          ...(personaKeys === undefined ? {} : { personas: emptyAsNull(personaKeys) }),
        })),
      );
    },
  };
}

function linkedJql(fields: AppFieldIds): string {
  const filled = [fields.customerNeeds, fields.customerValue].map((id) => `${jqlField(id)} is not EMPTY`);
  return `(${filled.join(' OR ')})`;
}

function changedItem(issue: IssueJson): ChangedItem[] {
  const changedAt = Date.parse(String(issue.fields['updated']));
  const item = { issueId: issue.id, projectId: projectIdOf(issue), changedAt };
  return Number.isFinite(changedAt) && item.projectId !== '' ? [item] : [];
}

async function childrenOf(
  asApp: JiraTransport,
  setup: JiraSetup,
  parentIds: readonly string[],
  projectIds: readonly string[],
): Promise<WorkItem[]> {
  const reader = await readerFor(projectIds, setup);
  const issues = await issuesBelow(asApp, parentIds, { fields: reader.fieldNames, condition: '' });
  const own = issues.filter((issue) => projectIds.includes(projectIdOf(issue)));
  const others = issues.filter((issue) => !projectIds.includes(projectIdOf(issue)));
  const items = own.map(reader.read);
  if (others.length > 0) {
    // Where their estimates stand is known only now.
    const itsOwn = await readerFor([...new Set(others.map(projectIdOf))], setup);
    for (let at = 0; at < others.length; at += BULK_FETCH_SIZE) {
      const ids = others.slice(at, at + BULK_FETCH_SIZE).map(({ id }) => id);
      items.push(...(await bulkFetchIssues(asApp, ids, itsOwn.fieldNames)).map(itsOwn.read));
    }
  }
  return items.filter(({ hierarchyLevel }) => hierarchyLevel >= 0);
}

/** Reads issues of known projects: which fields to ask for, and how to understand them. */
async function readerFor(
  projectIds: readonly string[],
  setup: JiraSetup,
): Promise<{ fieldNames: string[]; read: (issue: IssueJson) => WorkItem }> {
  const fields = await setup.fieldIds();
  const estimations = new Map<string, EstimationField>();
  for (const projectId of projectIds) estimations.set(projectId, await setup.estimationOf(projectId));
  const names = [...estimations.values()].flatMap((estimation) => workItemFields(fields, estimation));
  return {
    fieldNames: [...new Set([...names, 'issuelinks'])],
    read: (issue) => readWorkItem(issue, fields, estimations.get(projectIdOf(issue)) ?? { kind: 'count' }),
  };
}

function projectIdOf(issue: IssueJson): string {
  const project = issue.fields['project'];
  return typeof project === 'object' && project !== null && 'id' in project ? String(project.id) : '';
}

/** Coverage of the needs that are still attached; the rest is forgotten with its need. */
function coverageOf(
  needKeys: readonly string[],
  stated: Readonly<Record<string, number>>,
): Record<string, number> {
  return Object.fromEntries(
    needKeys.flatMap((key) => {
      const share = stated[key];
      return share === undefined ? [] : [[key, share]];
    }),
  );
}

function emptyAsNull(keys: readonly string[]): readonly string[] | null {
  return keys.length === 0 ? null : keys;
}
