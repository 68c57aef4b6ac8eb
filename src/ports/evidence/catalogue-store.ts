import type { Authorship } from '../actor';

export interface CatalogueNeed {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly statement: string;
}

export interface CataloguePersona {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: string;
}

/** The names by which a product's records are called, without the evidence behind them. */
export interface Catalogue {
  readonly productId: string;
  readonly projectIds: readonly string[];
  readonly needs: readonly CatalogueNeed[];
  readonly personas: readonly CataloguePersona[];
}

/** An account by its name, and whether it was there, brought back or made for the one who asked. */
export interface NamedAccount {
  readonly id: string;
  readonly name: string;
  readonly found: 'known' | 'deleted' | 'missing';
}

/** Reads names without evidence: what adding and linking a single piece needs, whatever the size of the product. */
export interface CatalogueStore {
  /** `projectIds` = the projects that share the product, where they are known already. */
  read(productId: string, projectIds?: readonly string[]): Promise<Catalogue>;
  /** The accounts of these names, made where they are missing; by name in lower case. */
  accountsNamed(
    productId: string,
    names: readonly string[],
    by: Authorship,
  ): Promise<ReadonlyMap<string, NamedAccount>>;
  /** Ids of the accounts that are there already, by name in lower case. */
  knownAccounts(productId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Accounts whose name begins with the text. */
  findAccounts(
    productId: string,
    text: string,
    limit: number,
  ): Promise<{ readonly id: string; readonly name: string }[]>;
  /** The persona that most of an account's pieces are from; null without any. */
  personaOfAccount(productId: string, accountName: string): Promise<string | null>;
}
