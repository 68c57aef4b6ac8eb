/** Whose a record is, where it is a person's own. */
export interface Owner {
  readonly accountId: string;
  readonly shared: boolean;
}

/** The account that reads; null = the app itself, before which nothing is private. */
export type Reader = string | null;

/** Whether an account may know of a record. `owner` null = it is the product's, and everybody's. */
export function mayKnow(owner: Owner | null, reader: Reader): boolean {
  return owner === null || owner.shared || reader === null || owner.accountId === reader;
}

/** Whether an account may change it: its owner, or of what is shared who manages the product's knowledge. */
export function mayChange(owner: Owner | null, accountId: string, manages: boolean): boolean {
  return owner === null || owner.accountId === accountId || (owner.shared && manages);
}

/** The only account that may know of it; null = everybody may. */
export function keptFor(owner: Owner | null): string | null {
  return owner === null || owner.shared ? null : owner.accountId;
}
