export const messages = {
  'roadmap.moved-on-map':
    'Somebody else has moved {item} meanwhile. The map now shows where it stands; move it again if you still want to.',
  'roadmap.moved-on-roadmap':
    'Somebody else has moved {item} meanwhile. The roadmap now shows where it stands; move it again if you still want to.',
  'roadmap.no-start-date': 'This site has no field “Start date”. A Jira administrator can add it.',
  'roadmap.no-epic-type': 'This project has no work type that could be planned on the roadmap.',
  'roadmap.benefit-changed':
    'Somebody else has written this benefit meanwhile. Load it again; your text is still on the screen.',
  'roadmap.no-snapshot': 'There is no snapshot of that day. Choose another one.',
  'roadmap.view-changed':
    'Somebody else changed this view meanwhile. It is loaded anew; save again if you still want to.',
  'roadmap.view-gone': 'This view does not exist any more.',
  'roadmap.view-of-another':
    'This view belongs to somebody else. Save it under another name to have one of your own.',
  'roadmap.view-name': 'Give the view a name.',
  'roadmap.view-filters': 'The filters of a view begin with a question mark.',
  'roadmap.balance-sum': 'The three shares have to add up to 100 %.',
} as const;
