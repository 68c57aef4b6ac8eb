import type { messages as english } from '../en/inbox';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'inbox.edit.title': 'Diesen Beleg bearbeiten',
  'inbox.text': 'Worte der Kundin oder des Kunden',
  'inbox.title': 'Titel',
  'inbox.tags': 'Schlagworte',
  'inbox.tags.hint': 'Durch Kommas getrennt',
  'inbox.mask': 'Personenbezogene Daten unkenntlich machen und vergessen, wer es gesagt hat',
  'inbox.split': 'In {count, plural, one {# Zitat} other {# Zitate}} teilen',
  'inbox.split.done':
    '{count, plural, one {# Zitat ist} other {# Zitate sind}} im Eingang; die Notiz selbst ist zur Seite gelegt.',
  'inbox.saved': 'Gespeichert.',
};
