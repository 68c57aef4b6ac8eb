import { getAppContext, webTrigger } from '@forge/api';
import { jiraPermissions } from './adapters/permission/jira-permissions';
import { jiraJqlComputations } from './adapters/jira/jql-computations';
import { jiraFieldWords } from './adapters/jira/field-words';
import { jiraSprintsAsApp } from './adapters/jira/sprints';
import { jiraReplies } from './adapters/jira/replies';
import { jiraSetup, rememberFieldIds } from './adapters/jira/setup';
import { jiraRoadmapAsApp, jiraRoadmapAsUser } from './adapters/jira/roadmap';
import { jiraAsApp, jiraAsUser } from './adapters/jira/transports';
import { jiraTickets } from './adapters/jira/tickets';
import { jiraWorkItems, jiraWorkItemsAsApp } from './adapters/jira/work-items';
import { systemClock } from './adapters/clock/system-clock';
import { forgePlanningQueue } from './adapters/queue/forge-planning-queue';
import { forgeRecomputeQueue } from './adapters/queue/forge-recompute-queue';
import { forgeTicketQueue } from './adapters/queue/forge-ticket-queue';
import { nodeSecrets } from './adapters/secrets/node-secrets';
import { migrate, migrationProgress } from './adapters/store/migrate';
import { sqlBenefitStore } from './adapters/store/roadmap/benefit-store';
import { sqlPublicationStore } from './adapters/store/roadmap/publication-store';
import { sqlCustomerNames } from './adapters/store/roadmap/customer-names';
import { sqlArchiveStore } from './adapters/store/records/archive-store';
import { sqlCatalogueStore } from './adapters/store/evidence/catalogue-store';
import { sqlCustomerStore } from './adapters/store/customers/customer-store';
import { sqlEvidenceStore } from './adapters/store/evidence/evidence-store';
import { sqlSessionStore } from './adapters/store/evidence/session-store';
import { sqlGoalStore } from './adapters/store/outcomes/goal-store';
import { sqlHistoryStore } from './adapters/store/records/history-store';
import { sqlHookStore } from './adapters/store/channels/hook-store';
import { sqlFrontierStore } from './adapters/store/planning/frontier-store';
import { sqlImportChanges } from './adapters/store/import-changes';
import { sqlImportStore } from './adapters/store/channels/import-store';
import { sqlItemStore } from './adapters/store/items/item-store';
import { sqlItemTurnStore } from './adapters/store/items/item-turn-store';
import { sqlLaneStore } from './adapters/store/items/lane-store';
import { sqlMarkStore } from './adapters/store/items/mark-store';
import { sqlJobStore } from './adapters/store/job-store';
import { sqlKnowledgeStore } from './adapters/store/value/knowledge-store';
import { sqlLandscapeStore } from './adapters/store/needs/landscape-store';
import { sqlMapStore } from './adapters/store/customers/map-store';
import { sqlModelStore } from './adapters/store/value/model-store';
import { sqlOutcomeStore } from './adapters/store/outcomes/outcome-store';
import { sqlPersonStore } from './adapters/store/product/person-store';
import { sqlPlanningStore } from './adapters/store/planning/planning-store';
import { sqlRoundStore } from './adapters/store/needs/round-store';
import { sqlNeedStore } from './adapters/store/needs/need-store';
import { sqlMergeStore } from './adapters/store/records/merge-store';
import { sqlRecordStore } from './adapters/store/records/record-store';
import { sqlSnapshotStore } from './adapters/store/roadmap/changes-store';
import { sqlProductStore } from './adapters/store/product/product-store';
import { sqlNamedTexts } from './adapters/store/product/named-texts';
import { sqlGrantStore } from './adapters/store/product/grant-store';
import { sqlRetentionStore } from './adapters/store/product/retention-store';
import { sqlSegmentStore } from './adapters/store/customers/segment-store';
import { sqlSettingsStore } from './adapters/store/product/settings-store';
import { sqlStandingImportStore } from './adapters/store/channels/standing-import-store';
import { sqlOutlineStore } from './adapters/store/roadmap/outline-store';
import { sqlSurveyStore } from './adapters/store/surveys/survey-store';
import { ITEM_PROPERTY } from './contract/jira-fields';
import { badgeHandler } from './handlers/items/badge';
import { buildProcedures } from './handlers/build-procedures';
import type { ProcedureDeps } from './handlers/build-procedures';
import { jiraEventHandler } from './handlers/items/jira-events';
import { jqlFunction } from './handlers/value/jql-functions';
import { planningWorker } from './handlers/planning/planning-worker';
import { recomputeWorker } from './handlers/value/recompute-worker';
import { rpcHandler } from './handlers/rpc';
import { installedHandler, reconcileHandler, sweepHandler } from './handlers/schedules';
import { sprintEventHandler } from './handlers/planning/sprint-events';
import { ticketWorker } from './handlers/channels/ticket-worker';
import { webHook } from './handlers/channels/web-hook';
import { suggestionHandler, suggestNeeds, suggestPersonas } from './handlers/items/suggestions';
import type { Background } from './usecases/background';
import { needGapAbove, servesPersona, withoutNeed } from './usecases/value/jql-fragments';
import { adoptModel } from './usecases/value/adopt-model';
import type { FitDeps } from './usecases/value/fit-bands';
import type { FreezeDeps } from './usecases/planning/freeze-sprint';
import type { SnapshotDeps } from './usecases/roadmap/take-snapshot';

