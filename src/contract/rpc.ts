import type { z } from 'zod';
import { changeProcedures } from './roadmap/changes-procedures';
import { analysisProcedures } from './evidence/analysis-procedures';
import { channelProcedures } from './channels/procedures';
import { archiveProcedures } from './records/archive-procedures';
import { customerProcedures } from './customers/procedures';
import { evidenceProcedures } from './evidence/procedures';
import { goalProcedures } from './outcomes/goals-procedures';
import { historyProcedures } from './records/history-procedures';
import { recordProcedures } from './records/record-procedures';
import { importProcedures } from './channels/imports-procedures';
import { knowledgeProcedures } from './value/knowledge-procedures';
import { mapProcedures } from './customers/maps-procedures';
import { needProcedures } from './needs/procedures';
import { outlineProcedures } from './roadmap/outline-procedures';
import { outcomeProcedures } from './outcomes/procedures';
import { panelProcedures } from './items/procedures';
import { personProcedures } from './product/person-procedures';
import { planningProcedures } from './planning/procedures';
import { retentionProcedures } from './product/retention-procedures';
import { roundProcedures } from './needs/rounds-procedures';
import { segmentProcedures } from './customers/segments-procedures';
import { sessionProcedures } from './evidence/session-procedures';
import { setupProcedures } from './product/setup-procedures';
import { sharingProcedures } from './product/joining-procedures';
import { surveyProcedures } from './surveys/procedures';
import { shareProcedures } from './roadmap/share-procedures';
import { valueProcedures } from './value/procedures';
import type { ProcedureEntry } from './permission';

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
  ...recordProcedures,
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
  ...roundProcedures,
  ...sessionProcedures,
} as const satisfies Record<string, ProcedureEntry>;

export type ProcedureName = keyof typeof procedures;
/** What a caller sends: before defaults are filled in. */
export type ProcedureInput<N extends ProcedureName> = z.input<(typeof procedures)[N]['input']>;
export type ProcedureOutput<N extends ProcedureName> = z.output<(typeof procedures)[N]['output']>;
