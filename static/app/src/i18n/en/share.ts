export const messages = {
  'share.audience': 'For whom',
  'share.audience.executive': 'Executives',
  'share.audience.sales': 'Sales',
  'share.audience.marketing': 'Marketing',
  'share.audience.developers': 'Developers',
  'share.audience.customer': 'Customers',
  'share.lens.executive':
    'Benefit, value, goals and quarters. No keys, no exact dates, no names of accounts, no revenue, no quotes.',
  'share.lens.sales':
    'Benefit, whom it serves and how many accounts asked. Horizons in place of dates; no names of accounts, no revenue, no values.',
  'share.lens.marketing':
    'Benefit first, a voice without names, horizons in place of dates. No values, no accounts, no keys.',
  'share.lens.developers': 'Keys, needs, values, effort and dates. No accounts, no revenue, no quotes.',
  'share.lens.customer':
    'Benefit, horizon, and whether it is planned or in work. Nothing else leaves the app.',
  'share.loading': 'Preparing the roadmap for its readers',
  'share.save.html': 'Save as a page',
  'share.save.csv': 'Save as CSV',
  'share.save.md': 'Save as Markdown',
  'share.save.png': 'Save as a picture',
  'share.link': 'Copy a link to this view',
  'share.link.hint':
    'The link opens this audience with these filters; whoever opens it sees what they may see.',
  'share.link.copied': 'The link is copied.',
  'share.named':
    '{first, plural, =0 {The title} one {Line # and perhaps more} other {Line # and perhaps more}} still names a customer or says how to reach one ({count, plural, one {one place} other {# places}}). The file was not saved: change the words, then save again.',
  'share.picture.failed': 'The picture could not be made. Save the page instead.',
  'share.note':
    'The file holds the open work that you may see and that fits the filters, and nothing that is not for its readers. Names of accounts in texts are masked, except for developers.',
  'share.preview': 'What the file will hold',
  'share.nothing': 'No open work that you may see fits these filters.',
  'share.cut': 'Only the first {count, number} work items are shared. Filter for fewer.',
  'share.saved': '{count, plural, one {# work item} other {# work items}} saved.',
  'share.as-of':
    'For {audience}, as of {day}, {count, plural, one {# open work item} other {# open work items}}.',
  'share.total': 'Together they would meet {value} unmet needs per 100 customers; a need counts once.',
  'share.same':
    '{count, plural, one {# work item says the same as one before it and is left out.} other {# work items say the same as one before them and are left out.}}',
  'share.missing':
    '{count, plural, one {# work item has} other {# work items have}} no benefit in customer words yet.',
  'share.missing.text':
    'The sentence of a need, or the title, stands in for it. Write the benefit here, or once for the need under Insights.',
  'share.benefit.missing': 'Placeholder',
  'share.benefit.write': 'Write the benefit',
  'share.benefit.edit': 'Change',
  'share.benefit.write.for': 'Write the benefit in place of “{benefit}”',
  'share.benefit.edit.for': 'Change the benefit “{benefit}”',
  'share.benefit.example': 'For example: You answer a caller before they hang up.',
  'share.column.key': 'Key',
  'share.column.benefit': 'What it gives to customers',
  'share.column.goals': 'Goals',
  'share.column.customers': 'Asked for by',
  'share.column.quarter': 'Quarter',
  'share.column.quote': 'A customer says',
  'share.customers': '{count, plural, one {# account} other {# accounts}}',
  'share.quote': '“{quote}”',
  'share.quarter': 'Q{quarter} {year}, as planned now',
  'share.state.planned': 'Planned',
  'share.state.in-work': 'In work',
  'share.state.done': 'Done',
} as const;
