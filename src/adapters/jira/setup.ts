import { z } from 'zod';
import { estimationField, fieldIds } from '../../contract/value/knowledge-snapshot';
import type { EstimationField, FieldIds } from '../../contract/value/knowledge-snapshot';
import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { fieldNames, findAppFields } from '../../jira/app-fields';
import { findEstimation } from '../../jira/estimation';
import type { JiraTransport } from '../../jira/jira-transport';
import { getProject } from '../../jira/project';
import { findPlanFields } from '../../jira/roadmap-item';
import type { Clock } from '../../ports/clock';
import type { SettingsStore } from '../store/product/settings-store';
import type { JiraSetup } from '../../ports/items/work-items';
import { storedJson } from '../store/stored-json';

const DAY_MS = 86_400_000;
const FIELD_IDS = 'field-ids';
const PLAN_FIELDS = 'plan-fields';
const estimationName = (projectId: string): string => `estimation-${projectId}`;
const rememberedFieldIds = storedJson(fieldIds);
const maybeFieldId = z.string().nullable();
const rememberedPlanFields = storedJson(
  z.object({
    fields: z.object({
      startDate: maybeFieldId,
      sprint: maybeFieldId,
      rank: maybeFieldId,
      team: maybeFieldId,
    }),
    readAt: z.number(),
  }),
);
const rememberedEstimation = storedJson(z.object({ estimation: estimationField, readAt: z.number() }));

/** How the site and its projects are set up, asked of Jira once and remembered: a panel must not ask again. */
export function jiraSetup(asApp: JiraTransport, settings: SettingsStore, clock: Clock): JiraSetup {
  const fieldsFrom = async (stored: string | null | undefined) => {
    const remembered = rememberedFieldIds.safeParse(stored);
    return remembered.success ? remembered.data : rememberFieldIds(asApp, settings, clock);
  };
  const estimationFrom = async (projectId: string, stored: string | null | undefined) => {
    const remembered = rememberedEstimation.safeParse(stored);
    const fresh = remembered.success && clock.now() - remembered.data.readAt < DAY_MS;
    return fresh ? remembered.data.estimation : rememberEstimation(asApp, settings, clock, projectId);
  };
  return {
    fieldIds: async () => fieldsFrom(await settings.read(FIELD_IDS)),
    planFields: async () => {
      const remembered = rememberedPlanFields.safeParse(await settings.read(PLAN_FIELDS));
      if (remembered.success && clock.now() - remembered.data.readAt < DAY_MS) return remembered.data.fields;
      const fields = await findPlanFields(asApp);
      const readAt = clock.now();
      await settings.write(PLAN_FIELDS, JSON.stringify({ fields, readAt }), readAt);
      return fields;
    },
    estimationOf: async (projectId) =>
      estimationFrom(projectId, await settings.read(estimationName(projectId))),
    fieldsOf: async (projectId) => {
      const stored = await settings.readMany([FIELD_IDS, estimationName(projectId)]);
      return {
        fields: await fieldsFrom(stored.get(FIELD_IDS)),
        estimation: await estimationFrom(projectId, stored.get(estimationName(projectId))),
      };
    },
    projectName: async (projectId) => (await getProject(asApp, projectId)).name,
    fieldName: async (fieldId) => (await fieldNames(asApp)).get(fieldId) ?? fieldId,
  };
}

/** Asks Jira for the app's fields. @throws AppError `setup-needed` while one of them is not there. */
export async function rememberFieldIds(
  asApp: JiraTransport,
  settings: SettingsStore,
  clock: Clock,
): Promise<FieldIds> {
  const found = fieldIds.safeParse(await findAppFields(asApp));
  if (!found.success) {
    throw new AppError('setup-needed', said('app.no-fields'), {
      missing: found.error.issues.map((issue) => issue.path.join('.')),
    });
  }
  await settings.write(FIELD_IDS, JSON.stringify(found.data), clock.now());
  return found.data;
}

async function rememberEstimation(
  asApp: JiraTransport,
  settings: SettingsStore,
  clock: Clock,
  projectId: string,
): Promise<EstimationField> {
  const estimation = await findEstimation(asApp, projectId);
  const readAt = clock.now();
  await settings.write(estimationName(projectId), JSON.stringify({ estimation, readAt }), readAt);
  return estimation;
}
