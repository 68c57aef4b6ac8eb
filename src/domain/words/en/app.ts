export const messages = {
  'app.failed': 'Something went wrong in the app. Try again in a moment.',
  'app.words': '{words}',
  'app.no-answer': 'The app does not answer just now. Try again in a moment.',
  'app.unknown-answer': 'The app answered in a form this page does not know. Reload the page.',
  'app.unknown-request': 'This version of the app does not know that request. Reload the page.',
  'app.signed-out': 'Sign in to Jira to use this.',
  'app.setting-up':
    'The app is still setting up its tables. This takes some ten minutes after installing; try again then.',
  'app.no-fields': 'Jira does not list the fields of this app. Ask a Jira admin to install the app again.',
  'app.no-data': 'The app cannot reach its data just now. Try again in a moment.',
  'app.written-meanwhile': 'Somebody wrote this at the same time. Load it again and repeat.',
  'app.no-picture': 'The browser could not draw this picture.',
  'app.no-planner': 'The browser could not run the planner. Load the page again.',
  'app.no-plan': 'The plan could not be computed. Load the page again.',
  'app.may-not-see-item': 'You may not see this work item.',
  'app.may-not-edit-item':
    'You may not edit this work item. Ask a project admin for the permission to edit work items.',
  'app.may-not-see-project': 'You may not see this project.',
  'app.may-not-manage':
    'You may not change customer knowledge here. Ask a project admin for the permission “Manage customer knowledge”.',
  'app.may-not-quote':
    'You may not add quotes here. Ask a project admin for the permission to comment on work items.',
  'app.quotes-closed':
    'Quotes are added here by people who manage customer knowledge. A project admin can open this to everybody who may comment on a work item, in the settings.',
  'app.project-admins-only': 'Only an admin of this project can do this.',
} as const;
