import type { procedures } from '../contract/rpc';
import type { ModelDeps } from '../usecases/change-model';
import type { ViewDeps } from '../usecases/keep-view';
import type { ArchiveDeps } from '../usecases/keep-archive';
import type { RetentionDeps } from '../usecases/keep-retention';
import type { SharingDeps } from '../usecases/share-product';
import type { PlanningDeps } from '../usecases/keep-release';
import type { ChannelDeps } from '../usecases/channel-deps';
import type { ShareDeps } from '../usecases/share-roadmap';
import type { FrontierDeps } from '../usecases/trace-frontier';
import type { OutcomeDeps } from '../usecases/outcome-deps';
import type { GoalDeps } from '../usecases/read-goals';
import type { Implementations } from './procedure-types';
import { buildChangeProcedures } from './procedures/changes';
import type { SegmentDeps } from '../usecases/segments';
import type { ChangeProcedureDeps } from './procedures/changes';
import { buildAnalysisProcedures } from './procedures/analysis';
import { buildChannelProcedures } from './procedures/channels';
import { buildArchiveProcedures } from './procedures/archive';
import { buildCustomerProcedures } from './procedures/customers';
import { buildEvidenceProcedures } from './procedures/evidence';
import { buildGoalProcedures } from './procedures/goals';
import { buildHistoryProcedures } from './procedures/history';
import { buildImportProcedures } from './procedures/imports';
import { buildKnowledgeProcedures } from './procedures/knowledge';
import { buildMapProcedures } from './procedures/maps';
import { buildNeedProcedures } from './procedures/needs';
import { buildOutlineProcedures } from './procedures/outline';
import { buildOutcomeProcedures } from './procedures/outcomes';
import { buildPanelProcedures } from './procedures/panel';
import { buildPersonProcedures } from './procedures/person';
import type { PersonDeps } from './procedures/person';
import { buildPlanningProcedures } from './procedures/planning';
import { buildRetentionProcedures } from './procedures/retention';
import { buildSegmentProcedures } from './procedures/segments';
import { buildSetupProcedures } from './procedures/setup';
import { buildSharingProcedures } from './procedures/sharing';
import { buildSurveyProcedures } from './procedures/surveys';
import { buildShareProcedures } from './procedures/share';
import { buildValueProcedures } from './procedures/value';
import type { SiteFacts } from './procedures/setup';

/** What all procedures together need. */
export interface ProcedureDeps
  extends
    ModelDeps,
    GoalDeps,
    SegmentDeps,
    ChannelDeps,
    ArchiveDeps,
    RetentionDeps,
    SharingDeps,
    PlanningDeps,
    ViewDeps,
    FrontierDeps,
    ChangeProcedureDeps,
    OutcomeDeps,
    ShareDeps,
    PersonDeps {}

/** Every procedure of the contract. */
export function buildProcedures(deps: ProcedureDeps, site: SiteFacts): Implementations<typeof procedures> {
  return {
    ...buildPanelProcedures(deps),
    ...buildKnowledgeProcedures(deps),
    ...buildSetupProcedures(deps, site),
    ...buildPlanningProcedures(deps),
    ...buildValueProcedures(deps),
    ...buildEvidenceProcedures(deps),
    ...buildImportProcedures(deps),
    ...buildChannelProcedures(deps),
    ...buildAnalysisProcedures(deps),
    ...buildNeedProcedures(deps),
    ...buildCustomerProcedures(deps),
    ...buildOutlineProcedures(deps),
    ...buildHistoryProcedures(deps),
    ...buildArchiveProcedures(deps),
    ...buildRetentionProcedures(deps),
    ...buildSharingProcedures(deps),
    ...buildChangeProcedures(deps),
    ...buildMapProcedures(deps),
    ...buildSegmentProcedures(deps),
    ...buildSurveyProcedures(deps),
    ...buildOutcomeProcedures(deps),
    ...buildShareProcedures(deps),
    ...buildGoalProcedures(deps),
    ...buildPersonProcedures(deps),
  };
}
