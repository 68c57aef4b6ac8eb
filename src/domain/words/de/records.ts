import type { messages as english } from '../en/records';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'records.gone': 'Diesen Eintrag gibt es nicht mehr.',
  'records.removed': 'Der Eintrag dieser Änderung ist endgültig entfernt.',
  'records.merged':
    'Dieser Eintrag wurde mit einem anderen zusammengeführt, in dem alles steht, was er sagte.',
  'records.too-late': 'Einträge lassen sich {days, plural, one {# Tag} other {# Tage}} lang zurückholen.',
  'records.change-gone': 'Diese Änderung steht nicht mehr im Verlauf.',
  'records.no-way-back': 'Diese Änderung lässt sich von hier nicht zurücknehmen.',
  'records.key-gone':
    'Den Schlüssel dieses Eintrags hat inzwischen ein anderer, darum lässt er sich darunter nicht zurückholen.',
  'records.too-many-at-once':
    'Gerade werden zu viele Einträge auf einmal angelegt. Versuchen Sie es gleich noch einmal.',
  'records.not-archived': 'Einträge dieser Art werden gelöscht, nicht archiviert.',
  'records.problem.unknown-field': 'Dieses Feld gibt es nicht.',
  'records.problem.missing': 'Füllen Sie das aus.',
  'records.problem.not-text': 'Das muss Text sein.',
  'records.problem.too-short':
    'Das ist zu kurz: mindestens {least, plural, one {# Zeichen} other {# Zeichen}}.',
  'records.problem.too-long': 'Das ist zu lang: höchstens {most, number}.',
  'records.problem.not-number': 'Das muss eine Zahl sein.',
  'records.problem.not-whole': 'Das muss eine ganze Zahl sein.',
  'records.problem.too-small': 'Das muss mindestens {least, number} sein.',
  'records.problem.too-great': 'Das darf höchstens {most, number} sein.',
  'records.problem.not-day': 'Das muss ein Tag sein.',
  'records.problem.not-flag': 'Das muss Ja oder Nein sein.',
  'records.problem.not-one-of': 'Wählen Sie eines davon: {options}.',
  'records.problem.not-reference': 'Worauf sich das bezieht, gibt es in diesem Produkt nicht.',
  'records.problem.not-list': 'Das muss eine Liste sein.',
  'records.problem.not-group': 'Das muss eine Gruppe von Feldern sein.',
  'records.problem.not-allowed': 'Dieser Wert hat nicht die Form, die das Feld verlangt.',
  'records.problem.app-only': 'Dieses Feld schreibt nur die App selbst.',
  'records.rule.note-nowhere': 'Eine Notiz steht an einer Stelle, die es auf dieser Karte nicht gibt.',
  'records.rule.declined-without-reason':
    'Sagen Sie, warum das Bedürfnis abgelehnt wird, damit niemand noch einmal fragen muss.',
  'records.rule.reason-without-decline': 'Ein Grund für die Ablehnung gehört zu einem abgelehnten Bedürfnis.',
  'records.rule.status-not-next': 'Aus seinem jetzigen Stand kann ein Bedürfnis nicht in diesen wechseln.',
  'records.rule.no-project': 'Wählen Sie mindestens ein Projekt.',
  'records.rule.kill-line-first':
    'Legen Sie die Abbruchgrenze fest, bevor der Test läuft: Bei welchem Ergebnis würden Sie es fallen lassen?',
  'records.rule.result-first':
    'Schreiben Sie das Ergebnis auf, bevor der Test als bestanden oder gescheitert zählt.',
};
