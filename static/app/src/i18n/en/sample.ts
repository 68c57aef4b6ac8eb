export const messages = {
  'sample.load': 'Load sample data',
  'sample.loaded': 'The sample data is loaded.',
  'sample.wipe': 'Remove sample data',
  'sample.wiped': 'The sample data is gone.',
  'sample.banner.title': 'You are looking at sample data',
  'sample.banner.text': 'Its personas, needs and quotes are invented. Your work items are real and stay.',
} as const;
