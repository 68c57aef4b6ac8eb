import type { messages as english } from '../en/file';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'file.reading': '{name} wird gelesen',
  'file.unknown':
    'ist von keinem an seinen Überschriften bekannten Werkzeug; Worte und Zellen sagen, was die Spalten sind.',
  'file.recognised': 'ist ein Export von {name}.',
  'file.doubts':
    '{count, plural, one {Die Datei lässt eine Frage offen. Bis Sie etwas anderes sagen, ist die Antwort geraten.} other {Die Datei lässt # Fragen offen. Bis Sie etwas anderes sagen, sind die Antworten geraten.}}',
  'file.doubt.encoding': 'In welcher Kodierung ist die Datei geschrieben? Prüfen Sie unten ihre Buchstaben.',
  'file.doubt.sheet': 'Welches Blatt der Arbeitsmappe ist es?',
  'file.doubt.date-order': 'Steht im Datum der Tag oder der Monat vorn?',
  'file.doubt.decimal-sign': 'Welches Zeichen steht in „{column}“ vor den Dezimalen?',
  'file.doubt.rating-scale': 'Auf welcher Skala sind die Bewertungen in „{column}“?',
  'file.doubt.text-column': 'In welcher Spalte steht, was der Kunde schrieb?',
  'file.doubt.date-column': 'In welcher Spalte steht der Tag? Ohne eine wird der Tag des Imports genommen.',
  'file.doubt.answers-to': 'Auf welche Umfrage antworten die Bewertungen in „{column}“?',
  'file.choice.no-survey': 'Auf keine: sie zählen nirgends',
  'file.doubt.value-column': 'In welcher Spalte steht der Wert?',
  'file.doubt.state': 'Was bedeutet „{column}“ als Stand eines Kontos?',
  'file.no-day': 'Keine Spalte enthält einen Tag: Es wird der Tag des Imports genommen.',
  'file.choice.dmy': 'Der Tag',
  'file.choice.mdy': 'Der Monat',
  'file.choice.point': 'Der Punkt',
  'file.choice.comma': 'Das Komma',
  'file.choice.none': 'Keine',
  'file.choice.leave-out': 'Weglassen',
  'file.columns': 'Spalten der Datei',
  'file.column': 'Spalte',
  'file.used-as': 'Verwendet als',
  'file.sample': 'Zum Beispiel',
  'file.counts':
    '{lines, plural, one {# Zeile} other {# Zeilen}} in der Datei: {taken, number} können übernommen werden, {rejected, number} nicht, {empty, number} ohne etwas zu übernehmen.',
  'file.rejected':
    '{count, plural, one {# Zeile wird nicht übernommen} other {# Zeilen werden nicht übernommen}}',
  'file.rejected.download': 'Zum Korrigieren herunterladen',
  'file.problem': 'Zeile {line, number}: {reason}',
};
