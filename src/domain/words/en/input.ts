export const messages = {
  'input.incomplete': 'The request is not complete.',
  'input.type': 'This value is not of the kind that is asked for.',
  'input.too-long': 'This is too long: at most {most, plural, one {# character} other {# characters}}.',
  'input.too-short': 'This is too short: at least {least, plural, one {# character} other {# characters}}.',
  'input.too-many': 'These are too many: at most {most, number}.',
  'input.too-few': 'These are too few: at least {least, number}.',
  'input.too-big': 'This must be at most {most, number}.',
  'input.too-small': 'This must be at least {least, number}.',
  'input.form': 'This value does not have the form that is asked for.',
  'input.option': 'Choose one of the values that are offered.',
  'input.unknown-field': 'The field “{field}” is not known.',
  'input.jira-id': 'A Jira id is a whole number.',
} as const;
