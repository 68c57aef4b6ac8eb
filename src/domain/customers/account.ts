import type { IsoDate } from '../iso-date';

export const ACCOUNT_STATES = ['prospect', 'active', 'at-risk', 'churned'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A value of an account's attribute as imported or typed. */
export type AttributeValue = string | number | boolean | null;

/** A customer organisation. However often it speaks, it counts once. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly state: AccountState;
  readonly plan: string;
  /** Number of people; null when unknown. */
  readonly size: number | null;
  /** Yearly recurring revenue in the product's currency; null when unknown, which weighs like the median. */
  readonly arr: number | null;
  readonly personaKey: string | null;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly since: IsoDate | null;
}

/** The value a segment rule sees under a name: the account's own fields first, then its attributes. */
export function attributeOf(account: Account, name: string): AttributeValue {
  switch (name) {
    case 'name':
      return account.name;
    case 'state':
      return account.state;
    case 'plan':
      return account.plan;
    case 'size':
      return account.size;
    case 'arr':
      return account.arr;
    case 'persona':
      return account.personaKey;
    case 'since':
      return account.since;
    default:
      return Object.hasOwn(account.attributes, name) ? (account.attributes[name] ?? null) : null;
  }
}
