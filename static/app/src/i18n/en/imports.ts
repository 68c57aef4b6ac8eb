export const messages = {
  'import.state.waiting': 'Waiting',
  'import.state.running': 'Running',
  'import.state.done': 'Done',
  'import.state.cancelled': 'Stopped',
  'import.state.failed': 'Failed',
  'import.state.stopped': 'Not finished',
  'import.earlier': 'Earlier imports',
  'import.undo': 'Take back',
  'import.undone': 'Taken back',
  'import.added': '{count, plural, one {# quote} other {# quotes}}',
  'import.brought.records':
    '{added, plural, one {# new} other {# new}}, {changed, plural, one {# changed} other {# changed}}',
  'import.brought.points':
    '{added, plural, one {# new day} other {# new days}}, {changed, plural, one {# changed} other {# changed}}',
  'import.undo.name': 'Take back {file}',
  'import.undo.looking': 'Looking what that will do',
  'import.undo.will-stay': '{count, plural, one {One stays:} other {# stay:}}',
  'import.undo.stays':
    '{count, plural, one {One stays, as it has been used since:} other {# stay, as they have been used since:}}',
  'import.undo.more': '{count, plural, one {and one more} other {and # more}}',
  'import.undo.why.held': '{name}: feedback, answers or other records belong to it by now.',
  'import.undo.why.changed': '{name}: somebody has changed it since.',
  'import.undo.why.fields': '{name}: somebody has changed {fields} since; the rest is as before.',
  'import.undo.will.evidence':
    '{pieces, plural, one {# quote} other {# quotes}} and {answers, plural, one {# rating} other {# ratings}} go, and {removed, plural, one {# account that it made goes} other {# accounts that it made go}} with them.',
  'import.undo.will.survey':
    '{answers, plural, one {# answer goes} other {# answers go}}, and {removed, plural, one {# account that it made goes} other {# accounts that it made go}} with them.',
  'import.undo.will.account':
    '{removed, plural, one {# account that it made is removed} other {# accounts that it made are removed}}, {restored, plural, one {# that it changed gets its earlier values back} other {# that it changed get their earlier values back}}.',
  'import.undo.will.point':
    '{removed, plural, one {# day that it brought is removed} other {# days that it brought are removed}}, {restored, plural, one {# that it changed gets its earlier value back} other {# that it changed get their earlier values back}}.',
  'import.undo.whole': 'It is one act, stands in the history, and the file can be imported again.',
  'import.undo.did': '{file} was taken back.',
} as const;
