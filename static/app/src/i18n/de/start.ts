import type { messages as english } from '../en/start';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'tour.name': 'Rundgang',
  'tour.offer': 'Neu hier? Sechs Stationen zeigen, wofür diese Seite da ist.',
  'tour.begin': 'Rundgang beginnen',
  'tour.no': 'Nein, danke',
  'tour.step': '{at, number} von {of, number}',
  'tour.next': 'Nächste Station',
  'tour.back': 'Station davor',
  'tour.stop': 'Rundgang beenden',
  'tour.end': 'Fertig',
  'tour.roadmap':
    'Roadmap: die Arbeit in Jira als jetzt, als Nächstes und später, für wen, und was noch niemand plant. Eine Karte zu verschieben ändert Jira.',
  'tour.priorities': 'Prioritäten: die Reihenfolge der offenen Arbeit nach ihrem Wert für Kunden.',
  'tour.insights':
    'Erkenntnisse: was Kunden fehlt und was sie sagten. Fügen Sie ein Zitat ein, verknüpfen Sie es mit einem Bedürfnis, und die Zahlen folgen.',
  'tour.customers': 'Kunden: die Personas, für die Sie bauen, und für wie viele jede steht.',
  'tour.outcomes': 'Wirkung: ob geholfen hat, was gebaut wurde, und wie weit die Ziele sind.',
  'tour.share': 'Teilen: dieselbe Roadmap für Vertrieb, Marketing oder Kunden, ohne was nicht für sie ist.',
};
