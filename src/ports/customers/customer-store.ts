import type { AccountState, AttributeValue } from '../../domain/records/account';
import type { TraitGroup } from '../../domain/records/persona';
import type { Authorship } from '../actor';

export interface PersonaTrait {
  readonly id: string;
  readonly group: TraitGroup;
  readonly text: string;
  readonly evidenceIds: readonly string[];
}

/** A persona as people describe it. */
export interface PersonaWords {
  readonly name: string;
  readonly role: string;
  readonly share01: number | null;
  readonly strategicWeight: number;
  readonly anti: boolean;
  readonly quote: string;
  /** A small picture as a `data:` address, or empty. */
  readonly photo: string;
  readonly traits: readonly PersonaTrait[];
}

export interface StoredPersona extends PersonaWords {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly archived: boolean;
}

/** How much a persona has said, and when last; null counts pieces of nobody known. */
export interface PersonaVoice {
  readonly personaId: string | null;
  readonly pieces: number;
  readonly lastOn: string;
  /** Pieces since the first day asked about, and those between the second day and it. */
  readonly recent: number;
  readonly before: number;
}

export interface AccountWords {
  readonly name: string;
  readonly state: AccountState;
  readonly plan: string;
  readonly people: number | null;
  readonly arr: number | null;
  /** Further facts by name; absent, those that are known stay. */
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined;
}

export interface StoredAccount extends AccountWords {
  readonly id: string;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly pieces: number;
}

/** Personas and accounts of a product. */
export interface CustomerStore {
  /** Archived personas included, in the order in which they came into being. */
  personas(productId: string): Promise<StoredPersona[]>;
  voices(productId: string, recentFrom: string, beforeFrom: string): Promise<PersonaVoice[]>;
  addPersona(
    productId: string,
    id: string,
    key: string,
    persona: PersonaWords,
    by: Authorship,
  ): Promise<void>;
  /** Changes a persona that still has the version; false when it has another one by now. */
  editPersona(
    productId: string,
    id: string,
    version: number,
    persona: PersonaWords,
    by: Authorship,
  ): Promise<boolean>;
  setArchived(productId: string, id: string, archived: boolean, by: Authorship): Promise<void>;
  accounts(productId: string, text: string, afterName: string, limit: number): Promise<StoredAccount[]>;
  putAccounts(
    productId: string,
    accounts: readonly (AccountWords & { readonly id: string })[],
    by: Authorship,
  ): Promise<void>;
}
