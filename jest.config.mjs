/** Node by default; a test of an interface names jsdom in its first comment. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.{ts,tsx}'],
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
  testTimeout: 60_000,
};
