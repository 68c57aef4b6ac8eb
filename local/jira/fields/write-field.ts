import { z } from 'zod';
import { isTeamManaged } from './render-field';
import type { SiteState } from '../site-state';
import { invalidField } from '../rest/jira-error';
import type { IssueRow, RichText } from '../store/issue-rows';
import type { Draft } from '../store/store';
import {
  EPIC_LINK_FIELD,
  SPRINT_FIELD,
  START_DATE_FIELD,
  STORY_POINTS_FIELD,
  STORY_POINT_ESTIMATE_FIELD,
} from './field-ids';
import {
  findComponent,
  findIssueType,
  findParent,
  findPriority,
  findResolution,
  findVersion,
  knownUser,
} from './find-entities';
import { checkAppValue } from './app-field-value';
import { isOffScreen } from './off-screen';
import { reference, type Reference } from './reference';

export interface WriteContext {
  readonly state: SiteState;
  readonly draft: Draft;
  /** Account of the caller, for app field validations. */
  readonly accountId: string | undefined;
}

type Write = (value: unknown, issue: IssueRow, context: WriteContext) => Partial<IssueRow>;

const nullable = <T>(schema: z.ZodType<T>): z.ZodType<T | undefined> =>
  schema.nullish().transform((value) => value ?? undefined);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

function parse<T>(fieldId: string, schema: z.ZodType<T>, value: unknown, message: string): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw invalidField(fieldId, message);
  return parsed.data;
}

const asReference = (fieldId: string, value: unknown): Reference | undefined =>
  parse(fieldId, nullable(reference), value, 'data was not an object');
const asReferences = (fieldId: string, value: unknown): Reference[] =>
  parse(fieldId, z.array(reference).nullish(), value, 'data was not an array') ?? [];

const writeUser =
  (fieldId: 'assignee' | 'reporter'): Write =>
  (value, _issue, { state }) => {
    const user = parse(
      fieldId,
      nullable(z.object({ accountId: z.string().nullish(), id: z.string().nullish() })),
      value,
      'expected Object containing an "accountId" property',
    );
    const accountId = user?.accountId ?? user?.id ?? undefined;
    return { [fieldId]: accountId === undefined ? undefined : knownUser(state, fieldId, accountId) };
  };

const writePoints =
  (fieldId: string): Write =>
  (value, issue, { state }) => {
    const mine = isTeamManaged(issue, state) ? STORY_POINT_ESTIMATE_FIELD : STORY_POINTS_FIELD;
    if (fieldId !== mine)
      throw invalidField(
        fieldId,
        `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`,
      );
    return { storyPoints: parse(fieldId, nullable(z.number()), value, 'Operation value must be a number') };
  };

const WRITERS: Readonly<Record<string, Write>> = {
  summary: (value) => {
    const summary = parse('summary', z.string(), value, 'Operation value must be a string').trim();
    if (summary === '') throw invalidField('summary', 'You must specify a summary of the issue.');
    if (summary.length > 255) throw invalidField('summary', 'Summary must be less than 255 characters.');
    return { summary };
  },
  description: (value) => ({
    description: parse<RichText | undefined>(
      'description',
      nullable(
        z.looseObject({ type: z.literal('doc'), version: z.literal(1), content: z.array(z.unknown()) }),
      ),
      value,
      'Operation value must be an Atlassian Document (see the Atlassian Document Format)',
    ),
  }),
  issuetype: (value, issue, { state }) => ({
    typeId: findIssueType(state, issue.projectId, asReference('issuetype', value)).id,
  }),
  priority: (value, _issue, { state }) => ({
    priorityId: findPriority(state, asReference('priority', value))?.id,
  }),
  resolution: (value, _issue, { state }) => ({
    resolutionId: findResolution(state, asReference('resolution', value))?.id,
  }),
  assignee: writeUser('assignee'),
  reporter: writeUser('reporter'),
  labels: (value) => {
    const labels =
      parse('labels', z.array(z.string()).nullish(), value, 'Operation value must be an array of strings') ??
      [];
    const bad = labels.find((label) => /\s/.test(label) || label === '');
    if (bad !== undefined)
      throw invalidField('labels', `The label '${bad}' contains spaces which is invalid.`);
    return { labels: [...new Set(labels)] };
  },
  components: (value, issue, { state }) => ({
    componentIds: asReferences('components', value).map(
      (each) => findComponent(state, issue.projectId, each).id,
    ),
  }),
  fixVersions: (value, issue, { state }) => ({
    fixVersionIds: asReferences('fixVersions', value).map(
      (each) => findVersion(state, issue.projectId, 'fixVersions', each).id,
    ),
  }),
  versions: (value, issue, { state }) => ({
    affectedVersionIds: asReferences('versions', value).map(
      (each) => findVersion(state, issue.projectId, 'versions', each).id,
    ),
  }),
  parent: (value, issue, context) => {
    const parent = asReference('parent', value);
    return { parentId: parent && findParent(context.state, issue, parent).id };
  },
  duedate: (value) => ({
    dueDate: parse(
      'duedate',
      nullable(isoDate),
      value,
      'Operation value must be a string of the form yyyy-MM-dd',
    ),
  }),
  timetracking: (value) => {
    const seconds = parse(
      'timetracking',
      z.object({ originalEstimateSeconds: z.number().int().min(0).nullish() }),
      value,
      'expected originalEstimateSeconds',
    );
    return { originalEstimateSeconds: seconds.originalEstimateSeconds ?? undefined };
  },
  [EPIC_LINK_FIELD]: (value, issue, { state }) => {
    const key = parse(EPIC_LINK_FIELD, nullable(z.string()), value, 'Operation value must be a string');
    return { parentId: key === undefined ? undefined : findParent(state, issue, { key }).id };
  },
  [START_DATE_FIELD]: (value) => ({
    startDate: parse(
      START_DATE_FIELD,
      nullable(isoDate),
      value,
      'Operation value must be a string of the form yyyy-MM-dd',
    ),
  }),
  [STORY_POINTS_FIELD]: writePoints(STORY_POINTS_FIELD),
  [STORY_POINT_ESTIMATE_FIELD]: writePoints(STORY_POINT_ESTIMATE_FIELD),
  [SPRINT_FIELD]: (value, issue, { state }) => {
    const id = parse(
      SPRINT_FIELD,
      nullable(z.coerce.string()),
      value,
      'Number value expected as the Sprint id.',
    );
    const past = issue.sprintIds.filter((each) => state.store.get('sprints', each)?.state === 'closed');
    if (id === undefined) return { sprintIds: past };
    if (!state.store.get('sprints', id))
      throw invalidField(SPRINT_FIELD, `Sprint with id ${id} does not exist.`);
    return { sprintIds: [...past.filter((each) => each !== id), id] };
  },
};

/** Applies one entry of a request's `fields` to an issue. Throws 400 naming the field. */
export function writeField(
  issue: IssueRow,
  fieldId: string,
  value: unknown,
  context: WriteContext,
): IssueRow {
  const write = WRITERS[fieldId];
  if (write) return { ...issue, ...write(value, issue, context) };
  const appField = context.state.store.get('appFields', fieldId);
  if (!appField || appField.readOnly || isOffScreen(context.state, issue, appField)) {
    throw invalidField(
      fieldId,
      `Field '${fieldId}' cannot be set. It is not on the appropriate screen, or unknown.`,
    );
  }
  const checked = checkAppValue(context.state, appField, value, { issue, accountId: context.accountId });
  return { ...issue, custom: { ...issue.custom, [fieldId]: checked } };
}
