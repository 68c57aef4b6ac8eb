import type { messages as english } from '../en/items';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'items.too-many-needs':
    'Ein Vorgang kann höchstens {most, number} Bedürfnissen dienen. Lösen Sie eines davon, oder teilen Sie den Vorgang.',
  'items.need-not-attached': 'Das Bedürfnis {needKey} hängt nicht mehr an diesem Vorgang.',
  'items.need-not-served': 'Dieser Vorgang dient dem Bedürfnis {needKey} nicht mehr.',
  'items.met-when-done': 'Ob das Bedürfnis erfüllt ist, lässt sich sagen, sobald dieser Vorgang fertig ist.',
  'items.tell-when-done': 'Kunden kann man Bescheid geben, sobald dieser Vorgang fertig ist.',
  'items.told-gone': 'Diesen Eintrag gibt es in der Liste der Benachrichtigten nicht mehr.',
  'items.nobody-asked': 'Niemand dieser Art hat danach gefragt, oder niemand mehr.',
  'items.no-request': 'Es gibt keine Anfrage von ihnen, auf die man antworten könnte.',
  'items.reply-empty': 'Schreiben Sie, was Sie sagen möchten.',
  'items.no-points': 'Dieses Projekt schätzt nicht in Punkten.',
  'items.estimated-meanwhile':
    'Jemand anderes hat {item} inzwischen geschätzt. Die Tabelle zeigt es jetzt; ändern Sie es noch einmal, wenn Sie es weiterhin wollen.',
  'items.no-transition': 'Der Workflow führt vom jetzigen Status nicht zu „{status}“.',
  'items.being-written': 'Andere ändern diesen Vorgang gerade. Versuchen Sie es gleich noch einmal.',
};
