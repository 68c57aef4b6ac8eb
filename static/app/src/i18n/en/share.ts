export const messages = {
  'share.with.dates': 'With dates',
  'share.with.value': 'With customer value',
  'share.save.html': 'Save as a page',
  'share.save.csv': 'Save as CSV',
  'share.save.md': 'Save as Markdown',
  'share.note':
    'The file holds the open work that you may see and that fits the filters; it holds no quote and no account. Whoever has the file can read it, so leave out what is not for them.',
  'share.preview': 'What the file will hold',
  'share.saved': '{count|one=# work item|other=# work items} saved.',
  'share.as-of': 'As of {day}, {count|one=# open work item|other=# open work items}.',
  'share.column.key': 'Key',
} as const;
