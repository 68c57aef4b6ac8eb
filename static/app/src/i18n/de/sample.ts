import type { messages as english } from '../en/sample';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'sample.load': 'Beispieldaten laden',
  'sample.loaded': 'Die Beispieldaten sind geladen.',
  'sample.wipe': 'Beispieldaten entfernen',
  'sample.wiped': 'Die Beispieldaten sind weg.',
  'sample.banner.title': 'Sie sehen Beispieldaten',
  'sample.banner.asleep':
    'Personas, Bedürfnisse und Zitate sind erfunden, und noch dient keiner Ihrer Vorgänge einem dieser Bedürfnisse: Darum hat kein Vorgang einen Wert. Legen Sie ein paar erfundene Vorgänge an, oder hängen Sie die Bedürfnisse an eigene offene Vorgänge.',
  'sample.own': 'An eigene Vorgänge hängen',
  'sample.own.title':
    '{items, plural, one {Ein erfundenes Bedürfnis an # Ihrer offenen Vorgänge hängen?} other {Die erfundenen Bedürfnisse an # Ihrer offenen Vorgänge hängen?}}',
  'sample.own.text':
    'Sie sehen dann ein volles Produkt an Ihrer eigenen Arbeit. Geschrieben wird in die Felder dieser App in Jira, sonst ändert sich an Ihrer Arbeit nichts. Wird das Beispiel entfernt, geht auch das wieder.',
  'sample.own.do': 'Anhängen',
  'sample.work': 'Beispielvorgänge anlegen',
  'sample.work.title': '{items, number} Vorgänge in Jira anlegen?',
  'sample.work.text':
    'Epics mit Storys des erfundenen Produkts werden in diesem Projekt in Ihrem Namen angelegt, mit Bedürfnissen, Schätzungen und dem Stichwort „{label}“: zusammen {items, number}. Wer das Beispiel entfernt, kann sie wieder löschen.',
  'sample.work.create': 'Anlegen',
  'sample.work.busy': '{made, number} von {items, number} angelegt',
  'sample.work.done': 'Die Beispielvorgänge sind da; ihre Werte folgen in Sekunden.',
  'sample.remove.title': 'Beispieldaten entfernen?',
  'sample.remove.text':
    'Personas, Bedürfnisse, Zitate, Umfragen und Ziele des Beispiels gehen, mit dem, was daran geändert wurde. Was Sie selbst hinzugefügt haben, bleibt, und Ihre Vorgänge bleiben auch. Das Beispiel lässt sich wieder laden, so wie es am Anfang war.',
  'sample.remove.work':
    '{items, plural, one {Den # Beispielvorgang in Jira löschen} other {Die # Beispielvorgänge in Jira löschen}}',
  'sample.remove.named':
    '{items, plural, one {Die Beispielbedürfnisse von # Vorgang nehmen, dessen Wert mit ihnen geht} other {Die Beispielbedürfnisse von # Vorgängen nehmen, deren Werte mit ihnen gehen}}',
  'sample.remove.busy': '{done, number} von {items, number} Vorgängen fertig',
  'sample.banner.text':
    'Personas, Bedürfnisse und Zitate sind erfunden. Ihre Vorgänge sind echt und bleiben.',
};
