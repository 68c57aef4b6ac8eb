import { getAppContext, webTrigger } from '@forge/api';
import { jiraPermissions } from './adapters/permission/jira-permissions';
import { jiraJqlComputations } from './adapters/platform/jira-jql-computations';
import { jiraSprintsAsApp } from './adapters/platform/jira-sprints';
import { jiraReplies } from './adapters/platform/jira-replies';
import { jiraSetup, rememberFieldIds } from './adapters/platform/jira-setup';
import { jiraRoadmapAsApp, jiraRoadmapAsUser } from './adapters/platform/jira-roadmap';
import { jiraAsApp, jiraAsUser } from './adapters/platform/jira-transports';
import { jiraTickets } from './adapters/platform/jira-tickets';
import { jiraWorkItems, jiraWorkItemsAsApp } from './adapters/platform/jira-work-items';
import { systemClock } from './adapters/platform/system-clock';
import { forgePlanningQueue } from './adapters/queue/forge-planning-queue';
import { forgeRecomputeQueue } from './adapters/queue/forge-recompute-queue';
import { forgeTicketQueue } from './adapters/queue/forge-ticket-queue';
import { nodeSecrets } from './adapters/secrets/node-secrets';
import { migrate, migrationProgress } from './adapters/store/migrate';
import { sqlBenefitStore } from './adapters/store/sql-benefit-store';
import { sqlArchiveStore } from './adapters/store/sql-archive-store';
import { sqlCatalogueStore } from './adapters/store/sql-catalogue-store';
import { sqlCustomerStore } from './adapters/store/sql-customer-store';
import { sqlEvidenceStore } from './adapters/store/sql-evidence-store';
import { sqlGoalStore } from './adapters/store/sql-goal-store';
import { sqlHistoryStore } from './adapters/store/sql-history-store';
import { sqlHookStore } from './adapters/store/sql-hook-store';
import { sqlFrontierStore } from './adapters/store/sql-frontier-store';
import { sqlImportStore } from './adapters/store/sql-import-store';
import { sqlItemStore } from './adapters/store/sql-item-store';
import { sqlJobStore } from './adapters/store/sql-job-store';
import { sqlKnowledgeStore } from './adapters/store/sql-knowledge-store';
import { sqlLandscapeStore } from './adapters/store/sql-landscape-store';
import { sqlMapStore } from './adapters/store/sql-map-store';
import { sqlModelStore } from './adapters/store/sql-model-store';
import { sqlOutcomeStore } from './adapters/store/sql-outcome-store';
import { sqlPersonStore } from './adapters/store/sql-person-store';
import { sqlPlanningStore } from './adapters/store/sql-planning-store';
import { sqlNeedStore } from './adapters/store/sql-need-store';
import { sqlRecordStore } from './adapters/store/sql-record-store';
import { sqlSnapshotStore } from './adapters/store/sql-snapshot-store';
import { sqlProductStore } from './adapters/store/sql-product-store';
import { sqlRetentionStore } from './adapters/store/sql-retention-store';
import { sqlSegmentStore } from './adapters/store/sql-segment-store';
import { sqlSettingsStore } from './adapters/store/sql-settings-store';
import { sqlStandingImportStore } from './adapters/store/sql-standing-import-store';
import { sqlViewStore } from './adapters/store/sql-view-store';
import { sqlSurveyStore } from './adapters/store/sql-survey-store';
import { ITEM_PROPERTY } from './contract/jira-fields';
import { badgeHandler } from './handlers/badge';
import { buildProcedures } from './handlers/build-procedures';
import type { ProcedureDeps } from './handlers/build-procedures';
import { jiraEventHandler } from './handlers/jira-events';
import { jqlFunction } from './handlers/jql-functions';
import { planningWorker } from './handlers/planning-worker';
import { recomputeWorker } from './handlers/recompute-worker';
import { rpcHandler } from './handlers/rpc';
import { hourlyHandler, installedHandler, reconcileHandler } from './handlers/schedules';
import { sprintEventHandler } from './handlers/sprint-events';
import { ticketWorker } from './handlers/ticket-worker';
import { webHook } from './handlers/web-hook';
import { suggestionHandler, suggestNeeds, suggestPersonas } from './handlers/suggestions';
import type { Background } from './usecases/background';
import { needGapAbove, servesPersona, withoutNeed } from './usecases/jql-fragments';
import type { FreezeDeps } from './usecases/freeze-sprint';
import type { SnapshotDeps } from './usecases/take-snapshot';

