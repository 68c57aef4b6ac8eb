import type { messages as english } from '../en/inbox';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'inbox.edit.title': 'Diesen Beleg bearbeiten',
  'inbox.text': 'Worte der Kundin oder des Kunden',
  'inbox.title': 'Titel',
  'inbox.tags': 'Schlagworte',
  'inbox.tags.hint': 'Durch Kommas getrennt',
  'inbox.mask': 'Personenbezogene Daten unkenntlich machen und vergessen, wer es gesagt hat',
  'inbox.split': 'In {count|one=# Zitat|other=# Zitate} teilen',
  'inbox.split.done':
    '{count|one=# Zitat ist|other=# Zitate sind} im Eingang; die Notiz selbst ist zur Seite gelegt.',
  'inbox.saved': 'Gespeichert.',
  'inbox.keys.title': 'Tasten',
  'inbox.keys.walk': 'nächster und voriger Beleg',
  'inbox.keys.link': 'mit einem Bedürfnis verknüpfen',
  'inbox.keys.skip': 'überspringen oder zurückholen',
  'inbox.keys.twins': 'Doppelte suchen',
  'inbox.keys.edit': 'bearbeiten',
  'inbox.keys.star': 'als Zitat zum Zeigen markieren',
  'inbox.keys.undo': 'rückgängig',
  'inbox.keys.help': 'diese Liste',
};
