import { type JsonObject } from './answers';
import { keptValue } from './field-value';
import { eventOf, type ChangeItem } from './live-events';
import { type LiveContext } from './live-context';
import type { OverlayField } from './overlay';

/** A value that a field of the app is to get. */
export interface ValueChange {
  readonly field: OverlayField;
  readonly value: unknown;
}

/** A change of an app's field as a changelog shows it. */
export function changeItem(issueId: string, { field, value }: ValueChange, context: LiveContext): ChangeItem {
  return {
    field: field.name,
    fieldtype: 'custom',
    fieldId: field.id,
    from: null,
    fromString: shown(context.overlay.value(issueId, field.id)),
    to: null,
    toString: shown(keptValue(value)),
  };
}

function shown(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The event of a property that was set or deleted. */
export function propertyEvent(
  what: 'set' | 'deleted',
  issue: JsonObject,
  property: { readonly key: string; readonly value: unknown },
  selfGenerated: boolean,
  context: LiveContext,
) {
  const shownProperty = what === 'set' ? property : { key: property.key };
  return eventOf(
    `avi:jira:${what}:issue-property`,
    { issue, issueId: issue['id'], propertyKey: property.key, property: shownProperty },
    selfGenerated,
    context,
  );
}
