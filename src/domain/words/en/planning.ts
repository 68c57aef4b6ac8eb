export const messages = {
  'planning.goal-gain': 'What goals add must be a number of 0 or more.',
  'planning.share': 'This must lie between 0 and 1.',
  'planning.twice': '{item} is given twice.',
  'planning.sprint-id': 'A sprint id is a whole number.',
  'planning.sprint-closed': 'This sprint was closed meanwhile. Nothing was moved; plan the next one.',
  'planning.goal-changed':
    'Somebody changed the goal meanwhile: it is shown now. Nothing was written, and yours still stands in the field.',
  'planning.sprint-points': 'Sprint {sprint} reports points that are no number of 0 or more.',
  'planning.team-days': 'Days are a number of 0 or more.',
  'planning.sprint-capacity': 'Give the sprint a capacity above 0 points, or take one from past sprints.',
  'planning.assumed-points': 'Assume more than 0 points for items without an estimate.',
  'planning.need-value': 'The value of need {needKey} must be 0 or more.',
  'planning.need-elsewhere': 'Need {needKey} is not part of this plan.',
  'planning.pinned-gone': '{item} is pinned but no longer a candidate. Reload the backlog.',
  'planning.kept-gone': '{item} stays in the sprint but is no longer a candidate. Reload the backlog.',
  'planning.excluded-gone': '{item} is excluded but no longer a candidate. Reload the backlog.',
  'planning.pinned-and-excluded': '{item} is pinned and excluded at once. Keep one of the two.',
  'planning.floor': 'A floor must lie between 0 and the capacity of the sprint.',
  'planning.balance-swapped': 'The least share of a class is above its most. Swap them.',
  'planning.pinned-too-much':
    'The pinned items and what they depend on need {needed, number} points, the sprint has {capacity, number}. Unpin some or raise the capacity.',
  'planning.pinned-beside-kept':
    'What stays in the sprint takes {kept, number} points and the pinned items need {needed, number} more; the sprint has {capacity, number}. Let something leave, unpin some, or raise the capacity.',
  'planning.circle':
    'These items block each other in a circle: {items}. Remove one of the links in Jira, or choose to ignore it in this plan.',
  'planning.cannot-pin':
    '{item} is pinned but cannot be planned: it has no usable estimate, is excluded or is too big. Unpin it or mend that.',
  'planning.cannot-pin-for':
    '{item} is pinned but cannot be planned: {other} is missing, excluded or too big. Unpin it or mend that.',
  'planning.no-set.floors':
    'No set of items keeps the floors you ask for within the capacity. Lower a floor, or raise the capacity.',
  'planning.no-set.balance':
    'No set of items keeps the balance you ask for within the capacity. Widen the balance, or raise the capacity.',
  'planning.no-set':
    'No set of items keeps the floors and the balance you ask for within the capacity. Lower a floor, widen the balance, or raise the capacity.',
  'planning.no-candidate': '{item} is not among the candidates of this sprint.',
  'planning.release-locked-too-much':
    'What is locked in needs {needed, number} points but the capacity is {capacity, number}. Unlock something or raise the capacity.',
  'planning.release-locked-both':
    '{item} is locked in and out at once, perhaps through a prerequisite. Free one.',
  'planning.release-capacity': 'Give the release a capacity of 0 or more points.',
  'planning.release-estimate': 'Give {item} an estimate of 0 or more points.',
  'planning.release-weight': 'Give customer {customer} a weight of 0 or more.',
  'planning.release-missing':
    '{owner} names {missing}, which is not part of this plan. Add it to the plan or remove the link.',
  'planning.frontier-steps': 'Ask for at least one step of the frontier.',
  'planning.frontier-other': 'This frontier was begun for other capacities. Start it again.',
  'planning.nrp-ratio': 'The ratio of all cost must lie between 0 and 1.',
  'planning.nrp-file':
    'This is no Next Release Problem file: its number {position, number} is missing or does not fit.',
} as const;
