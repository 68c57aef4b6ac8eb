import type { MessageKey } from '../i18n/language';

/** A key of what is on the page now. */
export interface PageKey {
  /** As a person reads it; for a key with an act also what the browser calls it. */
  readonly key: string;
  /** What it does, in the words of `keys`, which come with the list. */
  readonly does: MessageKey;
  /** Done wherever the focus is; a key without an act is handled where it is pressed, and only listed. */
  readonly act?: (() => void) | undefined;
  /** It acts on what is in hand in the place, so never out of the drawer. */
  readonly inHand?: boolean;
}
