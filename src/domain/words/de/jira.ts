import type { messages as english } from '../en/jira';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'jira.said': '{words}',
  'jira.refused-values': 'Jira hat die Werte nicht angenommen.',
  'jira.refused': 'Jira lässt Sie das hier nicht tun.',
  'jira.not-there': 'Das gibt es in Jira nicht, oder Sie dürfen es nicht sehen.',
  'jira.changed-meanwhile': 'Jemand hat das zur selben Zeit geändert. Laden Sie es neu.',
  'jira.slow-down': 'Jira bittet diese App, langsamer zu fragen. Es geht von selbst weiter.',
  'jira.away': 'Jira antwortet gerade nicht richtig. Versuchen Sie es gleich noch einmal.',
  'jira.not-reached':
    'Jira ist nicht zu erreichen. Prüfen Sie die Verbindung, und versuchen Sie es noch einmal.',
  'jira.unknown-answer':
    'Jira hat in einer Form geantwortet, die diese App nicht kennt. Versuchen Sie es später noch einmal.',
  'jira.partly': 'Jira hat einen Teil davon getan und nicht gesagt, welchen. Laden Sie die Seite neu.',
};
