export const messages = {
  'evidence.link-gone': 'This piece of evidence does not speak about this need any more.',
  'evidence.these-gone': 'These pieces of evidence do not exist any more.',
  'evidence.gone': 'This piece of evidence does not exist any more.',
  'evidence.merge-choice': 'Choose a piece that is not itself merged or deleted.',
  'evidence.day-in-future': 'The day lies in the future. Give the day on which the customer said it.',
  'evidence.word-for-word': 'The quote has to stand in the ticket word for word.',
  'evidence.letters': 'Write at least three letters.',
  'evidence.link-form': 'A link begins with http:// or https://.',
  'evidence.transcript-empty': 'There are no words in it.',
  'evidence.transcript-long':
    'A transcript has {most, number} characters at most. Take it in as several sessions.',
  'evidence.transcript-no-document': 'This is neither a text nor a Word document.',
  'evidence.nothing-marked': 'Mark at least three letters of what somebody said.',
  'evidence.not-agreed':
    'Whoever said this has not agreed to be quoted word for word. What they agreed to stands in the session.',
  'evidence.session-gone': 'This session does not exist any more.',
  'evidence.no-note': 'Only notes that are no part of a session yet can become one.',
  'evidence.masked-not-quoted':
    'Parts of these words are masked: nobody said them so, and they are never quoted outside.',
  'evidence.keep-a-day': 'Keep it for one day at least.',
  'evidence.not-yours':
    'This quote was written down by somebody else, or was taken away since. People who manage customer knowledge can change it.',
} as const;
