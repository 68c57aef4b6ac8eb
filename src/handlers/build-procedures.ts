import type { procedures } from '../contract/rpc';
import type { ModelDeps } from '../usecases/value/change-model';
import type { OutlineDeps } from '../usecases/roadmap/read-outline';
import type { ArchiveDeps } from '../usecases/records/keep-archive';
import type { ErasureDeps } from '../usecases/product/erase-subject';
import type { SharingDeps } from '../usecases/product/join-projects';
import type { PlanningDeps } from '../usecases/planning/read-planning';
import type { ChannelDeps } from '../usecases/channels/channel-deps';
import type { ShareDeps } from '../usecases/roadmap/offered-items';
import type { FrontierDeps } from '../usecases/planning/trace-frontier';
import type { RoundDeps } from '../usecases/needs/rounds';
import type { OutcomeDeps } from '../usecases/outcomes/outcome-deps';
import type { GoalDeps } from '../usecases/outcomes/read-goals';
import type { Implementations } from './procedure-types';
import { buildChangeProcedures } from './roadmap/changes-procedures';
import type { SegmentDeps } from '../usecases/customers/segments';
import type { ChangeProcedureDeps } from './roadmap/changes-procedures';
import { buildAnalysisProcedures } from './evidence/analysis-procedures';
import { buildChannelProcedures } from './channels/procedures';
import { buildArchiveProcedures } from './records/archive-procedures';
import { buildCustomerProcedures } from './customers/procedures';
import { buildEvidenceProcedures } from './evidence/procedures';
import { buildGoalProcedures } from './outcomes/goals-procedures';
import { buildHistoryProcedures } from './records/history-procedures';
import { buildRecordProcedures } from './records/record-procedures';
import { buildImportProcedures } from './channels/imports-procedures';
import { buildKnowledgeProcedures } from './value/knowledge-procedures';
import { buildMapProcedures } from './customers/maps-procedures';
import { buildNeedProcedures } from './needs/procedures';
import { buildOutlineProcedures } from './roadmap/outline-procedures';
import { buildOutcomeProcedures } from './outcomes/procedures';
import { buildPanelProcedures } from './items/procedures';
import { buildPersonProcedures } from './product/person-procedures';
import type { PersonDeps } from './product/person-procedures';
import { buildPlanningProcedures } from './planning/procedures';
import { buildRetentionProcedures } from './product/retention-procedures';
import { buildRoundProcedures } from './needs/rounds-procedures';
import { buildSegmentProcedures } from './customers/segments-procedures';
import { buildSessionProcedures } from './evidence/session-procedures';
import { buildSetupProcedures } from './product/setup-procedures';
import { buildSharingProcedures } from './product/joining-procedures';
import { buildSurveyProcedures } from './surveys/procedures';
import { buildShareProcedures } from './roadmap/share-procedures';
import { buildValueProcedures } from './value/procedures';
import type { SiteFacts } from './product/setup-procedures';

/** What all procedures together need. */
export interface ProcedureDeps
  extends
    ModelDeps,
    GoalDeps,
    SegmentDeps,
    ChannelDeps,
    ArchiveDeps,
    ErasureDeps,
    SharingDeps,
    PlanningDeps,
    OutlineDeps,
    FrontierDeps,
    ChangeProcedureDeps,
    OutcomeDeps,
    ShareDeps,
    PersonDeps,
    RoundDeps {}

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
    ...buildRecordProcedures(deps),
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
    ...buildRoundProcedures(deps),
    ...buildSessionProcedures(deps),
  };
}
