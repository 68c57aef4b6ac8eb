export const messages = {
  'promises.title': 'Promised and measured',
  'promises.none':
    'Nothing is promised yet. When work with a need is done, what it is to change is frozen here, and measured after {days, number} days.',
  'promises.due': '{count, plural, one {# to ask} other {# to ask}}',
  'promises.legend.promised': 'promised',
  'promises.legend.measured': 'measured, 95 % interval',
  'promises.line':
    'Promised {before} → {promised} %, measured {after} % ({low} to {high}, n = {count, number}): {word}.',
  'promises.line.few':
    'Promised {before} → {promised} %, measured {after} % by {count, plural, one {# answer} other {# answers}}: too few to tell.',
  'promises.line.waiting': 'Promised {before} → {promised} %, not measured yet.',
  'promises.line.due': 'Ask again from {day}.',
  'promises.line.overdue': 'To be asked since {day}.',
  'promises.word.kept': 'it helped as promised',
  'promises.word.less': 'it helped, less than promised',
  'promises.word.more': 'it helped more than promised',
  'promises.word.none': 'no help to be seen',
  'promises.word.worse': 'fewer are satisfied than before',
  'promises.word.unclear': 'it may be as promised, or nothing',
  'promises.word.unasked': 'fewer than five were asked before, so nobody can tell whether it helped',
  'promises.short.kept': 'As promised',
  'promises.short.less': 'Less',
  'promises.short.more': 'More',
  'promises.short.none': 'Not as promised',
  'promises.short.worse': 'Worse',
  'promises.short.unclear': 'Not clear',
  'promises.short.unasked': 'Not clear',
  'promises.short.too-few': 'Too few',
  'promises.short.waiting': 'Not asked yet',
  'promises.change':
    'Change as measured: {change} points ({low} to {high}); {before, number} answers before. An association: nothing else was held still.',
  'promises.all': 'Show all {count, number}',
  'promises.fewer': 'Show fewer',
  'promises.ask': 'Ask again',
  'promises.ask.hint':
    '{days, number} days after a delivery the customers are asked again; {least, number} answers allow a word.',
  'promises.ask.none': 'Nobody is to be asked now.',
  'promises.ask.next': 'Next on {day}: {need}.',
  'promises.ask.link': 'Ask {persona} about {need}',
  'promises.ask.short': 'Survey',
  'promises.lesson.none': 'No promise is checked yet: {least, number} answers after a delivery allow a word.',
  'promises.lesson.too-few':
    '{count, plural, one {# checked promise is} other {# checked promises are}} too few to say whether promises hold.',
  'promises.lesson.nothing-came':
    'Of what {count, number} promises said, nothing came: ask before you promise.',
  'promises.lesson.over':
    'We promised {ratio} times what came ({low} to {high}, {count, number} promises): promise less, or measure sooner.',
  'promises.lesson.under':
    'We promised only {ratio} times what came ({low} to {high}, {count, number} promises): the work helps more than we say.',
  'promises.lesson.fair':
    'What we promise comes: {ratio} times as much promised as came ({low} to {high}, {count, number} promises).',
  'promises.lesson.unclear':
    'Whether our {count, number} promises hold cannot be told yet: what came may be far more or far less.',
  'promises.lesson.weakest': 'Furthest above what came were promises that rest on {level}.',
  'promises.sure': 'How good our promises are, by the evidence behind them',
  'promises.sure.level': 'Evidence',
  'promises.sure.count': 'Checked',
  'promises.sure.bias': 'Too high by, points',
  'promises.sure.over': 'Promised ÷ came',
  'promises.sure.rank': 'Order (Spearman)',
  'promises.sure.brier': 'Brier score',
  'promises.sure.unchanged': '{value} had nothing been promised',
  'promises.sure.range': '{low} to {high}',
  'promises.sure.no-range': 'no interval',
  'promises.sure.nothing': 'nothing came',
  'promises.sure.too-few': 'too few',
  'promises.sure.hint':
    'Intervals hold with 95 % certainty; with fewer than {least, number} promises there are none. Order: whether more came where more was promised, −1 to 1. Brier score: how far the promise was from what each customer said, 0 is best.',
  'promises.level.all': 'All together',
  'promises.level.none': 'Only belief',
  'promises.proposal': 'Lower the coverage that nobody says from {from} to {to}?',
  'promises.proposal.text':
    'Work of which nobody said how much of a need it covers met {met} of what was open ({low} to {high}, {count, number} promises). The value model takes {from}.',
  'promises.proposal.accept': 'Lower it to {to}',
  'promises.proposal.decline': 'Leave it at {from}',
  'promises.proposal.reason': '{count, number} checked promises met {met} of what was open.',
  'promises.decided.accepted':
    'The coverage that nobody says was lowered from {from} to {to} on {day}, after {count, number} promises.',
  'promises.decided.declined':
    'The coverage that nobody says was left at {from} on {day}, after {count, number} promises.',
  'promises.decided.back': 'Take back',
  'promises.decided.done': 'Saved. Values are being computed anew.',
  'promises.decided.stale': 'Something has changed meanwhile: look again.',
  'promises.need.none': 'No delivery has promised anything for this need yet.',
} as const;
