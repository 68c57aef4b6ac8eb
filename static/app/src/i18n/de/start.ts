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
  'tour.needs':
    'Bedürfnisse: was Kunden erledigen wollen, danach, wie wichtig es ihnen ist und wie schlecht es heute gelingt.',
  'tour.evidence':
    'Belege: was Kunden gesagt haben. Fügen Sie ein Zitat ein, verknüpfen Sie es mit einem Bedürfnis, und die Zahlen folgen.',
  'tour.roadmap':
    'Roadmap: die Arbeit in Jira nach Kundenwert, als Baum, als jetzt, als Nächstes und später, und über die Zeit. Eine Karte zu verschieben ändert Jira.',
  'tour.priorities':
    'Prioritäten: die Reihenfolge der Arbeit und ihr Grund. Jede Zahl öffnet sich in die Zeilen, aus denen sie besteht.',
  'tour.changes':
    'Was sich geändert hat: was seit einem Tag stieg, fiel, kam, ging und sich verschob, und wer entschied.',
  'tour.share': 'Teilen: dieselbe Roadmap für Vertrieb, Marketing oder Kunden, ohne was nicht für sie ist.',
};
