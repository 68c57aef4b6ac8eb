import type { messages as english } from '../en/settings';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'setup.title': 'Customer Roadmap in diesem Projekt',
  'setup.product': 'Produkt: {name}',
  'setup.project': 'Projekt',
  'setup.checklist': 'Ist alles bereit?',
  'setup.done': 'Erledigt',
  'setup.later': 'Kommt von selbst',
  'setup.open': 'Zu tun',
  'setup.migrations': 'Tabellen der App',
  'setup.migrations.state': '{done, number} von {total, number} angelegt',
  'setup.migrations.advice':
    'Sie entstehen von selbst, etwa zehn Minuten nach Installation oder Aktualisierung der App.',
  'setup.fields': 'Felder in Jira',
  'setup.fields.all': 'alle fünf sind da',
  'setup.fields.missing': 'es fehlen: {names}',
  'setup.fields.advice':
    'Bitten Sie die Jira-Administration, sie unter Einstellungen, Vorgänge, Felder wiederherzustellen, und nehmen Sie sie in die Masken dieses Projekts auf.',
  'setup.estimation': 'Schätzungen',
  'setup.estimation.none': 'keine gefunden: jeder Vorgang zählt gleich',
  'setup.estimation.advice': 'Wählen Sie in den Einstellungen des Boards dieses Projekts ein Schätzfeld.',
  'setup.knowledge': 'Kundenwissen',
  'setup.count.personas': '{count, plural, one {# Persona} other {# Personas}}',
  'setup.count.needs': '{count, plural, one {# Bedürfnis} other {# Bedürfnisse}}',
  'setup.count.evidence': '{count, plural, one {# Zitat} other {# Zitate}}',
  'setup.count.items':
    '{count, plural, one {# Vorgang mit Bedürfnissen} other {# Vorgänge mit Bedürfnissen}}',
  'setup.knowledge.advice':
    'Öffnen Sie einen Vorgang und verknüpfen Sie sein erstes Bedürfnis, oder laden Sie die Beispieldaten.',
  'setup.reconcile': 'Letzter Abgleich mit Jira',
  'setup.reconcile.never': 'noch keiner',
  'setup.reconcile.advice': 'Er läuft jede Nacht und behebt, was ein verlorenes Ereignis hinterlassen hat.',
  'setup.days': 'Tage dieses Produkts',
  'setup.days.text':
    'Belege altern, Tage der Roadmap werden aufgehoben und Regeln fällig nach dem Tag einer Zeitzone, wer auch hinsieht. Was jemand einträgt, bekommt dessen eigenen Tag.',
  'setup.days.zone': 'Zeitzone',
  'setup.days.saved': 'Die Tage dieses Produkts beginnen jetzt in {zone}.',
  'setup.jobs': 'Werte in Jira',
  'setup.recompute': 'Jetzt neu berechnen',
  'setup.recompute.text':
    'Werte werden nach jeder Änderung von selbst geschrieben. Berechnen Sie alle neu, wenn ein Feld von außen geändert wurde.',
  'setup.recompute.started': 'Die Neuberechnung hat begonnen.',
  'setup.job.progress': '{done, number} von {total, number}',
  'setup.job.cancel': '{name} abbrechen',
  'setup.sample': 'Beispieldaten',
  'setup.sample.text':
    'Ein erfundenes Produkt mit Personas, Bedürfnissen und Zitaten zum Umsehen. Es verschwindet mit einem Klick; Ihre Vorgänge bleiben, wie sie sind.',
  'setup.sample.loaded':
    'Die Beispieldaten sind geladen. Entfernen Sie sie, bevor Sie mit Ihren eigenen Kunden arbeiten.',
  'job.frontier': 'Release-Kurve berechnen',
  'job.import': 'Belege aus einer Datei übernehmen',
  'job.standing-import': 'Belege laufend aus Jira übernehmen',
  'job.recompute': 'Werte neu berechnen',
  'job-state.waiting': 'Wartet',
  'job-state.running': 'Läuft',
  'job-state.done': 'Fertig',
  'job-state.cancelled': 'Abgebrochen',
  'job-state.failed': 'Fehlgeschlagen',
  'setup.quotes': 'Wer Zitate hinzufügt',
  'setup.quotes.open': 'Alle, die einen Vorgang kommentieren dürfen, dürfen Zitate hinzufügen',
  'setup.quotes.text':
    'Sie fügen hinzu, was Kunden gesagt haben, und nehmen Tickets als Belege; ändern oder löschen, was da ist, dürfen weiterhin nur, die das Kundenwissen verwalten. Die Historie sagt, wer was hinzugefügt hat.',
  'setup.quotes.opened': 'Alle, die einen Vorgang kommentieren dürfen, dürfen Zitate hinzufügen.',
  'setup.quotes.closed': 'Nur wer das Kundenwissen verwaltet, darf Zitate hinzufügen.',
  'setup.remeasure': 'Wann ein Versprechen geprüft wird',
  'setup.remeasure.days': 'Tage nach einer Lieferung',
  'setup.remeasure.text':
    'So viele Tage, nachdem Arbeit mit einem Bedürfnis fertig ist, fragt „Ergebnisse“ nach Antworten der Kunden, deren Bedürfnis es war.',
  'setup.remeasure.saved': 'Kunden werden {days, number} Tage nach einer Lieferung wieder gefragt.',
};
