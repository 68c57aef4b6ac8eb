import { createContext, useCallback, useContext, useState } from 'react';
import type { ReactNode } from 'react';

const AnnouncerContext = createContext<(sentence: string) => void>(() => undefined);

/** Reads the result of an action out to people who do not see it change. */
export function AnnouncerProvider({ children }: { children: ReactNode }): ReactNode {
  const [sentence, setSentence] = useState('');
  const announce = useCallback((next: string) => {
    setSentence((before) => (before === next ? `${next}\u00a0` : next));
  }, []);
  return (
    <AnnouncerContext.Provider value={announce}>
      {children}
      <div className="visually-hidden" role="status" aria-live="polite">
        {sentence}
      </div>
    </AnnouncerContext.Provider>
  );
}

export function useAnnounce(): (sentence: string) => void {
  return useContext(AnnouncerContext);
}
