import type { z } from 'zod';
import { changeProcedures } from './procedures/changes';
import { analysisProcedures } from './procedures/analysis';
import { channelProcedures } from './procedures/channels';
import { archiveProcedures } from './procedures/archive';
import { customerProcedures } from './procedures/customers';
import { evidenceProcedures } from './procedures/evidence';
import { goalProcedures } from './procedures/goals';
import { historyProcedures } from './procedures/history';
import { importProcedures } from './procedures/imports';
import { knowledgeProcedures } from './procedures/knowledge';
import { mapProcedures } from './procedures/maps';
import { needProcedures } from './procedures/needs';
import { outlineProcedures } from './procedures/outline';
import { outcomeProcedures } from './procedures/outcomes';
import { panelProcedures } from './procedures/panel';
import { personProcedures } from './procedures/person';
import { planningProcedures } from './procedures/planning';
import { retentionProcedures } from './procedures/retention';
import { segmentProcedures } from './procedures/segments';
import { setupProcedures } from './procedures/setup';
import { sharingProcedures } from './procedures/sharing';
import { surveyProcedures } from './procedures/surveys';
import { shareProcedures } from './procedures/share';
import { valueProcedures } from './procedures/value';
import type { ProcedureEntry } from './procedures/permission';

/** The one table of what a surface may ask: key → input, output, permission. */
export const procedures = {
  ...panelProcedures,
  ...knowledgeProcedures,
  ...setupProcedures,
  ...planningProcedures,
  ...valueProcedures,
  ...evidenceProcedures,
  ...importProcedures,
  ...channelProcedures,
  ...analysisProcedures,
  ...needProcedures,
  ...customerProcedures,
  ...outlineProcedures,
  ...historyProcedures,
  ...archiveProcedures,
  ...retentionProcedures,
  ...sharingProcedures,
  ...changeProcedures,
  ...mapProcedures,
  ...segmentProcedures,
  ...surveyProcedures,
  ...outcomeProcedures,
  ...shareProcedures,
  ...goalProcedures,
  ...personProcedures,
} as const satisfies Record<string, ProcedureEntry>;

export type ProcedureName = keyof typeof procedures;
/** What a caller sends: before defaults are filled in. */
export type ProcedureInput<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.output<(typeof procedures)[N]['output']>;
