import { z } from 'zod';
import { evaluateFieldExpression } from '../expression/field-expression';
import { invalidField } from '../rest/jira-error';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';

/** Longest list that a collection field takes. */
const MAX_LIST = 100;

const SCALARS: Readonly<Record<AppFieldRow['type'], { schema: z.ZodType; words: string }>> = {
  number: { schema: z.number(), words: 'a number' },
  string: { schema: z.string(), words: 'a string' },
  group: { schema: z.string(), words: 'a group name' },
  user: { schema: z.string(), words: 'an account id' },
  date: { schema: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), words: 'a date of the form yyyy-MM-dd' },
  datetime: { schema: z.iso.datetime({ offset: true }), words: 'a date and time in ISO 8601' },
  object: { schema: z.record(z.string(), z.unknown()), words: 'an object' },
};

/** Checks the type of a value of an app's field; null and undefined clear it. Throws 400. */
export function checkAppValueType(field: AppFieldRow, value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  const { schema, words } = SCALARS[field.type];
  const asId = (each: unknown): unknown =>
    field.type === 'user' && typeof each === 'object' && each !== null
      ? (each as { accountId?: unknown }).accountId
      : each;
  if (field.collection === 'none') {
    if (!schema.safeParse(asId(value)).success)
      throw invalidField(field.id, `The value of '${field.name}' has to be ${words}.`);
    return asId(value);
  }
  if (!Array.isArray(value)) throw invalidField(field.id, `The value of '${field.name}' has to be a list.`);
  if (value.length > MAX_LIST)
    throw invalidField(field.id, `'${field.name}' takes at most ${String(MAX_LIST)} values.`);
  const items = value.map(asId);
  if (!items.every((each) => schema.safeParse(each).success)) {
    throw invalidField(field.id, `Each value of '${field.name}' has to be ${words}.`);
  }
  return items.length === 0 ? undefined : items;
}

/** Checks a person's value: its type, then the app's own validation. Values from the app API skip the latter. */
export function checkAppValue(
  state: SiteState,
  field: AppFieldRow,
  value: unknown,
  by: { readonly issue: IssueRow; readonly accountId: string | undefined },
): unknown {
  const checked = checkAppValueType(field, value);
  if (field.validation === undefined) return checked;
  const verdict = evaluateFieldExpression(state, field.validation.expression, {
    field,
    value: checked ?? null,
    ...by,
  });
  if (verdict === true) return checked;
  throw invalidField(field.id, typeof verdict === 'string' ? verdict : field.validation.errorMessage);
}

/** A stored value of an app's field as text: the items of a list side by side. */
export function appValueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(appValueText).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
