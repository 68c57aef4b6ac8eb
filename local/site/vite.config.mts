import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The Jira-like site; in development it asks a running local host for data. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  // React Query's files carry a directive for servers that means nothing in this bundle.
  build: {
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
