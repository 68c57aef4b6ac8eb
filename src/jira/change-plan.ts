import { z } from 'zod';
import { ITEM_PROPERTY, itemProperty } from '../contract/jira-fields';
import type { WorkClass } from '../contract/jira-fields';
import type { IsoDate } from '../domain/iso-date';
import { AppError } from '../domain/app-error';
import type { Horizon, RoadmapItem } from '../domain/roadmap/roadmap-item';
import { jiraPath } from './jira-path';
import { requestJson, requestNothing } from './jira-transport';
import type { JiraTransport } from './jira-transport';
import { documentOf } from './rich-text';
import type { PlanFields } from './roadmap-item';

/** What a person changes in an item's plan; absent = stays, null = cleared. */
export interface PlanChange {
  readonly startDate?: IsoDate | null;
  readonly dueDate?: IsoDate | null;
  readonly horizon?: Horizon | null;
  readonly work?: WorkClass | null;
}

const issueNow = z.object({
  fields: z.record(z.string(), z.unknown()).default({}),
  properties: z.record(z.string(), z.unknown()).default({}),
});

/**
 * Changes dates, horizon or class of an item in Jira in one request, after checking that they are still what
 * the person saw. Whatever else stands in the app's property is kept.
 * @throws AppError `conflict` when somebody has changed the same thing meanwhile; `invalid`, `forbidden`,
 * `not-found`, `rate-limited`, `unavailable` as Jira answers
 */
export async function changePlan(
  transport: JiraTransport,
  seen: RoadmapItem,
  change: PlanChange,
  fields: PlanFields,
  today: IsoDate,
): Promise<void> {
  const wanted = ['duedate', ...(fields.startDate === null ? [] : [fields.startDate])];
  const now = await requestJson(
    transport,
    issueNow,
    jiraPath`/rest/api/3/issue/${seen.id}?fields=${wanted.join(',')}&properties=${ITEM_PROPERTY}`,
  );
  const raw = recordOf(now.properties[ITEM_PROPERTY]);
  const property = itemProperty.safeParse(raw);
  const differs =
    (change.dueDate !== undefined && (now.fields['duedate'] ?? null) !== seen.dueDate) ||
    (change.startDate !== undefined &&
      fields.startDate !== null &&
      (now.fields[fields.startDate] ?? null) !== seen.startDate) ||
    (change.horizon !== undefined && property.success && property.data.horizon !== seen.decided?.horizon);
  if (differs) {
    throw new AppError(
      'conflict',
      `Somebody else has moved ${seen.key} meanwhile. The roadmap now shows where it stands; move it again if you still want to.`,
    );
  }
  if (change.startDate !== undefined && fields.startDate === null) {
    throw new AppError(
      'setup-needed',
      'This site has no field “Start date”. A Jira administrator can add it.',
    );
  }
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${seen.id}`, {
    method: 'PUT',
    body: {
      fields: {
        ...(change.dueDate === undefined ? {} : { duedate: change.dueDate }),
        ...(change.startDate === undefined || fields.startDate === null
          ? {}
          : { [fields.startDate]: change.startDate }),
      },
      ...(change.horizon === undefined && change.work === undefined
        ? {}
        : { properties: [{ key: ITEM_PROPERTY, value: withDecision(raw, change, today) }] }),
    },
  });
}

/** Says in Jira, for everybody, why an item was moved. */
export async function explainMove(transport: JiraTransport, issueId: string, text: string): Promise<void> {
  await requestNothing(transport, jiraPath`/rest/api/3/issue/${issueId}/comment`, {
    method: 'POST',
    body: { body: documentOf(text) },
  });
}

function withDecision(
  raw: Readonly<Record<string, unknown>>,
  change: PlanChange,
  today: IsoDate,
): Record<string, unknown> {
  const next: Record<string, unknown> = { ...raw, v: 1 };
  if (change.work !== undefined) put(next, 'work', change.work);
  if (change.horizon !== undefined) {
    put(next, 'horizon', change.horizon);
    put(next, 'laterSince', change.horizon === 'later' ? (raw['laterSince'] ?? today) : null);
  }
  return next;
}

function put(record: Record<string, unknown>, name: string, value: unknown): void {
  if (value === null) Reflect.deleteProperty(record, name);
  else record[name] = value;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value);
  return parsed.success ? parsed.data : {};
}
