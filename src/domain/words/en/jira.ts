export const messages = {
  'jira.said': '{words}',
  'jira.refused-values': 'Jira did not accept the values.',
  'jira.refused': 'Jira does not let you do this here.',
  'jira.not-there': 'This is not in Jira, or you may not see it.',
  'jira.changed-meanwhile': 'Somebody changed this at the same time. Load it again.',
  'jira.slow-down': 'Jira asks this app to slow down. It will go on by itself.',
  'jira.away': 'Jira does not answer properly just now. Try again in a moment.',
  'jira.not-reached': 'Jira could not be reached. Check the connection and try again.',
  'jira.unknown-answer': 'Jira answered in a form this app does not know. Try again later.',
  'jira.partly': 'Jira did part of this and did not say which part. Load the page again.',
} as const;
