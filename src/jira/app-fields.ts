import { z } from 'zod';
import { appField } from '../contract/jira-fields';
import type { FieldIds } from '../contract/value/knowledge-snapshot';
import { jiraPath } from './jira-path';
import { requestJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

const fieldList = z.array(
  z.object({
    id: z.string(),
    name: z.string(),
    schema: z.object({ custom: z.string().optional() }).optional(),
  }),
);

const moduleKeys = {
  customerNeeds: appField.customerNeeds,
  personas: appField.personas,
  customerValue: appField.customerValue,
  customerPriority: appField.customerPriority,
  valueBand: appField.valueBand,
} as const satisfies Record<keyof FieldIds, string>;

/** Finds the app's own fields by module key; a field that an admin or an update removed is simply absent. */
export async function findAppFields(transport: JiraTransport): Promise<Partial<FieldIds>> {
  const fields = await requestJson(transport, fieldList, jiraPath`/rest/api/3/field`);
  const found: Partial<FieldIds> = {};
  for (const name of Object.keys(moduleKeys) as (keyof FieldIds)[]) {
    const field = fields.find((candidate) =>
      candidate.schema?.custom?.endsWith(`/static/${moduleKeys[name]}`),
    );
    if (field) found[name] = field.id;
  }
  return found;
}

/** Names of all fields by id. */
export async function fieldNames(transport: JiraTransport): Promise<ReadonlyMap<string, string>> {
  const fields = await requestJson(transport, fieldList, jiraPath`/rest/api/3/field`);
  return new Map(fields.map((field) => [field.id, field.name]));
}
