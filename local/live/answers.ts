import type { JiraResponse } from '../jira/site';

export type JsonObject = Readonly<Record<string, unknown>>;

export function json(status: number, body: unknown): JiraResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(body),
  };
}

export const noContent: JiraResponse = { status: 204, headers: {}, body: '' };

/** An error in Jira's own shape. */
export function refuse(
  status: number,
  sentence: string,
  errors: Readonly<Record<string, string>> = {},
): JiraResponse {
  return json(status, { errorMessages: sentence === '' ? [] : [sentence], errors });
}

export function isOk(response: JiraResponse): boolean {
  return response.status >= 200 && response.status < 300;
}

/** A JSON object, or undefined where the text is something else. */
export function objectIn(text: string | undefined): JsonObject | undefined {
  const value = valueIn(text);
  return isObject(value) ? value : undefined;
}

export function valueIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
