import type { Route } from './rest/call';
import { boardRoutes } from './rest-agile/boards';
import { appFieldValueRoutes } from './rest-platform/app-field-values';
import { fieldRoutes } from './rest-platform/fields';
import { issueLifecycleRoutes } from './rest-platform/issue-lifecycle';
import { issueReadRoutes } from './rest-platform/issue-read';
import { issueWriteRoutes } from './rest-platform/issue-write';
import { permissionRoutes } from './rest-platform/permissions';
import { projectRoutes } from './rest-platform/projects';
import { propertyRoutes } from './rest-platform/properties';
import { referenceDataRoutes } from './rest-platform/reference-data';
import { searchRoutes } from './rest-platform/search';
import { userRoutes } from './rest-platform/users';
import { versionRoutes } from './rest-platform/versions';
import { bulkPropertyRoutes } from './rest-platform/bulk-properties';
import { commentRoutes } from './rest-platform/comments';
import { expressionRoutes } from './rest-platform/expressions';
import { jqlRoutes } from './rest-platform/jql-tools';
import { linkRoutes } from './rest-platform/links';
import { pictureRoutes } from './rest-platform/pictures';
import { precomputationRoutes } from './rest-platform/precomputations';
import { transitionRoutes } from './rest-platform/transitions';
import { issueListRoutes } from './rest-agile/issue-lists';
import { moveRoutes } from './rest-agile/moves';
import { sprintRoutes } from './rest-agile/sprints';
import { organizationRoutes } from './rest-service/organizations';
import { feedbackRoutes } from './rest-service/feedback';
import { requestCommentRoutes } from './rest-service/request-comments';
import { requestRoutes } from './rest-service/requests';
import { serviceDeskRoutes } from './rest-service/service-desks';

/** Every endpoint that the embedded Jira models. */
export const ROUTES: readonly Route[] = [
  ...issueReadRoutes,
  ...issueWriteRoutes,
  ...issueLifecycleRoutes,
  ...searchRoutes,
  ...fieldRoutes,
  ...appFieldValueRoutes,
  ...propertyRoutes,
  ...projectRoutes,
  ...versionRoutes,
  ...userRoutes,
  ...permissionRoutes,
  ...referenceDataRoutes,
  ...boardRoutes,
  ...bulkPropertyRoutes,
  ...commentRoutes,
  ...expressionRoutes,
  ...jqlRoutes,
  ...linkRoutes,
  ...pictureRoutes,
  ...precomputationRoutes,
  ...transitionRoutes,
  ...issueListRoutes,
  ...moveRoutes,
  ...sprintRoutes,
  ...organizationRoutes,
  ...feedbackRoutes,
  ...requestCommentRoutes,
  ...requestRoutes,
  ...serviceDeskRoutes,
];
