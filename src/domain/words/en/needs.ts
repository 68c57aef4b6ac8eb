export const messages = {
  'needs.gone': 'The need {needKey} does not exist any more. Choose another one.',
  'needs.need-or-persona-gone': 'This need or persona does not exist any more. Load the page again.',
  'needs.why-declined': 'Say why the need is declined, so that nobody has to ask again.',
  'needs.split-id': 'The new need takes an id of its own.',
  'needs.key-form': 'A need key looks like N-12.',
  'needs.title-short': 'Say the need in at least three letters.',
  'needs.gap-number': 'needGapAbove takes a number from 0 to 20, for example needGapAbove(12).',
  'needs.high-above-answers': 'There cannot be more high ratings than answers.',
  'needs.have-above-asked': 'There cannot be more who have the need than were asked.',
} as const;
