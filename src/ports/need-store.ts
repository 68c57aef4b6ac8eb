import type { NeedKind, NeedStatus } from '../domain/knowledge/need';
import type { Authorship } from './knowledge-store';

export interface NeedDecline {
  readonly reason: string;
  readonly reopenOn: string | null;
}

/** A need's own words and state, as a person edits them. */
export interface NeedText {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly title: string;
  readonly statement: string;
  readonly kind: NeedKind;
  readonly status: NeedStatus;
  readonly theme: string;
  readonly decline: NeedDecline | null;
}

export type NeedTextChange = {
  readonly [K in 'title' | 'statement' | 'kind' | 'status' | 'theme' | 'decline']?: NeedText[K] | undefined;
};

export interface NeedStore {
  find(productId: string, needId: string): Promise<NeedText | null>;
  /** Changes a need that still has the version; false when it has another one by now. */
  edit(
    productId: string,
    needId: string,
    version: number,
    change: NeedTextChange,
    by: Authorship,
  ): Promise<boolean>;
  /** Gives the evidence and answers of a need to another one; what that one has already stays. */
  moveTo(needId: string, intoId: string): Promise<void>;
  setDeleted(productId: string, needId: string, intoId: string, by: Authorship): Promise<void>;
}
