import type { messages as english } from '../en/import';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'import.title': 'Rückmeldungen importieren',
  'import.ask': 'Wer in diesem Projekt Kundenwissen verwaltet, kann Zitate importieren.',
  'import.text':
    'CSV, TSV, JSON, Excel oder Jira-XML, etwa ein Export von Google Play, Typeform, SurveyMonkey, Canny, Zendesk oder Jira. Die Datei wird in Ihrem Browser gelesen; nur ihre Zeilen werden gesendet.',
  'import.choose': 'Datei wählen',
  'import.choose.other': 'Andere Datei wählen',
  'import.unreadable':
    'Die Datei konnte nicht gelesen werden. Speichern Sie sie im Herkunftswerkzeug noch einmal, und versuchen Sie es erneut.',
  'import.used-as.column': '{column} wird verwendet als',
  'import.preview': 'Die ersten Zeilen, wie sie übernommen würden',
  'import.no-date': 'ohne Datum',
  'import.row.answer': 'Eine Bewertung ohne Worte: {share, number, percent}',
  'import.row.votes': '{count, plural, one {# Stimme} other {# Stimmen}}',
  'import.ratings':
    '{count, plural, one {# Zeile ist eine Bewertung ohne Worte; sie zählt als Antwort auf die Umfrage, die oben genannt ist. Ist keine genannt, bleibt sie beim Import und zählt nirgends.} other {# Zeilen sind Bewertungen ohne Worte; sie zählen als Antworten auf die Umfrage, die oben genannt ist. Ist keine genannt, bleiben sie beim Import und zählen nirgends.}}',
  'import.also-answers':
    '{count, plural, one {# Bewertung} other {# Bewertungen}} auch als Antworten auf eine Umfrage übernehmen ({kind})',
  'import.start': 'Importieren',
  'import.progress': 'Fortschritt des Imports',
  'import.counts':
    '{added, plural, one {# neues Zitat} other {# neue Zitate}}, {known, number} schon bekannt, {answers, plural, one {# Bewertung ohne Worte} other {# Bewertungen ohne Worte}}, {rejected, plural, one {# Zeile nicht übernommen} other {# Zeilen nicht übernommen}}.',
  'import.another': 'Weitere Datei importieren',
  'import.problems':
    '{count, plural, one {# Zeile zum Verbessern herunterladen} other {# Zeilen zum Verbessern herunterladen}}',
  'import.resume': 'Fortsetzen',
  'import.target.ignore': 'Nicht verwendet',
  'import.target.text': 'Was gesagt wurde',
  'import.target.title': 'Titel',
  'import.target.date': 'Datum',
  'import.target.rating': 'Bewertung',
  'import.target.votes': 'Stimmen',
  'import.target.author': 'Person',
  'import.target.account': 'Kunde',
  'import.target.persona': 'Persona',
  'import.target.need': 'Bedürfnis',
  'import.target.stance': 'Dafür oder dagegen',
  'import.target.strength': 'Wie stark',
  'import.target.tags': 'Schlagwörter',
  'import.target.url': 'Link',
  'import.target.id': 'Id',
  'import.target.attribute': 'Daneben aufbewahrt',
};
