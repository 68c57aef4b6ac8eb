import type { IsoDate } from '../domain/iso-date';

/** What a caller was found to be allowed for the item or project at hand. */
export interface Grants {
  readonly browse: boolean;
  readonly editItem: boolean;
  readonly manageKnowledge: boolean;
  readonly administerProject: boolean;
}

/** Who acts: the account from Forge's own context, never from a payload, and what Jira grants it. */
export interface Actor {
  readonly accountId: string;
  readonly grants: Grants;
  /** The time zone in which the person lives, `Europe/Berlin`; null when the call does not say. */
  readonly zone: string | null;
}

/** Who wrote, and when: names what was done in one act. */
export type Signature = Omit<Authorship, 'day'>;

/** Who writes, and when: kept with every record. */
export interface Authorship {
  readonly accountId: string;
  readonly at: number;
  /** The calendar day that it is for who writes; the product's day where no person does. */
  readonly day: IsoDate;
}
