export const messages = {
  'tour.name': 'Tour',
  'tour.offer': 'New here? Six stops show what this page is for.',
  'tour.begin': 'Take the tour',
  'tour.no': 'No, thanks',
  'tour.step': '{at, number} of {of, number}',
  'tour.next': 'Next stop',
  'tour.back': 'Stop before',
  'tour.stop': 'End the tour',
  'tour.end': 'Done',
  'tour.roadmap':
    'Roadmap: the work in Jira as now, next and later, for whom, and what nobody plans yet. Moving a card changes Jira.',
  'tour.priorities': 'Priorities: the order of the open work by what it is worth to customers.',
  'tour.insights':
    'Insights: what customers lack and what they said. Paste a quote, link it to a need, and the numbers follow.',
  'tour.customers': 'Customers: the personas that you build for, and how many each of them stands for.',
  'tour.outcomes': 'Outcomes: whether what was built did help, and how far the goals are.',
  'tour.share': 'Share: the same roadmap for sales, marketing or customers, without what is not for them.',
} as const;
