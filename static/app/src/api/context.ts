import { view } from '@forge/bridge';

/** Where a surface stands, as far as this app reads it. Absent parts are null, never guessed. */
export interface SurfaceContext {
  readonly accountId: string | null;
  readonly locale: string;
  readonly timezone: string;
  readonly siteUrl: string;
  readonly moduleKey: string;
  readonly projectId: string | null;
  readonly projectKey: string | null;
  readonly issueId: string | null;
  readonly sprintId: string | null;
  readonly boardId: string | null;
  /** Value of the custom field being edited. */
  readonly fieldValue: unknown;
  /** `issue-view`, `issue-create`, … while a custom field is being edited. */
  readonly renderContext: string | null;
  /** `edit` while the settings of a dashboard gadget are being changed. */
  readonly entryPoint: string | null;
  /** What was chosen for a dashboard gadget. */
  readonly gadgetConfiguration: unknown;
}

/** Reads the place of this surface from Jira. */
export async function readContext(): Promise<SurfaceContext> {
  const context = await view.getContext();
  const extension: Readonly<Record<string, unknown>> = context.extension;
  return {
    accountId: context.accountId ?? null,
    locale: context.locale,
    timezone: context.timezone,
    siteUrl: context.siteUrl,
    moduleKey: context.moduleKey,
    projectId: idIn(extension['project'], 'id'),
    projectKey: idIn(extension['project'], 'key'),
    issueId: idIn(extension['issue'], 'id') ?? idOf(extension['issueId']),
    sprintId: idIn(extension['sprint'], 'id'),
    boardId: idIn(extension['board'], 'id'),
    fieldValue: extension['fieldValue'] ?? null,
    renderContext: idOf(extension['renderContext']),
    entryPoint: idOf(extension['entryPoint']),
    gadgetConfiguration: extension['gadgetConfiguration'] ?? null,
  };
}

function idIn(holder: unknown, name: string): string | null {
  if (typeof holder !== 'object' || holder === null) return null;
  return idOf((holder as Readonly<Record<string, unknown>>)[name]);
}

function idOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