/**
 * The one place that constructs adapters. Nothing here holds data of a site: one process serves many sites,
 * and every adapter asks the platform anew for each invocation.
 */
const clock = systemClock;
const settings = sqlSettingsStore();
const setup = jiraSetup(jiraAsApp, settings, clock);
const products = sqlProductStore(clock);
const stores = {
  clock,
  products,
  knowledge: sqlKnowledgeStore(clock, products),
  items: sqlItemStore(clock),
  marks: sqlMarkStore(),
  lanes: sqlLaneStore(),
  turns: sqlItemTurnStore(),
  jobs: sqlJobStore(),
  queue: forgeRecomputeQueue(),
};
const itemsAsApp = jiraWorkItemsAsApp(jiraAsApp, setup);
const models = sqlModelStore();
const history = sqlHistoryStore();
const planning = sqlPlanningStore();
const outcomes = sqlOutcomeStore();
const searches = { frontiers: sqlFrontierStore(), searches: forgePlanningQueue() };
const permissions = jiraPermissions(jiraAsUser, sqlGrantStore(), clock);
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
  family: itemsAsApp,
  setup,
  models,
  evidence: sqlEvidenceStore(),
  sessions: sqlSessionStore(),
  catalogue: sqlCatalogueStore(),
  imports: sqlImportStore(),
  changes: sqlImportChanges(),
  needs: sqlNeedStore(),
  rounds: sqlRoundStore(),
  customers: sqlCustomerStore(clock),
  records: sqlRecordStore(),
  merges: sqlMergeStore(),
  history,
  maps: sqlMapStore(),
  segments: sqlSegmentStore(),
  surveys: sqlSurveyStore(),
  outcomes,
  replies: jiraReplies(jiraAsUser),
  archive: sqlArchiveStore(),
  landscapes: sqlLandscapeStore(),
  retention: sqlRetentionStore(),
  texts: sqlNamedTexts(),
  permissions,
  goals: sqlGoalStore(),
  planning,
  outline: sqlOutlineStore(),
  ...searches,
  ...roadmap,
  visible: jiraRoadmapAsUser(jiraAsUser, setup),
  benefits: sqlBenefitStore(),
  publications: sqlPublicationStore(),
  customerNames: sqlCustomerNames(),
  people: sqlPersonStore(),
  ...channels,
  tickets: jiraTickets(jiraAsUser),
  hookAddress: () => webTrigger.getUrl('feedback-hook'),
};
const remainingMs = () => getAppContext().invocationRemainingTimeInMillis();
const background: Background & FreezeDeps & SnapshotDeps & FitDeps = {
  ...stores,
  ...roadmap,
  models,
  history,
  jira: itemsAsApp,
  setup,
  words: jiraFieldWords(jiraAsApp, settings, clock),
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
  adoptModel: () => adoptModel(requests, settings),
};

export const app = {
  rpc: rpcHandler(buildProcedures(requests, { settings, migrationProgress }), permissions, requests),
  panelBadge: badgeHandler(requests),
  suggestNeeds: suggestionHandler(requests, permissions, suggestNeeds),
  suggestPersonas: suggestionHandler(requests, permissions, suggestPersonas),
  servesPersona: jqlFunction(setup, servesPersona(background)),
  needGapAbove: jqlFunction(setup, needGapAbove(background)),
  withoutNeed: jqlFunction(setup, withoutNeed()),
  onJiraEvent: jiraEventHandler(stores, ITEM_PROPERTY),
  onSprintEvent: sprintEventHandler(stores.queue),
  onInstalled: installedHandler(prepare),
  recomputeWorker: recomputeWorker(background),
  planningWorker: planningWorker({ ...stores, ...searches, remainingMs }),
  ticketWorker: ticketWorker({ ...requests, ...background, tickets: jiraTickets(jiraAsApp) }),
  feedbackHook: webHook(requests),
  sweep: sweepHandler(prepare, { ...requests, ...background, settings }),
  reconcile: reconcileHandler({ ...requests, ...background, ...channels }, settings),
};
