export const messages = {
  'field.no-project': 'Choose a project first.',
  'field.needs.chosen': 'Chosen needs',
  'field.needs.search': 'Add a customer need',
  'field.needs.placeholder': 'Say it in the customer’s words',
  'field.personas.chosen': 'Chosen personas',
  'field.personas.search': 'Add a persona',
} as const;
