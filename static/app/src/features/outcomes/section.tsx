import type { ReactNode } from 'react';
import { MoreWords } from '../../i18n/more-words';

const words = ['outcomes', 'promises', 'model'] as const;

/** Gives a part of the interface the words about outcomes, which no surface loads before they are needed. */
export function OutcomeWords({ children }: { children: ReactNode }): ReactNode {
  return <MoreWords parts={words}>{children}</MoreWords>;
}
