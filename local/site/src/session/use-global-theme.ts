import { useEffect } from 'react';

/** Chooses which of the page's two themes of design tokens applies. */
export function useGlobalTheme(theme: 'light' | 'dark'): void {
  useEffect(() => {
    document.documentElement.dataset['colorMode'] = theme;
  }, [theme]);
}
