import type { messages as english } from '../en/records';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'records.change-elsewhere':
    'Diese Änderung nennt einen Eintrag eines anderen Produkts. Sie lässt sich nicht zurücknehmen.',
  'records.gone': 'Diesen Eintrag gibt es nicht mehr.',
  'records.of-another': 'Das kann nur ändern, wem es gehört, oder wer das Kundenwissen pflegen darf.',
  'records.removed': 'Der Eintrag dieser Änderung ist endgültig entfernt.',
  'records.merged':
    'Dieser Eintrag wurde mit einem anderen zusammengeführt, in dem alles steht, was er sagte.',
  'records.too-late': 'Einträge lassen sich {days, plural, one {# Tag} other {# Tage}} lang zurückholen.',
  'records.change-gone': 'Diese Änderung steht nicht mehr im Verlauf.',
  'records.no-way-back': 'Diese Änderung lässt sich von hier nicht zurücknehmen.',
  'records.too-many-at-once':
    'Gerade werden zu viele Einträge auf einmal angelegt. Versuchen Sie es gleich noch einmal.',
  'records.not-archived': 'Einträge dieser Art werden gelöscht, nicht archiviert.',
  'records.problem.too-many': 'Höchstens {most, number} davon.',
  'records.problem.too-small-share': 'Nicht weniger als {least, number, percent}.',
  'records.problem.too-great-share': 'Nicht mehr als {most, number, percent}.',
  'records.merge-too-much':
    'Beide zusammen enthalten mehr, als eines darf. Nehmen Sie heraus, was doppelt gesagt ist, und führen Sie sie dann zusammen.',
  'records.merge-settled': 'Diese Zusammenführung lässt sich nicht mehr zurücknehmen.',
  'records.merge-kept-gone':
    'Der Eintrag, der geblieben ist, fehlt. Holen Sie ihn zuerst zurück, und nehmen Sie dann die Zusammenführung zurück.',
  'records.merge-being-undone':
    'Diese Zusammenführung wird gerade zurückgenommen. Sehen Sie sich beide gleich noch einmal an.',
  'records.merge-with-itself': 'Wählen Sie einen anderen Eintrag zum Zusammenführen.',
  'records.merge-one-gone': 'Einen der beiden gibt es nicht mehr.',
  'records.merge-changed':
    'Einer der beiden wurde inzwischen geändert. Sehen Sie sich beide noch einmal an, und führen Sie sie dann zusammen.',
  'records.problem.unknown-field': 'Das ist hier nicht bekannt.',
  'records.problem.missing': 'Das muss ausgefüllt sein.',
  'records.problem.not-text': 'Das muss Text sein.',
  'records.problem.too-short': 'Mindestens {least, plural, one {# Zeichen} other {# Zeichen}}.',
  'records.problem.too-long': 'Höchstens {most, plural, one {# Zeichen} other {# Zeichen}}.',
  'records.problem.not-number': 'Das muss eine Zahl sein.',
  'records.problem.not-whole': 'Das muss eine ganze Zahl sein.',
  'records.problem.too-small': 'Nicht weniger als {least, number}.',
  'records.problem.too-great': 'Nicht mehr als {most, number}.',
  'records.problem.not-day': 'Das muss ein Tag sein, etwa 2026-11-29.',
  'records.problem.not-flag': 'Das muss Ja oder Nein sein.',
  'records.problem.not-one-of': 'Das muss eines davon sein: {options}.',
  'records.problem.not-reference': 'Was es nennt, gehört nicht zu diesem Produkt.',
  'records.problem.not-list': 'Das muss eine Liste sein.',
  'records.problem.not-group': 'Teile davon fehlen.',
  'records.problem.not-allowed': 'Das ist hier nicht zulässig.',
  'records.problem.app-only': 'Das schreibt die App selbst.',
  'records.rule.note-nowhere': 'Jede Notiz muss in einer Zeile dieser Karte stehen.',
  'records.rule.declined-without-reason':
    'Sagen Sie, warum es abgelehnt ist, damit niemand wieder fragen muss.',
  'records.rule.reason-without-decline': 'Nur ein abgelehntes Bedürfnis hat dafür einen Grund.',
  'records.rule.status-not-next': 'Dieser Status folgt nicht auf den jetzigen.',
  'records.rule.no-project': 'Wählen Sie mindestens ein Projekt.',
  'records.rule.kill-line-first':
    'Legen Sie die Abbruchgrenze fest, bevor der Test läuft: Bei welchem Ergebnis würden Sie es fallen lassen?',
  'records.rule.participant-twice': 'Jemand steht zweimal in der Liste der Teilnehmenden.',
  'records.rule.result-first':
    'Schreiben Sie das Ergebnis auf, bevor der Test als bestanden oder gescheitert zählt.',
};
