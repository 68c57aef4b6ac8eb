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
}

/** Who writes, and when: kept with every record. */
export interface Authorship {
  readonly accountId: string;
  readonly at: number;
}
