export const messages = {
  'tags.about':
    'Which tags quotes have, the most used first. A quote that was deleted lately is still counted.',
  'tags.rename': 'Rename',
  'tags.rename.of': 'Rename {tag}',
  'tags.rename.to': 'New name of {tag}',
  'tags.join': 'Join the two',
  'tags.joins': '{to} is in use already: what has {from} has {to} then.',
  'tags.renaming': 'Renaming {from}. What is done holds, also when this page is closed.',
  'tags.renamed': '{from} is {to} now, on {count, plural, one {# quote} other {# quotes}}.',
  'tags.taken-back': '{count, plural, one {# quote has} other {# quotes have}} their tags as before.',
  'tags.more': 'Only the 500 most used tags are listed; the others are found by their quotes.',
} as const;
