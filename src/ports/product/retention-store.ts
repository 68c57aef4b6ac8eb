import type { ErasureSubject } from '../../domain/product/erasure';
import type { RetentionRule } from '../../domain/product/retention';
import type { Authorship } from '../actor';

export interface StoredRetention {
  readonly rules: readonly RetentionRule[];
  /** 0 while nobody has made any. */
  readonly version: number;
}

/** A piece as erasing sees it. */
export interface ErasedPiece {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly author: string;
}

/** Retention and erasure: what is kept too long, what belongs to somebody, and making it go. */
export interface RetentionStore {
  read(productId: string): Promise<StoredRetention>;
  /** False when somebody has saved other rules since that version. */
  save(productId: string, version: number, rules: readonly RetentionRule[], by: Authorship): Promise<boolean>;
  /** How many pieces are due under one of the rules; the rules before it come first. */
  countDue(productId: string, rules: readonly RetentionRule[], place: number, today: string): Promise<number>;
  pieceDue(
    productId: string,
    rules: readonly RetentionRule[],
    place: number,
    today: string,
    limit: number,
  ): Promise<ErasedPiece[]>;
  /** Sources that evidence of the product names. */
  sources(productId: string): Promise<string[]>;
  /** Survey answers of a subject; gives how many there are. */
  countAnswers(productId: string, subject: ErasureSubject): Promise<number>;
  /** Takes author, account and further columns off pieces and gives them these words; their history forgets them. */
  mask(productId: string, pieces: readonly ErasedPiece[], by: Authorship): Promise<void>;
  /** Removes pieces for good, with what is said of them in the history. */
  remove(productId: string, ids: readonly string[]): Promise<void>;
  /** Takes the person off survey answers, which stay as numbers. */
  forgetAnswers(productId: string, subject: ErasureSubject): Promise<void>;
  /** Removes an account for good, with its history. */
  removeAccount(productId: string, accountId: string): Promise<void>;
  /** Removes records other than evidence that were deleted before the instant; gives how many. */
  purge(productId: string, before: number, limit: number): Promise<number>;
}
