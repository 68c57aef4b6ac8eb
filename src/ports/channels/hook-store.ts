import type { Authorship } from '../actor';

/** A secret by which forms and other tools may write to a product's inbox; the secret itself is not kept. */
export interface HookSecret {
  readonly id: string;
  readonly productId: string;
  readonly name: string;
  /** SHA-256 of the secret, hexadecimal. */
  readonly hash: string;
  readonly createdAt: number;
  readonly createdBy: string;
  readonly lastUsedAt: number;
  readonly deliveries: number;
}

/** Secrets and what came by them. Every write is one statement. */
export interface HookStore {
  list(productId: string): Promise<HookSecret[]>;
  /** A secret that was not revoked, of whatever product. */
  find(id: string): Promise<HookSecret | null>;
  /** Puts another secret in the place of the old one; false when the product has none of that id. */
  rotate(productId: string, id: string, hash: string, by: Authorship): Promise<boolean>;
  /** False when the product has none of that id. */
  revoke(productId: string, id: string, by: Authorship): Promise<boolean>;
  /** Notes a delivery; false when one of that name has been noted before. */
  noteDelivery(secretId: string, deliveryId: string, at: number): Promise<boolean>;
  /** Takes a delivery back that could not be worked off, so that it can be sent again. */
  forgetDelivery(secretId: string, deliveryId: string): Promise<void>;
  deliveriesSince(secretId: string, at: number): Promise<number>;
  noteUse(productId: string, secretId: string, at: number): Promise<void>;
  /** Forgets the names of deliveries before the instant, at most so many; gives how many. */
  purgeDeliveries(before: number, limit: number): Promise<number>;
}
