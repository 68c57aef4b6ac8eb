import type { messages as english } from '../en/field';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'field.no-project': 'Wählen Sie zuerst ein Projekt.',
  'field.needs.chosen': 'Gewählte Bedürfnisse',
  'field.needs.search': 'Ein Kundenbedürfnis hinzufügen',
  'field.needs.placeholder': 'In den Worten des Kunden',
  'field.personas.chosen': 'Gewählte Personas',
  'field.personas.search': 'Eine Persona hinzufügen',
};
