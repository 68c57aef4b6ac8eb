/** Node by default; a test of an interface names jsdom in its first comment. */
const suites = {
  testEnvironment: 'node',
  // Looked up in the sandbox it takes ten times as long as all the arithmetic around it.
  sandboxInjectedGlobals: ['Math'],
  transform: {
    '^.+\\.(t|j|mt|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: {
    '\\.css$': '<rootDir>/test/static/style-stub.cjs',
    '^@contract/(.*)$': '<rootDir>/src/contract/$1',
    '^@domain/(.*)$': '<rootDir>/src/domain/$1',
    '^@jira/(.*)$': '<rootDir>/src/jira/$1',
  },
  transformIgnorePatterns: ['/node_modules/(?!(@atlaskit|@compiled|@formatjs|intl-messageformat|stemmer)/)'],
};
/** The suites that open a browser: what they need is made once before the first of them starts. */
const browserSuites = '<rootDir>/test/browser/';

export default {
  testTimeout: 60_000,
  projects: [
    {
      ...suites,
      displayName: 'browser',
      testMatch: [`${browserSuites}**/*.test.ts`],
      globalSetup: '<rootDir>/test/prepare.mjs',
    },
    {
      ...suites,
      displayName: 'rest',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [browserSuites],
    },
  ],
};
