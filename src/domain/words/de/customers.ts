import type { messages as english } from '../en/customers';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'customers.persona-key-form':
    'Der Schlüssel einer Persona besteht aus kleinen Buchstaben, Ziffern und Bindestrichen.',
  'customers.persona-gone': 'Diese Persona gibt es nicht mehr. Wählen Sie eine andere.',
  'customers.persona-unknown':
    'Es gibt keine Persona „{name}“. Nehmen Sie den Schlüssel oder den Namen einer Persona.',
  'customers.segment-gone': 'Dieses Segment gibt es nicht mehr. Wählen Sie ein anderes.',
  'customers.no-account-column':
    'Keine Spalte dieser Datei enthält die Namen der Konten. Nennen Sie eine davon „Account“.',
};
