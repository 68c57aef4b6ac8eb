import type { LetterKey } from '@domain/roadmap/telling/announcement';

/** The words around the records in texts that leave the team. */
export const messages = {
  'letter.title': 'New in {product}: {when}',
  'letter.for': 'For {persona}.',
  'letter.need': 'The need behind it: {need}',
  'letter.changed': 'What changed: {what}.',
  'letter.quote': '“{quote}”',
  'letter.quote.by': '{who}, {day}',
  'letter.more': '{count, plural, one {And one more thing.} other {And # more things.}}',
  'letter.result':
    'Since then {satisfied, number} of {answers, number} answers of {persona} say that they are satisfied: {share}, with 95 % certainty between {low} and {high}.',
  'letter.result.before': 'Before, it was {satisfied, number} of {answers, number}.',
  'letter.voice.title': 'Heard, and built',
  'letter.voice.who': 'Who said it',
  'letter.voice.hurt': 'What hurt',
  'letter.voice.built': 'What we built',
  'letter.voice.came': 'What came of it',
  'letter.gap.benefit': 'What can customers do now with “{title}”?',
  'letter.gap.opening': 'Why this matters to the readers now, in two sentences',
  'letter.gap.how': 'How they get it, and whom they ask',
  'letter.gap.quote': 'A quote: nobody behind this work has agreed to be quoted yet',
  'letter.gap.who': 'Who is it, as they want to be named?',
  'letter.gap.came': 'What came of it: nobody has measured it yet',
} as const satisfies Readonly<Record<LetterKey, string>>;
