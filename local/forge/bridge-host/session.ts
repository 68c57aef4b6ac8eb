/**
 * What the host's control API under `/local/*` says, shared by the host (which writes it) and the
 * Jira-like page (which reads it). All answers are JSON.
 */
import { z } from 'zod';

const userSchema = z.object({ accountId: z.string(), displayName: z.string(), note: z.string() });

/** Where a module's page is on the app-resource origin; `path` starts with `/`. */
const resourceSchema = z.object({ resourceKey: z.string(), path: z.string() });

/** One user-interface module of the manifest, texts already in the session's language. */
const moduleSchema = z.object({
  /** For example `jira:issueContext`. */
  type: z.string(),
  key: z.string(),
  title: z.string(),
  description: z.string().optional(),
  /** Text of an issue context's collapsed button. */
  label: z.string().optional(),
  icon: z.string().optional(),
  tooltip: z.string().optional(),
  /** `small` … `max`, or pixels as CSS lengths. */
  viewportSize: z
    .union([z.string(), z.object({ width: z.string(), height: z.string().optional() })])
    .optional(),
  layout: z.string().optional(),
  useAsConfig: z.boolean().optional(),
  useAsGetStarted: z.boolean().optional(),
  /** Subpages, in order; `route` is what the frame sees as its history path, without a leading slash. */
  pages: z.array(z.object({ title: z.string(), route: z.string() })),
  /** The module's page, if it has one. Custom fields have `view` and `edit` instead. */
  resource: resourceSchema.optional(),
  view: resourceSchema.optional(),
  edit: resourceSchema.optional(),
  /** True when the field editor is drawn in place, false when Jira opens it in a dialog. */
  editIsInline: z.boolean().optional(),
  /** Custom fields only: experiences of the editor, for example `issue-view`. */
  editExperience: z.array(z.string()).optional(),
  /** Custom fields only: id of the installed field, for example `customfield_10101`. */
  fieldId: z.string().optional(),
  fieldType: z.string().optional(),
  fieldCollection: z.enum(['none', 'list']).optional(),
  readOnly: z.boolean().optional(),
  /** True when `POST /local/modules/:key/badge` gives an issue context's status. */
  hasDynamicProperties: z.boolean().optional(),
  /** True when `POST /local/modules/:key/suggest {query}` gives values of the field for a search. */
  hasSearchSuggestions: z.boolean().optional(),
  /** The manifest's display conditions, as written. */
  displayConditions: z.unknown().optional(),
});
export type SessionModule = z.infer<typeof moduleSchema>;

/** `GET /local/session`, and the answer of `POST /local/session {accountId?, theme?, locale?}`. */
export const sessionSchema = z.object({
  user: userSchema,
  users: z.array(userSchema),
  theme: z.enum(['light', 'dark']),
  /** For example `en-US`. */
  locale: z.string(),
  timezone: z.string(),
  site: z.object({
    /** What the site shows as its name. */
    title: z.string(),
    cloudId: z.string(),
    siteUrl: z.string(),
    cdnUrl: z.string(),
    /** True when the REST calls go to a real Jira Cloud site. */
    live: z.boolean(),
    writable: z.boolean(),
  }),
  app: z.object({
    appId: z.string(),
    /** The bare uuid at the end of `appId`, used in page addresses. */
    appUuid: z.string(),
    environmentId: z.string(),
    environmentType: z.enum(['DEVELOPMENT', 'STAGING', 'PRODUCTION']),
    version: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
  }),
  modules: z.array(moduleSchema),
  /** Path of every page on the app-resource origin, by `resource` or `resource/entry`. */
  resources: z.record(z.string(), z.string()),
  schedules: z.array(z.object({ key: z.string(), functionKey: z.string(), interval: z.string() })),
  /** Addresses under which the app can be called from outside. */
  webTriggers: z.array(z.object({ key: z.string(), kind: z.string(), url: z.string() })),
});
export type LocalSession = z.infer<typeof sessionSchema>;

/** `GET /local/jobs`. */
export const jobsSchema = z.object({
  queues: z.array(
    z.object({
      queue: z.string(),
      waiting: z.number(),
      delayed: z.number(),
      running: z.number(),
      failed: z.number(),
      succeeded: z.number(),
    }),
  ),
  /** Product events accepted from Jira and not yet handed to the app. */
  eventsPending: z.number(),
  schedules: z.array(
    z.object({
      key: z.string(),
      lastRun: z.string().optional(),
      lastError: z.string().optional(),
      running: z.boolean(),
    }),
  ),
});
export type LocalJobs = z.infer<typeof jobsSchema>;

/** One line of `GET /local/log` and of the `log` event: an invocation of the app. */
export const invocationLogSchema = z.object({
  invocationId: z.string(),
  functionKey: z.string(),
  moduleType: z.string(),
  /** The resolver key, queue name, event type or schedule key. */
  detail: z.string(),
  startedAt: z.string(),
  ms: z.number(),
  /** True when this invocation started the runner. */
  cold: z.boolean(),
  jiraCalls: z.number(),
  sqlCalls: z.number(),
  outcome: z.enum(['ok', 'error', 'timeout', 'out-of-memory', 'killed', 'retry']),
  error: z.string().optional(),
  /** Console lines of the invocation. */
  lines: z.array(z.object({ level: z.string(), text: z.string() })),
});
export type InvocationLog = z.infer<typeof invocationLogSchema>;

/** Messages of the server-sent event stream `GET /local/events`; the SSE event name is always `message`. */
export const hostEventSchema = z.discriminatedUnion('type', [
  /** A committed change in Jira; pages showing the issue or project reload. */
  z.object({
    type: z.literal('jira'),
    eventType: z.string(),
    issueKey: z.string().optional(),
    projectKey: z.string().optional(),
  }),
  z.object({
    type: z.literal('realtime'),
    channelName: z.string(),
    isGlobal: z.boolean(),
    payload: z.unknown(),
    /** Module context the publisher was in, for channels that are not global. */
    context: z.string().optional(),
  }),
  z.object({ type: z.literal('invocation'), log: invocationLogSchema }),
  /** Queue or schedule state moved; ask `/local/jobs`. */
  z.object({ type: z.literal('jobs') }),
]);
export type HostEvent = z.infer<typeof hostEventSchema>;

/** Every error of the control API. */
export const controlErrorSchema = z.object({ error: z.string() });
