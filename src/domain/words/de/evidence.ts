import type { messages as english } from '../en/evidence';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'evidence.link-gone': 'Dieser Beleg spricht nicht mehr von diesem Bedürfnis.',
  'evidence.these-gone': 'Diese Belege gibt es nicht mehr.',
  'evidence.gone': 'Diesen Beleg gibt es nicht mehr.',
  'evidence.merge-choice': 'Wählen Sie einen Beleg, der nicht selbst zusammengeführt oder gelöscht ist.',
  'evidence.day-in-future': 'Der Tag liegt in der Zukunft. Nennen Sie den Tag, an dem es gesagt wurde.',
  'evidence.word-for-word': 'Das Zitat muss wörtlich im Ticket stehen.',
  'evidence.letters': 'Schreiben Sie mindestens drei Buchstaben.',
  'evidence.link-form': 'Ein Link beginnt mit http:// oder https://.',
  'evidence.transcript-empty': 'Darin stehen keine Worte.',
  'evidence.transcript-long':
    'Ein Transkript hat höchstens {most, number} Zeichen. Nehmen Sie es als mehrere Sitzungen auf.',
  'evidence.transcript-no-document': 'Das ist weder ein Text noch ein Word-Dokument.',
  'evidence.nothing-marked': 'Markieren Sie mindestens drei Buchstaben von dem, was jemand gesagt hat.',
  'evidence.not-agreed':
    'Wer das gesagt hat, ist nicht damit einverstanden, wörtlich zitiert zu werden. Die Einwilligung steht in der Sitzung.',
  'evidence.session-gone': 'Diese Sitzung gibt es nicht mehr.',
  'evidence.no-note': 'Nur Notizen, die noch zu keiner Sitzung gehören, können eine werden.',
  'evidence.masked-not-quoted':
    'Teile dieser Worte sind maskiert: So hat sie niemand gesagt, und außerhalb werden sie nie zitiert.',
  'evidence.keep-a-day': 'Behalten Sie es mindestens einen Tag.',
  'evidence.not-yours':
    'Dieses Zitat hat jemand anderes festgehalten, oder es wurde seither entfernt. Wer das Kundenwissen verwaltet, kann es ändern.',
};
