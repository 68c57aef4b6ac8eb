import type { messages as english } from '../en/imports';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'import.state.waiting': 'Wartet',
  'import.state.running': 'Läuft',
  'import.state.done': 'Fertig',
  'import.state.cancelled': 'Angehalten',
  'import.state.failed': 'Fehlgeschlagen',
  'import.state.stopped': 'Nicht beendet',
  'import.earlier': 'Frühere Importe',
  'import.undo': 'Zurücknehmen',
  'import.undone': 'Zurückgenommen',
  'import.added': '{count, plural, one {# Zitat} other {# Zitate}}',
  'import.brought.records': '{added, number} neu, {changed, number} geändert',
  'import.brought.points':
    '{added, plural, one {# neuer Tag} other {# neue Tage}}, {changed, number} geändert',
  'import.undo.name': '{file} zurücknehmen',
  'import.undo.looking': 'Es wird nachgesehen, was das bewirkt',
  'import.undo.will-stay': '{count, plural, one {Einer bleibt:} other {# bleiben:}}',
  'import.undo.stays':
    '{count, plural, one {Einer bleibt, da er seither verwendet wurde:} other {# bleiben, da sie seither verwendet wurden:}}',
  'import.undo.more': '{count, plural, one {und ein weiterer} other {und # weitere}}',
  'import.undo.why.held': '{name}: Belege, Antworten oder andere Einträge gehören inzwischen dazu.',
  'import.undo.why.changed': '{name}: Jemand hat das seither geändert.',
  'import.undo.why.fields': '{name}: Jemand hat seither {fields} geändert; der Rest ist wie zuvor.',
  'import.undo.will.evidence':
    '{pieces, plural, one {# Zitat} other {# Zitate}} und {answers, plural, one {# Bewertung} other {# Bewertungen}} gehen, und mit ihnen {removed, plural, one {# Kunde, den der Import angelegt hat} other {# Kunden, die der Import angelegt hat}}.',
  'import.undo.will.survey':
    '{answers, plural, one {# Antwort geht} other {# Antworten gehen}}, und mit ihnen {removed, plural, one {# Kunde, den der Import angelegt hat} other {# Kunden, die der Import angelegt hat}}.',
  'import.undo.will.account':
    '{removed, plural, one {# Kunde, den der Import angelegt hat, wird entfernt} other {# Kunden, die der Import angelegt hat, werden entfernt}}, {restored, plural, one {# geänderter bekommt seine früheren Werte zurück} other {# geänderte bekommen ihre früheren Werte zurück}}.',
  'import.undo.will.point':
    '{removed, plural, one {# Tag, den der Import gebracht hat, wird entfernt} other {# Tage, die der Import gebracht hat, werden entfernt}}, {restored, plural, one {# geänderter bekommt seinen früheren Wert zurück} other {# geänderte bekommen ihre früheren Werte zurück}}.',
  'import.undo.whole':
    'Das geschieht in einem Zug und steht im Verlauf; die Datei kann erneut importiert werden.',
  'import.undo.did': '{file} wurde zurückgenommen.',
};
