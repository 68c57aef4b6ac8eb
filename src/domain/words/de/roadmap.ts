import type { messages as english } from '../en/roadmap';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'roadmap.moved-on-map':
    'Jemand anderes hat {item} inzwischen verschoben. Die Karte zeigt jetzt, wo es steht; verschieben Sie es noch einmal, wenn Sie es weiterhin wollen.',
  'roadmap.moved-on-roadmap':
    'Jemand anderes hat {item} inzwischen verschoben. Die Roadmap zeigt jetzt, wo es steht; verschieben Sie es noch einmal, wenn Sie es weiterhin wollen.',
  'roadmap.no-start-date': 'Diese Site hat kein Feld „Start date“. Ein Jira-Admin kann es anlegen.',
  'roadmap.no-epic-type': 'Dieses Projekt hat keinen Vorgangstyp, der sich auf der Roadmap planen ließe.',
  'roadmap.benefit-changed':
    'Jemand anderes hat diesen Nutzen inzwischen beschrieben. Laden Sie ihn neu; Ihr Text steht noch auf dem Bildschirm.',
  'roadmap.no-snapshot': 'Von diesem Tag gibt es keinen festgehaltenen Stand. Wählen Sie einen anderen.',
  'roadmap.view-changed':
    'Jemand anderes hat diese Ansicht inzwischen geändert. Sie ist neu geladen; speichern Sie noch einmal, wenn Sie es weiterhin wollen.',
  'roadmap.view-gone': 'Diese Ansicht gibt es nicht mehr.',
  'roadmap.view-of-another':
    'Diese Ansicht gehört jemand anderem. Speichern Sie sie unter einem anderen Namen, um eine eigene zu haben.',
  'roadmap.view-name': 'Geben Sie der Ansicht einen Namen.',
  'roadmap.view-filters': 'Die Filter einer Ansicht beginnen mit einem Fragezeichen.',
  'roadmap.balance-sum': 'Die drei Anteile müssen zusammen 100 % ergeben.',
};
