import type { messages as english } from '../en/accounts';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'account.revenue': '{revenue} im Jahr',
  'account.revenue.unknown': 'Umsatz nicht bekannt',
  'account.size': '{count, plural, one {# Person} other {# Personen}}',
  'account.since': 'Kunde seit {day}',
  'account.needs': 'Was sie brauchen',
  'account.needs.gist': '{count, plural, =0 {noch kein Bedürfnis} one {# Bedürfnis} other {# Bedürfnisse}}',
  'account.needs.none': 'Nichts, was sie sagten, ist schon mit einem Bedürfnis verknüpft.',
  'account.need.said':
    '{supports, number} dafür{contradicts, plural, =0 {} one {, # dagegen} other {, # dagegen}}',
  'account.work': 'Was dafür geplant ist',
  'account.done': 'Was dafür geliefert ist',
  'account.items': '{count, plural, =0 {nichts} one {# Vorgang} other {# Vorgänge}}',
  'account.told': 'Was ihnen gesagt wurde',
  'account.told.gist': '{count, plural, =0 {noch nichts} one {# Nachricht} other {# Nachrichten}}',
  'account.told.none': 'Ihnen wurde noch von keiner Arbeit erzählt.',
  'account.told.unseen': 'Ein Vorgang, der hier nicht zu sehen ist',
  'account.people': 'Wer für sie spricht',
  'account.people.gist': '{count, plural, =0 {niemand mit Namen} one {# Person} other {# Personen}}',
  'account.people.none': 'Kein Zitat von ihnen sagt, von wem es ist.',
  'account.scores': 'Ihre Antworten auf Umfragen',
  'account.scores.gist': '{count, plural, =0 {noch keine} one {# Antwort} other {# Antworten}}',
  'account.scores.none': 'Sie haben noch auf keine Umfrage geantwortet.',
  'account.scores.stars': 'Sterne einer Rezension',
};
