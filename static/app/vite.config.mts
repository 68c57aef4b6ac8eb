import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileWords } from './compile-words.mts';
import { shareStyles } from './share-styles.mts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One page for each `resource` entry of the manifest; Forge serves the folder from an address it chooses. */
export default defineConfig(({ mode }) => ({
  root: at('.'),
  base: './',
  plugins: [compileWords(), react(), shareStyles(at('./src/ui/layout.module.css'))],
  resolve: {
    alias: [
      { find: '@contract', replacement: at('../../src/contract') },
      { find: '@domain', replacement: at('../../src/domain') },
      { find: '@jira', replacement: at('../../src/jira') },
      // Messages are parsed when they are built: the parser would be most of the weight of saying them.
      {
        find: '@formatjs/icu-messageformat-parser',
        replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
      },
      {
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: at('./no-feature-gates.mts'),
      },
    ],
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: mode === 'development',
    minify: mode !== 'development',
    rolldownOptions: {
      input: Object.fromEntries(
        ['issue', 'roadmap', 'sprint', 'field', 'settings', 'gadget'].map((entry) => [
          entry,
          at(`./${entry}.html`),
        ]),
      ),
    },
  },
}));
