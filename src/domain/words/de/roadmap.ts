import type { messages as english } from '../en/roadmap';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'roadmap.moved-on-map':
    'Jemand anderes hat {item} inzwischen verschoben. Die Karte zeigt jetzt, wo es steht; verschieben Sie es noch einmal, wenn Sie es weiterhin wollen.',
  'roadmap.moved-on-roadmap':
    'Jemand anderes hat {item} inzwischen verschoben. Die Roadmap zeigt jetzt, wo es steht; verschieben Sie es noch einmal, wenn Sie es weiterhin wollen.',
  'roadmap.no-start-date': 'Diese Site hat kein Feld „Start date“. Ein Jira-Admin kann es anlegen.',
  'roadmap.no-epic-type': 'Dieses Projekt hat keinen Vorgangstyp, der sich auf der Roadmap planen ließe.',
  'roadmap.no-snapshot': 'Von diesem Tag gibt es keinen festgehaltenen Stand. Wählen Sie einen anderen.',
  'roadmap.balance-sum': 'Die drei Anteile müssen zusammen 100 % ergeben.',
};
