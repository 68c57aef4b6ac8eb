export const messages = {
  'items.too-many-needs':
    'A work item can serve at most {most, number} needs. Detach one, or split the work item.',
  'items.need-not-attached': 'The need {needKey} is not attached to this work item any more.',
  'items.need-not-served': 'This work item does not serve the need {needKey} any more.',
  'items.met-when-done': 'Whether the need is met can be said once this work item is done.',
  'items.tell-when-done': 'Customers can be told once this work item is done.',
  'items.told-gone': 'The ledger has no such entry any more.',
  'items.nobody-asked': 'Nobody of this kind has asked for it (any more).',
  'items.no-request': 'There is no request of theirs to post on.',
  'items.reply-empty': 'Write what you want to say.',
  'items.no-points': 'This project does not estimate in points.',
  'items.estimated-meanwhile':
    'Somebody else has estimated {item} meanwhile. The grid now shows it; change it again if you still want to.',
  'items.no-transition': 'The workflow does not lead from its present status to “{status}”.',
  'items.being-written': 'Others are changing this work item just now. Try it again in a moment.',
} as const;
