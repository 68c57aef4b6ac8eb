import type { ReactNode } from 'react';
import { MoreWords } from '../../i18n/more-words';
import { outcomeMessages } from '../../i18n/outcomes';

const words = [outcomeMessages];

/** Gives a part of the interface the words about outcomes, which no surface loads before they are needed. */
export function OutcomeWords({ children }: { children: ReactNode }): ReactNode {
  return <MoreWords catalogues={words}>{children}</MoreWords>;
}
