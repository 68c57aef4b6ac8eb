export const messages = {
  'roadmap.moved-on-map':
    'Somebody else has moved {item} meanwhile. The map now shows where it stands; move it again if you still want to.',
  'roadmap.moved-on-roadmap':
    'Somebody else has moved {item} meanwhile. The roadmap now shows where it stands; move it again if you still want to.',
  'roadmap.no-start-date': 'This site has no field “Start date”. A Jira administrator can add it.',
  'roadmap.no-epic-type': 'This project has no work type that could be planned on the roadmap.',
  'roadmap.no-snapshot': 'There is no snapshot of that day. Choose another one.',
  'roadmap.balance-sum': 'The three shares have to add up to 100 %.',
} as const;
