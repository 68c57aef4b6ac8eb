import type { messages as english } from '../en/weigh';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'weigh.title': 'Im Vergleich gewichten',
  'weigh.step': 'Paar {at, number} von {count, number}',
  'weigh.which': 'Was zählt mehr, und wie viel?',
  'weigh.much.0': 'Beides zählt gleich viel.',
  'weigh.much.1': '{name} zählt etwas mehr.',
  'weigh.much.2': '{name} zählt deutlich mehr.',
  'weigh.much.3': '{name} zählt weit mehr.',
  'weigh.much.4': '{name} zählt äußerst viel mehr.',
  'weigh.next': 'Weiter',
  'weigh.back': 'Zurück',
  'weigh.table': 'Gewichte heute und nach Ihren Vergleichen',
  'weigh.column.name': 'Name',
  'weigh.column.today': 'Heute',
  'weigh.column.compared': 'Im Vergleich',
  'weigh.consistent': 'Ihre Antworten passen zusammen (Konsistenzverhältnis {ratio}, unter 10 % ist gut).',
  'weigh.inconsistent':
    'Ihre Antworten widersprechen sich (Konsistenzverhältnis {ratio}, unter 10 % ist gut).',
  'weigh.look-again': '„{one}“ und „{other}“ noch einmal ansehen',
  'weigh.take': 'Diese Gewichte übernehmen',
  'weigh.leave': 'So lassen, wie es ist',
  'weigh.written': 'Die Gewichte sind geschrieben; die Werte folgen binnen einer Minute.',
  'weigh.undo': 'Zurücknehmen',
  'weigh.close': 'Schließen',
  'weigh.newer':
    '{count, plural, one {# Gewicht hat} other {# Gewichte hat}} inzwischen jemand anderes geändert; es bleibt, wie es ist.',
} as const;
