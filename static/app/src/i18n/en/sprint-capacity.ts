export const messages = {
  'sprint.capacity': 'Capacity',
  'sprint.velocity.none': 'No closed sprint yet: type what the team can do.',
  'sprint.velocity.cautious': 'Cautious {points} (P20)',
  'sprint.velocity.likely': 'Likely {points} (P50)',
  'sprint.velocity.from': 'from {count} closed sprints',
  'sprint.velocity.few':
    'from only {count, plural, one {# closed sprint} other {# closed sprints}}: little to go by',
  'sprint.capacity.zero': 'Give the sprint a capacity above 0.',
  'sprint.capacity.absurd': 'That is far more than the usual {likely}. Is it a typing slip?',
  'sprint.capacity.over': 'The plan is {over} above the capacity.',
  'sprint.capacity.done.points': '{done} of {capacity} points are done; {left} are left for open work.',
  'sprint.capacity.done.time': '{done} of {capacity} hours are done; {left} are left for open work.',
  'sprint.capacity.done.count': '{done} of {capacity} items are done; {left} are left for open work.',
  'sprint.capacity.points': 'Capacity in points',
  'sprint.capacity.time': 'Capacity in hours',
  'sprint.capacity.count': 'Capacity in items',
  'sprint.plan-by': 'Plan by',
  'sprint.plan-by.estimate': 'Estimates',
  'sprint.plan-by.items': 'Number of items',
  'sprint.velocity.older':
    '{count, plural, one {# that ended more than {months, number} months ago is left out.} other {# that ended more than {months, number} months ago are left out.}}',
  'sprint.velocity.all-old':
    'Every closed sprint ended more than {months, number} months ago and says little of today: type what the team can do.',
} as const;
