import type { messages as english } from '../en/records';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'records.gone': 'Diesen Eintrag gibt es nicht mehr.',
  'records.removed': 'Der Eintrag dieser Änderung ist endgültig entfernt.',
  'records.merged':
    'Dieser Eintrag wurde mit einem anderen zusammengeführt, in dem alles steht, was er sagte.',
  'records.too-late': 'Einträge lassen sich {days, plural, one {# Tag} other {# Tage}} lang zurückholen.',
  'records.change-gone': 'Diese Änderung steht nicht mehr im Verlauf.',
  'records.no-way-back': 'Diese Änderung lässt sich von hier nicht zurücknehmen.',
  'records.key-gone':
    'Den Schlüssel dieses Eintrags hat inzwischen ein anderer, darum lässt er sich darunter nicht zurückholen.',
};
