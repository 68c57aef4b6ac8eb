/** Makes secrets and compares them; what is stored of a secret is its hash alone. */
export interface Secrets {
  /** A secret of 256 random bits as text, and its hash. */
  make(): { readonly secret: string; readonly hash: string };
  /** Compares in a time that does not depend on how much of the secret is right. */
  matches(secret: string, hash: string): boolean;
}
