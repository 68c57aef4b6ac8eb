export const messages = {
  'customers.persona-key-form': 'A persona key has small letters, digits and hyphens.',
  'customers.persona-gone': 'This persona does not exist any more. Choose another one.',
  'customers.persona-unknown': 'There is no persona “{name}”. Use the key or the name of one.',
  'customers.segment-gone': 'This segment does not exist any more. Choose another one.',
  'customers.no-account-column':
    'No column of this file holds the names of accounts. Name one of them “Account”.',
} as const;
