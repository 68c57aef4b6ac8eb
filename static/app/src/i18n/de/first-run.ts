import type { messages as english } from '../en/first-run';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'first.title': 'Was braucht einer Ihrer Kunden?',
  'first.text': 'Drei Antworten genügen, um den Wert zu sehen. Sie können sie später ändern.',
  'first.steps': 'Schritte zur ersten Rangliste',
  'first.step.need': 'Ein Bedürfnis',
  'first.step.work': 'Arbeit, die ihm dient',
  'first.step.done': 'Ihre Rangliste',
  'first.step.past': 'Erledigt',
  'first.save': 'Speichern und den Wert sehen',
  'first.saved': 'Das Bedürfnis ist gespeichert. Sein Wert und der Grund dafür stehen da.',
  'first.skip': 'Vorerst überspringen',
  'first.where': 'Dahin führt es',
  'first.where.text':
    'Arbeit in der Reihenfolge dessen, was Kunden fehlt, und zu jeder Zahl der Grund. Sehen Sie sich vorher in einem erfundenen Produkt um, wenn Sie mögen.',
  'first.sample.hint': 'Verschwindet nach einer Frage wieder; Ihre eigene Arbeit bleibt, wie sie ist.',
  'first.sample.ask':
    'Wer dieses Projekt administriert, kann ein erfundenes Produkt laden, um sich umzusehen.',
  'first.already': 'Haben Sie schon Rückmeldungen?',
  'first.already.file': 'Datei oder Tickets importieren',
  'first.already.paste': 'Ein Zitat einfügen',
  'first.already.survey': 'Eine kurze Umfrage stellen',
  'first.value': 'Der erste Wert',
  'first.value.saved': 'Gespeichert',
  'first.value.better': 'Eine bessere Schätzung einer Zeile oder eine Umfrage macht das Intervall kürzer.',
  'first.value.change': 'Eine Zahl ändern',
  'first.work': 'Welche Arbeit dient ihm?',
  'first.work.text':
    'Offene Arbeit; zuerst, was Wörter mit dem Bedürfnis gemeinsam hat. Was die meisten gemeinsam hat, ist schon angehakt.',
  'first.work.none': 'Hier gibt es noch keine offene Arbeit. Planen Sie ein Epic dafür.',
  'first.work.no-edit': 'Wer hier Vorgänge bearbeiten darf, kann das Bedürfnis an sie hängen.',
  'first.work.because': '„{words}“',
  'first.work.no-words': 'keine gemeinsamen Wörter',
  'first.find': 'Andere Arbeit finden',
  'first.find.hint': 'Tippen Sie einen Schlüssel oder Wörter des Titels.',
  'first.attach':
    '{count, plural, one {# anhängen und die Rangliste sehen} other {# anhängen und die Rangliste sehen}}',
  'first.attach.none': 'Anhängen und die Rangliste sehen',
  'first.another': 'Erst ein weiteres Bedürfnis',
};
