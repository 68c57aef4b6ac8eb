import type { messages as english } from '../en/needs';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'needs.gone': 'Das Bedürfnis {needKey} gibt es nicht mehr. Wählen Sie ein anderes.',
  'needs.need-or-persona-gone':
    'Dieses Bedürfnis oder diese Persona gibt es nicht mehr. Laden Sie die Seite neu.',
  'needs.why-declined':
    'Sagen Sie, warum das Bedürfnis abgelehnt wird, damit niemand noch einmal fragen muss.',
  'needs.split-id': 'Das neue Bedürfnis braucht eine eigene Kennung.',
  'needs.key-form': 'Der Schlüssel eines Bedürfnisses sieht aus wie N-12.',
  'needs.title-short': 'Sagen Sie das Bedürfnis in mindestens drei Buchstaben.',
  'needs.gap-number': 'needGapAbove nimmt eine Zahl von 0 bis 20, zum Beispiel needGapAbove(12).',
  'needs.high-above-answers': 'Es kann nicht mehr hohe Bewertungen als Antworten geben.',
  'needs.have-above-asked': 'Es können nicht mehr das Bedürfnis haben, als gefragt wurden.',
  'needs.round-gone': 'Diese Runde gibt es nicht mehr. Laden Sie die Seite neu.',
  'needs.round-ends': 'Wählen Sie einen letzten Tag zwischen heute und in einem Jahr.',
  'needs.round-ended': 'Diese Runde ist zu Ende. Was gesagt wurde, steht.',
  'needs.round-not-asked':
    'In dieser Runde sind Sie nicht gefragt. Wer sie eröffnet hat, kann eine andere mit Ihnen eröffnen.',
  'needs.round-every-need': 'Bewerten Sie jedes Bedürfnis der Runde genau einmal.',
  'needs.round-not-yours': 'Nur wer die Runde eröffnet hat oder das Projekt verwaltet, kann sie beenden.',
  'needs.round-goes-on': 'Die Runde läuft noch. Warten Sie ihr Ende ab, oder beenden Sie sie.',
};