/**
 * The one place that constructs adapters. Nothing here holds data of a site: one process serves many sites,
 * and every adapter asks the platform anew for each invocation.
 */
const clock = systemClock;
const settings = sqlSettingsStore();
const setup = jiraSetup(jiraAsApp, settings, clock);
const stores = {
  clock,
  knowledge: sqlKnowledgeStore(clock),
  items: sqlItemStore(clock),
  jobs: sqlJobStore(),
  queue: forgeRecomputeQueue(),
};
const planning = sqlPlanningStore();
const outcomes = sqlOutcomeStore();
const searches = { frontiers: sqlFrontierStore(), searches: forgePlanningQueue() };
const permissions = jiraPermissions(jiraAsUser);
const roadmap = { snapshots: sqlSnapshotStore(), roadmap: jiraRoadmapAsApp(jiraAsApp, setup) };
const channels = {
  standing: sqlStandingImportStore(),
  ticketQueue: forgeTicketQueue(),
  hooks: sqlHookStore(),
  secrets: nodeSecrets,
};
const requests: ProcedureDeps = {
  ...stores,
  jira: jiraWorkItems(jiraAsUser, jiraAsApp, setup),
  setup,
  models: sqlModelStore(),
  evidence: sqlEvidenceStore(),
  catalogue: sqlCatalogueStore(),
  imports: sqlImportStore(),
  needs: sqlNeedStore(),
  customers: sqlCustomerStore(clock),
  records: sqlRecordStore(),
  history: sqlHistoryStore(),
  maps: sqlMapStore(),
  segments: sqlSegmentStore(),
  surveys: sqlSurveyStore(),
  outcomes,
  replies: jiraReplies(jiraAsUser),
  archive: sqlArchiveStore(),
  landscapes: sqlLandscapeStore(),
  retention: sqlRetentionStore(),
  products: sqlProductStore(),
  permissions,
  goals: sqlGoalStore(),
  planning,
  views: sqlViewStore(),
  ...searches,
  ...roadmap,
  visible: jiraRoadmapAsUser(jiraAsUser, setup),
  benefits: sqlBenefitStore(),
  people: sqlPersonStore(),
  ...channels,
  tickets: jiraTickets(jiraAsUser),
  hookAddress: () => webTrigger.getUrl('feedback-hook'),
};
const remainingMs = () => getAppContext().invocationRemainingTimeInMillis();
const background: Background & FreezeDeps & SnapshotDeps = {
  ...stores,
  ...roadmap,
  jira: jiraWorkItemsAsApp(jiraAsApp, setup),
  setup,
  planning,
  sprints: jiraSprintsAsApp(jiraAsApp),
  computations: jiraJqlComputations(jiraAsApp),
  outcomes,
  remainingMs,
};
const prepare = {
  migrate: () => migrate(remainingMs),
  rememberFields: async () => {
    await rememberFieldIds(jiraAsApp, settings, clock);
  },
};

export const app = {
  rpc: rpcHandler(buildProcedures(requests, { settings, migrationProgress }), permissions),
  panelBadge: badgeHandler(requests, permissions),
  suggestNeeds: suggestionHandler(requests, permissions, suggestNeeds),
  suggestPersonas: suggestionHandler(requests, permissions, suggestPersonas),
  servesPersona: jqlFunction(setup, servesPersona(background)),
  needGapAbove: jqlFunction(setup, needGapAbove(background)),
  withoutNeed: jqlFunction(setup, withoutNeed()),
  onJiraEvent: jiraEventHandler(stores.queue, ITEM_PROPERTY),
  onSprintEvent: sprintEventHandler(stores.queue),
  onInstalled: installedHandler(prepare),
  recomputeWorker: recomputeWorker(background),
  planningWorker: planningWorker({ ...stores, ...searches, remainingMs }),
  ticketWorker: ticketWorker({ ...requests, ...background, tickets: jiraTickets(jiraAsApp) }),
  feedbackHook: webHook(requests),
  migrate: hourlyHandler(prepare, requests),
  reconcile: reconcileHandler({ ...requests, ...background, ...channels }, settings),
};
