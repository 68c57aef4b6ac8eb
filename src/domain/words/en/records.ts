export const messages = {
  'records.gone': 'This record does not exist any more.',
  'records.removed': 'The record of this change has been removed for good.',
  'records.merged': 'This record was merged into another one, which has all that it said.',
  'records.too-late': 'Records can be brought back for {days, plural, one {# day} other {# days}}.',
  'records.change-gone': 'This change is not in the history any more.',
  'records.no-way-back': 'This change cannot be taken back from here.',
  'records.key-gone': 'The key that this record had is taken by now, so it cannot be brought back under it.',
} as const;
