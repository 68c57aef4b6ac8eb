import type { messages as english } from '../en/sample';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'sample.load': 'Beispieldaten laden',
  'sample.loaded': 'Die Beispieldaten sind geladen.',
  'sample.wipe': 'Beispieldaten entfernen',
  'sample.wiped': 'Die Beispieldaten sind weg.',
  'sample.banner.title': 'Sie sehen Beispieldaten',
  'sample.banner.text':
    'Personas, Bedürfnisse und Zitate sind erfunden. Ihre Vorgänge sind echt und bleiben.',
};
