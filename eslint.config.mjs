import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fileSize, functionSize } from './test/check/sizes.mjs';

const noMarkup = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  message: 'Customer text is data, never markup.',
};

const noUtcDay = {
  selector: "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString']",
  message: 'A day is somebody’s: `userDay` in the surfaces, `by.day` of a call, `productDay` of a job.',
};

const noBareDialog = {
  selector: "JSXOpeningElement[name.name='dialog']",
  message: 'Use ui/dialog: it asks before it throws away what somebody typed in it.',
};

function typesOf(project, files) {
  return { files, languageOptions: { parserOptions: { project } } };
}

export default tseslint.config(
  {
    ignores: ['**/node_modules', '**/dist', '**/build', '.local', 'coverage', 'local/keytar-absent'],
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // There are no enums (`erasableSyntaxOnly`); looking for them takes most of the time and of the memory.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A record's type is an interface of its declaration's, so that messages name the record and not its fields.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      'max-lines': fileSize,
      'no-restricted-syntax': ['error', noMarkup],
    },
  },
  {
    // A test's `describe` is as long as what it tells.
    files: ['{src,static,local,bench}/**/*.{ts,tsx,mts}'],
    rules: { 'max-lines-per-function': functionSize },
  },
  // Each file by its own project alone: the types of all of them together do not fit into memory.
  typesOf('./tsconfig.json', ['src/**/*.ts']),
  typesOf('./tsconfig.node.json', ['{local,test,bench}/**/*.ts', 'static/app/*.mts', 'local/site/*.mts']),
  typesOf('./static/app/tsconfig.json', ['static/app/src/**/*', 'test/static/**/*', 'bench/**/*.tsx']),
  typesOf('./local/site/tsconfig.json', ['local/site/src/**/*']),
  {
    files: ['static/app/**/*.{ts,tsx}', 'local/site/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // It only says that the React compiler, which is not used here, would pass over such a file.
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // What is read again after a write follows from the contract's tags alone, as long as nobody goes around them.
    files: ['static/app/src/**/*.{ts,tsx}'],
    ignores: ['static/app/src/api/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@tanstack/react-query', message: 'Read with api/read and write with api/write.' }],
          patterns: [
            {
              group: ['**/api/call', '**/api/ledger', '**/api/read-anew', '**/api/shown'],
              message: 'Read with api/read or api/ask and write with api/write.',
            },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        noMarkup,
        noUtcDay,
        {
          selector:
            'Property[key.name=/^(queryKey|mutationKey)$/], Property[key.value=/^(queryKey|mutationKey)$/]',
          message: 'Keys are made in api/shown: what is kept under one has one shape.',
        },
        noBareDialog,
      ],
    },
  },
  {
    // The one that draws it for all of them.
    files: ['static/app/src/ui/dialog.tsx'],
    rules: { 'no-restricted-syntax': ['error', noMarkup, noUtcDay] },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/domain/iso-date.ts'],
    rules: {
      'no-restricted-globals': ['error', 'window', 'document', 'localStorage'],
      'no-restricted-syntax': ['error', noUtcDay],
    },
  },
  {
    files: ['src/contract/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noUtcDay,
        {
          selector: 'Literal[value=/^[A-Z][a-z]* .*[.?]$/]',
          message: 'What people read is a key of src/domain/words: `satisfies PlainKey`.',
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The domain has no clock: take the time as an argument.',
        },
        { object: 'Math', property: 'random', message: 'The domain draws from a seeded stream.' },
      ],
    },
  },
);
