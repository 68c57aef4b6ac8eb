import { appFields } from './app-fields';
import { START_DATE_FIELD, STORY_POINTS_FIELD, STORY_POINT_ESTIMATE_FIELD } from '../fields/field-ids';
import { isTeamManaged } from '../fields/render-field';
import { toPlainText } from '../fields/rich-text';
import type { IssueRow } from '../store/issue-rows';
import {
  alwaysEmptyField,
  dateField,
  durationField,
  numberField,
  textField,
  wordField,
} from './field-makers';
import { placeFields } from './place-fields';
import { serviceFields } from './service-fields';
import { type JqlContext, type JqlField } from './jql-field';

import { cf } from './clause-name';
import { optionFields } from './option-fields';
/** Every field that this site's JQL knows, by each of its lower-case names. */
export function jqlFields(context: JqlContext): ReadonlyMap<string, JqlField> {
  const byName = new Map<string, JqlField>();
  for (const field of [
    ...optionFields(context),
    ...otherFields(context),
    ...placeFields(context),
    ...serviceFields(context),
    ...appFields(context),
  ]) {
    for (const name of field.names)
      if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), field);
  }
  return byName;
}

function otherFields(context: JqlContext): JqlField[] {
  const { state } = context;
  const { store } = state;
  const description = (issue: IssueRow): string =>
    issue.description === undefined ? '' : toPlainText(issue.description);
  const comments = (issue: IssueRow): string =>
    store.indexes.commentsByIssue
      .get(issue.id)
      .map((row) => toPlainText(row.body))
      .join('\n');
  const points = (isTeam: boolean) => (issue: IssueRow) =>
    isTeamManaged(issue, state) === isTeam ? issue.storyPoints : undefined;
  return [
    textField('summary', ['summary'], (issue) => issue.summary),
    textField('description', ['description'], description),
    textField('comment', ['comment'], comments),
    textField('environment', ['environment'], () => ''),
    {
      ...textField(
        'text',
        ['text'],
        (issue) => `${issue.summary}\n${description(issue)}\n${comments(issue)}`,
      ),
      operators: ['~', '!~'],
    },
    wordField('labels', ['labels', 'label'], (issue) => issue.labels, {
      suggestions: () => [...store.indexes.issuesByLabel.keys()],
    }),
    dateField('created', ['created', 'createddate'], 'minute', (issue) => issue.created, context),
    dateField('updated', ['updated', 'updateddate'], 'minute', (issue) => issue.updated, context),
    dateField('resolved', ['resolved', 'resolutiondate'], 'minute', (issue) => issue.resolved, context),
    dateField('due', ['due', 'duedate', 'due date'], 'day', (issue) => issue.dueDate, context),
    dateField('Start date', ['start date', cf(START_DATE_FIELD)], 'day', (issue) => issue.startDate, context),
    alwaysEmptyField(dateField('lastViewed', ['lastviewed'], 'minute', () => undefined, context)),
    numberField('votes', ['votes'], (issue) => issue.votes),
    numberField('watchers', ['watchers'], (issue) => issue.watchers),
    numberField('Story Points', ['story points', cf(STORY_POINTS_FIELD)], points(false)),
    numberField(
      'Story point estimate',
      ['story point estimate', cf(STORY_POINT_ESTIMATE_FIELD)],
      points(true),
    ),
    alwaysEmptyField(numberField('workRatio', ['workratio'], () => undefined)),
    durationField(
      'originalEstimate',
      ['originalestimate', 'timeoriginalestimate'],
      (issue) => issue.originalEstimateSeconds,
    ),
    alwaysEmptyField(
      durationField('remainingEstimate', ['remainingestimate', 'timeestimate'], () => undefined),
    ),
    alwaysEmptyField(durationField('timeSpent', ['timespent'], () => undefined)),
    { ...wordField('attachments', ['attachments'], () => []), operators: ['is', 'is not'] },
    { ...wordField('Rank', ['rank'], (issue) => [issue.rank]), operators: [] },
  ];
}
