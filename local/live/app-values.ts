import type { JiraResponse } from '../jira/site';
import { isObject, json, objectIn, objectsIn, type JsonObject } from './answers';
import { ownsProperty, type LiveContext } from './live-context';
import type { OverlayField } from './overlay';

/** What a read asks for, apart: of the real site, and of what is kept here. */
export interface Wanted {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly appFields: readonly OverlayField[];
  readonly appProperties: readonly string[];
  /** True where the site is asked for a field only because it needs one. */
  readonly hidesSummary: boolean;
}

/** Takes the app's fields and properties out of a list of fields; `*all`, `*navigable` and `-field` are known. */
export function splitFields(
  fields: readonly string[],
  properties: readonly string[],
  context: LiveContext,
): Wanted {
  const own = (name: string): OverlayField | undefined =>
    context.overlay.allFields().find((field) => field.id === name || field.custom === name);
  const excluded = new Set(fields.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const takesAll = fields.includes('*all') || fields.includes('*navigable');
  const appFields = takesAll ? context.overlay.allFields() : fields.flatMap((name) => own(name) ?? []);
  const rest = fields.filter((name) => own(name.replace(/^-/, '')) === undefined);
  const hidesSummary = rest.length === 0 && appFields.length > 0;
  return {
    fields: hidesSummary ? ['summary'] : rest,
    properties: properties.filter((key) => !ownsProperty(context, key)),
    appFields: appFields.filter((field) => !excluded.has(field.id)),
    appProperties: properties.filter((key) => ownsProperty(context, key)),
    hidesSummary,
  };
}

/** Puts what is kept here into an answer of the real site: an issue, or a page of issues. */
export function withAppValues(answer: JiraResponse, wanted: Wanted, context: LiveContext): JiraResponse {
  if (wanted.appFields.length === 0 && wanted.appProperties.length === 0) return answer;
  const body = objectIn(answer.body);
  if (body === undefined) return answer;
  const merged = Array.isArray(body['issues'])
    ? { ...body, issues: objectsIn(body['issues']).map((issue) => mergedIssue(issue, wanted, context)) }
    : mergedIssue(body, wanted, context);
  const named = isObject(body['names'])
    ? {
        ...merged,
        names: {
          ...body['names'],
          ...Object.fromEntries(wanted.appFields.map(({ id, name }) => [id, name])),
        },
      }
    : merged;
  return { ...json(answer.status, named), headers: answer.headers };
}

function mergedIssue(issue: JsonObject, wanted: Wanted, context: LiveContext): JsonObject {
  const id = String(issue['id']);
  const fields = isObject(issue['fields']) ? { ...issue['fields'] } : {};
  if (wanted.hidesSummary) delete fields['summary'];
  for (const field of wanted.appFields) fields[field.id] = context.overlay.value(id, field.id) ?? null;
  const kept = wanted.appProperties.flatMap((key) => {
    const value = context.overlay.property(id, key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const hasFields = isObject(issue['fields']) || wanted.appFields.length > 0;
  return {
    ...issue,
    ...(hasFields ? { fields } : {}),
    ...(kept.length > 0 || wanted.appProperties.length > 0
      ? {
          properties: {
            ...(isObject(issue['properties']) ? issue['properties'] : {}),
            ...Object.fromEntries(kept),
          },
        }
      : {}),
  };
}
