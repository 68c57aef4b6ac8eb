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
  'tour.needs':
    'Needs: what customers want to get done, by how important it is to them and how badly it is met today.',
  'tour.evidence': 'Evidence: what customers said. Paste a quote, link it to a need, and the numbers follow.',
  'tour.roadmap':
    'Roadmap: the work in Jira by customer value, as a tree, as now, next and later, and over time. Moving a card changes Jira.',
  'tour.priorities':
    'Priorities: the order of the work, and why. Each number opens into the lines that it is made of.',
  'tour.changes': 'What changed: what rose, fell, came, went and moved since a day, and who decided.',
  'tour.share': 'Share: the same roadmap for sales, marketing or customers, without what is not for them.',
} as const;
