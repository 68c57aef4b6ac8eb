export const messages = {
  'sprint.capacity': 'Capacity',
  'sprint.velocity.none': 'No closed sprint yet: type what the team can do.',
  'sprint.velocity.cautious': 'Cautious {points}',
  'sprint.velocity.likely': 'Likely {points}',
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
  'sprint.past.loading': 'Reading past sprints',
  'sprint.notes': '{count, plural, one {# remark on the items} other {# remarks on the items}}',
  'sprint.note.no-estimate': '{key} has no estimate and stays out.',
  'sprint.note.assumed': '{key} has no estimate; {points, number} points are assumed.',
  'sprint.note.negative':
    '{key} has an estimate of {points, number}, below zero, and stays out. Mend it in Jira.',
  'sprint.note.zero': '{key} is estimated at 0 points: it counts as free.',
  'sprint.note.too-big': '{key} needs {points, number} points; the whole sprint has {capacity, number}.',
  'sprint.note.blocked': '{key} is blocked by {blocker}, which is neither finished nor a candidate here.',
  'sprint.note.blocked-ignored':
    '{key} is blocked by {blocker}, which is not a candidate here; you chose to ignore that.',
  'sprint.note.held-back': '{key} waits for {by}, which cannot be planned.',
  'sprint.note.cycle':
    'These block each other in a circle: {circle}. The plan ignores that {blocker} blocks {blocked}, as you chose.',
  'sprint.note.fits': 'Everything that can be planned fits: {total, number} points of {capacity, number}.',
  'sprint.past.title': 'Promised and delivered',
  'sprint.past.none': 'No closed sprint yet',
  'sprint.past.none.text':
    'Once a sprint is completed, this page says what it promised and delivered to whom.',
  'sprint.past.unfrozen': 'Some of these sprints ended before the app kept a record',
  'sprint.past.unfrozen.text':
    'For them, value is that of today and what was promised is not known. From now on both are kept when a sprint starts and ends.',
  'sprint.past.points': 'Points done',
  'sprint.past.promised': 'Promised',
  'sprint.past.delivered': 'Delivered',
  'sprint.past.today': '(value of today)',
  'sprint.past.of': '{delivered} of {promised}',
  'sprint.burn-up.label': 'Delivered customer value added up over {count, number} sprints: {value}',
  'sprint.burn-up': 'Delivered customer value, added up over the sprints. The table has the numbers.',
  'sprint.burn-up.both':
    'Customer value added up over the sprints: delivered (line) and promised (dashed). The table has the numbers.',
  'sprint.note.kept-blocked':
    '{key} is blocked by {blocker}, which is neither finished nor a candidate here; it is in the sprint and stays.',
  'sprint.note.kept-negative':
    '{key} has an estimate of {points, number}, below zero; it stays and counts no points. Mend it in Jira.',
  'sprint.note.kept-over':
    'What stays in the sprint by itself takes {kept, number} of {capacity, number}: nothing else fits until some of it may leave.',
} as const;
