export const messages = {
  'sample.load': 'Load sample data',
  'sample.loaded': 'The sample data is loaded.',
  'sample.wipe': 'Remove sample data',
  'sample.wiped': 'The sample data is gone.',
  'sample.banner.title': 'You are looking at sample data',
  'sample.banner.text': 'Its personas, needs and quotes are invented. Your work items are real and stay.',
  'sample.banner.asleep':
    'Its personas, needs and quotes are invented, and none of your work items serves one of its needs yet: so no item has a value. Create a few invented items, or attach the needs to open items of your own.',
  'sample.own': 'Attach to own items',
  'sample.own.title':
    '{items, plural, one {Attach an invented need to # of your open work items?} other {Attach the invented needs to # of your open work items?}}',
  'sample.own.text':
    'You then see a full product on your own work. It writes to the fields of this app in Jira, and nothing else of your work changes. Removing the sample takes it off again.',
  'sample.own.do': 'Attach them',
  'sample.work': 'Create sample work items',
  'sample.work.title': 'Create {items, number} work items in Jira?',
  'sample.work.text':
    'Epics with stories of the invented product are created in this project, as you, with their needs, estimates and the label “{label}”: {items, number} in all. Removing the sample offers to delete them again.',
  'sample.work.create': 'Create them',
  'sample.work.busy': '{made, number} of {items, number} created',
  'sample.work.done': 'The sample work items are there; their values follow within seconds.',
  'sample.remove.title': 'Remove the sample data?',
  'sample.remove.text':
    'Its personas, needs, quotes, surveys and goals go, with what was changed in them. What you added yourselves stays, and so do your work items. The sample can be loaded again, as it was at first.',
  'sample.remove.work':
    '{items, plural, one {Delete the # sample work item in Jira} other {Delete the # sample work items in Jira}}',
  'sample.remove.named':
    '{items, plural, one {Take its needs off # work item, whose value goes with them} other {Take its needs off # work items, whose values go with them}}',
  'sample.remove.busy': '{done, number} of {items, number} work items done',
} as const;
