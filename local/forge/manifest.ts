import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { describeError, HostProblem } from './host-problem';

/** A module as written: checked in full by Atlassian's own validator, read here field by field. */
const manifestModuleSchema = z.looseObject({ key: z.string().min(1) });
export type ManifestModule = z.infer<typeof manifestModuleSchema>;

const functionSchema = z.looseObject({
  key: z.string().min(1),
  handler: z.string().regex(/^[\w./-]+\.\w+$/),
  timeoutSeconds: z.number().int().positive().max(900).optional(),
  runtime: z.looseObject({ memoryMB: z.number().int().optional() }).optional(),
});
export type ManifestFunction = z.infer<typeof functionSchema>;

const resourceSchema = z.looseObject({
  key: z.string().min(1),
  path: z.string().min(1),
  entry: z.record(z.string(), z.string()).optional(),
});
export type ManifestResource = z.infer<typeof resourceSchema>;

const scopesSchema = z.union([
  z.array(z.string()),
  z.record(z.string(), z.union([z.null(), z.looseObject({ allowImpersonation: z.boolean().optional() })])),
]);

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/i),
    name: z.string().optional(),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.number().int().optional() }),
  }),
  permissions: z
    .looseObject({ scopes: scopesSchema.optional(), external: z.looseObject({}).optional() })
    .optional(),
  modules: z.record(z.string(), z.array(manifestModuleSchema)),
  resources: z.array(resourceSchema).optional(),
});

/** The app's manifest in the shape the host works with. */
export interface AppManifest {
  readonly appDirectory: string;
  readonly appId: string;
  readonly appUuid: string;
  readonly memoryMB: number;
  readonly scopes: readonly string[];
  /** Scopes the app may use for a user who is not there. */
  readonly impersonationScopes: readonly string[];
  readonly functions: ReadonlyMap<string, ManifestFunction>;
  readonly resources: readonly ManifestResource[];
  /** Every module type but `function`. */
  readonly modules: Readonly<Record<string, readonly ManifestModule[]>>;
  /** `permissions` and `translations` as written, for Atlassian's CSP builder and for language files. */
  readonly permissions: Readonly<Record<string, unknown>>;
  readonly translations: unknown;
}

/** Reads `manifest.yml`; throws a HostProblem that names the place when it is broken. */
export function readManifest(appDirectory: string): AppManifest {
  const file = join(appDirectory, 'manifest.yml');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new HostProblem(
      `There is no manifest.yml in ${appDirectory}. Run this command in the app's folder.`,
    );
  }
  let raw: unknown;
  try {
    raw = parse(text);
  } catch (error) {
    throw new HostProblem(
      `manifest.yml is not valid YAML: ${describeError(error)} Correct it and start again.`,
    );
  }
  const parsed = manifestSchema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue === undefined ? 'its root' : issue.path.join('.') || 'its root';
    throw new HostProblem(
      `manifest.yml is broken at ${where}: ${issue?.message ?? 'unreadable'}. Correct it and start again.`,
    );
  }
  return toAppManifest(appDirectory, parsed.data);
}

function toAppManifest(appDirectory: string, data: z.infer<typeof manifestSchema>): AppManifest {
  const { function: functionModules = [], ...modules } = data.modules;
  const functions = new Map<string, ManifestFunction>();
  for (const module of functionModules) {
    const parsed = functionSchema.safeParse(module);
    if (!parsed.success) {
      throw new HostProblem(
        `manifest.yml is broken: function ${module.key} needs a handler of the form file.export.`,
      );
    }
    functions.set(parsed.data.key, parsed.data);
  }
  const scopes = data.permissions?.scopes ?? [];
  return {
    appDirectory,
    appId: data.app.id,
    appUuid: data.app.id.slice(data.app.id.lastIndexOf('/') + 1),
    memoryMB: data.app.runtime.memoryMB ?? 512,
    scopes: Array.isArray(scopes) ? scopes : Object.keys(scopes),
    impersonationScopes: Array.isArray(scopes)
      ? []
      : Object.entries(scopes).flatMap(([scope, value]) =>
          value?.allowImpersonation === true ? [scope] : [],
        ),
    functions,
    resources: data.resources ?? [],
    modules,
    permissions: data.permissions ?? {},
    translations: data['translations'],
  };
}

/** Every module of every type, with its type. */
export function* eachModule(
  manifest: AppManifest,
): Generator<readonly [type: string, module: ManifestModule]> {
  for (const [type, modules] of Object.entries(manifest.modules)) {
    for (const module of modules) yield [type, module];
  }
}

/** The function behind a module: its `function`, or its `resolver.function`. */
export function functionKeyOf(module: ManifestModule): string | undefined {
  const direct = module['function'];
  if (typeof direct === 'string') return direct;
  const resolver = z.looseObject({ function: z.string() }).safeParse(module['resolver']);
  return resolver.success ? resolver.data.function : undefined;
}

/** A text that may be written as a translation key. */
export function textOf(value: unknown, translate: (key: string) => string): string | undefined {
  if (typeof value === 'string') return value;
  const keyed = z.object({ i18n: z.string() }).safeParse(value);
  return keyed.success ? translate(keyed.data.i18n) : undefined;
}
