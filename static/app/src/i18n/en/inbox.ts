export const messages = {
  'inbox.edit.title': 'Edit this quote',
  'inbox.text': 'Words of the customer',
  'inbox.title': 'Title',
  'inbox.tags': 'Tags',
  'inbox.tags.hint': 'Parted by commas',
  'inbox.mask': 'Mask personal data and forget who said it',
  'inbox.split': 'Split into {count, plural, one {# quote} other {# quotes}}',
  'inbox.split.done':
    '{count, plural, one {# quote is} other {# quotes are}} in the inbox; the note itself is put aside.',
  'inbox.saved': 'Saved.',
} as const;
