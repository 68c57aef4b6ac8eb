import type { messages as english } from '../en/share';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'share.with.dates': 'Mit Daten',
  'share.with.value': 'Mit Kundenwert',
  'share.save.html': 'Als Seite speichern',
  'share.save.csv': 'Als CSV speichern',
  'share.save.md': 'Als Markdown speichern',
  'share.note':
    'Die Datei enthält die offene Arbeit, die Sie sehen dürfen und die zu den Filtern passt; sie enthält kein Zitat und kein Konto. Wer die Datei hat, kann sie lesen; lassen Sie weg, was nicht für diese Person ist.',
  'share.preview': 'Was die Datei enthalten wird',
  'share.saved': '{count|one=# Vorgang|other=# Vorgänge} gespeichert.',
  'share.as-of': 'Stand {day}, {count|one=# offener Vorgang|other=# offene Vorgänge}.',
  'share.column.key': 'Schlüssel',
};
