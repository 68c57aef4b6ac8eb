export const messages = {
  'telling.roadmap': 'Roadmap for',
  'telling.texts': 'Delivered, as',
  'telling.kind.notes': 'Release notes',
  'telling.kind.blog': 'Blog post',
  'telling.kind.newsletter': 'Newsletter',
  'telling.kind.in-app': 'Message in the product',
  'telling.kind.voice': 'Customer voice',
  'telling.kind.notes.hint':
    'Benefit first, then the need, a quote and what changed. Filter for a persona or a version to write for one.',
  'telling.kind.blog.hint': 'What was delivered, benefit first, with places for your own opening and end.',
  'telling.kind.newsletter.hint': 'One line for each benefit, and one voice.',
  'telling.kind.in-app.hint': 'Three benefits at most, a line each.',
  'telling.kind.voice.hint': 'One quote and its story: who, what hurt, what was built, what came of it.',
  'telling.days': 'Delivered',
  'telling.days.back': '{days, plural, =0 {At any time} one {On the last day} other {In the last # days}}',
  'telling.undated':
    '{count, plural, one {# done work item has no day in Jira and is left out.} other {# done work items have no day in Jira and are left out.}}',
  'telling.cut': 'Only the newest {count, number} work items are told of. Filter for fewer.',
  'telling.voice': 'Quote',
  'telling.voice.none':
    'Nobody behind this work has agreed to be quoted yet. Open a quote and tick “May be quoted outside” once they have.',
  'telling.preview': 'What leaves',
  'telling.copy': 'Copy the text',
  'telling.copy.md': 'Copy as Markdown',
  'telling.copy.html': 'Copy as HTML',
  'telling.save.text': 'Save as text',
  'telling.save.md': 'Save as Markdown',
  'telling.save.html': 'Save as a page',
  'telling.other': 'Other forms',
  'telling.copied': 'The text is copied.',
  'telling.saved': 'The text is saved.',
  'telling.by-hand': 'Jira keeps the clipboard to itself: copy the words from here.',
  'telling.language': 'In',
  'telling.edit': 'Edit the words',
  'telling.edit.hint':
    '# and ## begin a heading, > a quote, - a point. What is still to be filled stands in [[ ]].',
  'telling.edit.use': 'Use these words',
  'telling.own': 'These are your own words; what changes in the records does not change them.',
  'telling.own.drop': 'Back to the records',
  'telling.gaps':
    '{count, plural, one {One place is still to be filled: no record says it.} other {# places are still to be filled: no record says them.}}',
  'telling.named':
    '{count, plural, one {One place names a customer or a person, or says how to reach one.} other {# places name a customer or a person, or say how to reach one.}} Nothing has left: change the words, then try again.',
  'telling.nothing': 'Nothing to tell yet',
  'telling.nothing.text':
    'Nothing that is switched on was delivered in these days. Choose more days, or clear the filters.',
} as const;
