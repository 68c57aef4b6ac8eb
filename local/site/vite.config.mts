import { fileURLToPath } from 'node:url';
import { setBooleanFeatureFlagResolver } from '@atlaskit/platform-feature-flags';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import { defineConfig, type Plugin } from 'vite';

const themeModule = 'virtual:theme.css';

/** Atlassian's light and dark design tokens as one style sheet, chosen by attributes of `<html>`. */
function themeStyles(): Plugin {
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === themeModule ? `\0${themeModule}` : null),
    load: async (id) => {
      if (id !== `\0${themeModule}`) return null;
      // Without a resolver the package asks Atlassian's gate client and logs that there is none.
      setBooleanFeatureFlagResolver(() => false);
      const styles = await getThemeStyles({
        colorMode: 'auto',
        light: 'light',
        dark: 'dark',
        spacing: 'spacing',
        typography: 'typography',
      });
      return styles.map((style) => style.css).join('\n');
    },
  };
}

/** The Jira-like site; in development it asks a running local host for data. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [themeStyles()],
  build: {
    // React Query's files carry a directive for servers that means nothing in this bundle.
    rolldownOptions: {
      onLog: (level, log, defaultHandler) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') defaultHandler(level, log);
      },
    },
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
  },
  server: {
    proxy: {
      '/rest': process.env['SITE_HOST'] ?? 'http://localhost:4100',
      '/local/': process.env['SITE_HOST'] ?? 'http://localhost:4100',
    },
  },
});
