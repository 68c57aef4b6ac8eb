import { useEffect } from 'react';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';

/** Puts Atlassian's design tokens of the theme on the page. */
export function useGlobalTheme(theme: 'light' | 'dark'): void {
  useEffect(() => {
    void setGlobalTheme({
      colorMode: theme,
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
    });
  }, [theme]);
}
