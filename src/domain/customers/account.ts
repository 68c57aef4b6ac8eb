import { account } from '../records/account';
import type { Account as AccountRecord, AttributeValue } from '../records/account';
import { segmentFields } from '../records/import-targets';
import type { AnyKind } from '../records/kind';

/** A customer organisation with its id. However often it speaks, it counts once. */
export interface Account extends AccountRecord {
  readonly id: string;
}

/** What rules of the first edition call a field that has another name now. */
const FORMER_NAMES: Readonly<Record<string, string>> = { size: 'people' };

/** The name by which a rule's attribute is known now. */
export function presentName(name: string): string {
  return FORMER_NAMES[name] ?? name;
}

/** The value a segment rule sees under a name: the account's own fields first, then its attributes. */
export function attributeOf(of: Account, name: string, kind: AnyKind = account): AttributeValue {
  const field = presentName(name);
  if (segmentFields(kind).includes(field)) {
    const own = new Map<string, unknown>(Object.entries(of)).get(field);
    return typeof own === 'string' || typeof own === 'number' || typeof own === 'boolean' ? own : null;
  }
  return Object.hasOwn(of.attributes, name) ? (of.attributes[name] ?? null) : null;
}
