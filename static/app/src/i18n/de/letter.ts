import type { LetterKey } from '@domain/roadmap/telling/announcement';

export const messages: Readonly<Record<LetterKey, string>> = {
  'letter.title': 'Neu in {product}: {when}',
  'letter.for': 'Für {persona}.',
  'letter.need': 'Das Bedürfnis dahinter: {need}',
  'letter.changed': 'Was sich geändert hat: {what}.',
  'letter.quote': '„{quote}“',
  'letter.quote.by': '{who}, {day}',
  'letter.more': '{count, plural, one {Und noch etwas.} other {Und # weitere Neuerungen.}}',
  'letter.result':
    'Seither sagen {satisfied, number} von {answers, number} Antworten von {persona}, dass sie zufrieden sind: {share}, mit 95 % Sicherheit zwischen {low} und {high}.',
  'letter.result.before': 'Vorher waren es {satisfied, number} von {answers, number}.',
  'letter.voice.title': 'Gehört und gebaut',
  'letter.voice.who': 'Wer es gesagt hat',
  'letter.voice.hurt': 'Was wehtat',
  'letter.voice.built': 'Was wir gebaut haben',
  'letter.voice.came': 'Was daraus geworden ist',
  'letter.gap.benefit': 'Was können Kunden jetzt mit „{title}“?',
  'letter.gap.opening': 'Warum das für die Leser jetzt zählt, in zwei Sätzen',
  'letter.gap.how': 'Wie sie es bekommen und wen sie fragen',
  'letter.gap.quote': 'Ein Zitat: Hinter dieser Arbeit hat noch niemand zugestimmt, zitiert zu werden',
  'letter.gap.who': 'Wer ist es, so wie er oder sie genannt werden will?',
  'letter.gap.came': 'Was daraus geworden ist: Noch hat es niemand gemessen',
};
