import { z } from 'zod';
import type { SessionModule } from './bridge-host/session';
import { eachModule, functionKeyOf, textOf, type AppManifest, type ManifestModule } from './manifest';
import { resourcePaths } from './web/cdn-server';

const resourceRefSchema = z.union([z.string(), z.looseObject({ resource: z.string().optional() })]);
const pageSchema = z.looseObject({ title: z.unknown(), route: z.string() });
const viewportSchema = z.union([z.string(), z.object({ width: z.string(), height: z.string().optional() })]);

/** Backend modules: nothing of them is on a page. */
const backendTypes = new Set([
  'consumer',
  'scheduledTrigger',
  'trigger',
  'sql',
  'webtrigger',
  'event',
  'preUninstall',
]);

/**
 * The manifest's user-interface modules as the page needs them.
 * @param fieldIds installed field id by module key
 */
export function sessionModules(
  manifest: AppManifest,
  translate: (key: string) => string,
  fieldIds: ReadonlyMap<string, string>,
  cdnUrl: string,
): SessionModule[] {
  const paths = resourcePaths(manifest);
  const modules: SessionModule[] = [];
  for (const [type, module] of eachModule(manifest)) {
    if (!backendTypes.has(type))
      modules.push(toSessionModule(type, module, { paths, translate, fieldIds, cdnUrl }));
  }
  return modules;
}

interface Surroundings {
  readonly paths: Readonly<Record<string, string>>;
  readonly translate: (key: string) => string;
  readonly fieldIds: ReadonlyMap<string, string>;
  readonly cdnUrl: string;
}

function toSessionModule(type: string, module: ManifestModule, around: Surroundings): SessionModule {
  const text = (name: string) => textOf(module[name], around.translate);
  const pages = pagesOf(module, around.translate);
  const viewport = viewportSchema.safeParse(module['viewportSize']);
  const view = resourceOf(module['view'], around.paths);
  const edit = resourceOf(module['edit'], around.paths);
  const own = resourceOf(module['resource'], around.paths);
  const editPart = z
    .looseObject({ isInline: z.boolean().optional(), experience: z.array(z.string()).optional() })
    .safeParse(module['edit']);
  const fieldId = around.fieldIds.get(module.key);
  const collection = z.enum(['none', 'list']).safeParse(module['collection']);
  return {
    type,
    key: module.key,
    title: text('title') ?? text('name') ?? module.key,
    pages,
    ...defined('description', text('description')),
    ...defined('label', text('label')),
    ...defined('icon', iconUrl(module['icon'], around.cdnUrl)),
    ...defined('tooltip', text('tooltip')),
    ...defined('viewportSize', viewport.success ? definedSize(viewport.data) : undefined),
    ...defined('layout', text('layout')),
    ...defined('useAsConfig', module['useAsConfig'] === true ? true : undefined),
    ...defined('useAsGetStarted', module['useAsGetStarted'] === true ? true : undefined),
    ...defined('resource', own),
    ...defined('view', view),
    ...defined('edit', edit),
    ...defined('editIsInline', editPart.success ? editPart.data.isInline : undefined),
    ...defined('editExperience', editPart.success ? editPart.data.experience : undefined),
    ...defined('fieldId', fieldId),
    ...(type.startsWith('jira:customField')
      ? {
          ...defined('fieldType', text('type')),
          fieldCollection: collection.success ? collection.data : 'none',
          readOnly: module['readOnly'] === true,
          hasSearchSuggestions: functionOf(module['searchSuggestions']) !== undefined,
        }
      : {}),
    ...defined(
      'hasDynamicProperties',
      functionOf(module['dynamicProperties']) === undefined ? undefined : true,
    ),
    ...defined('displayConditions', module['displayConditions']),
  };
}

/** Function key inside a part of a module that is written as `{function: key}`. */
export function functionOf(part: unknown): string | undefined {
  const parsed = z.looseObject({ key: z.string().default(''), function: z.string() }).safeParse(part);
  return parsed.success ? functionKeyOf({ ...parsed.data }) : undefined;
}

function definedSize(size: z.infer<typeof viewportSchema>): SessionModule['viewportSize'] {
  if (typeof size === 'string') return size;
  return { width: size.width, ...(size.height === undefined ? {} : { height: size.height }) };
}

function pagesOf(module: ManifestModule, translate: (key: string) => string): SessionModule['pages'] {
  const pages = z.array(pageSchema).safeParse(module['pages']);
  const sections = z.array(z.looseObject({ pages: z.array(pageSchema) })).safeParse(module['sections']);
  const all = pages.success
    ? pages.data
    : sections.success
      ? sections.data.flatMap((section) => section.pages)
      : [];
  return all.map(({ title, route }) => ({ title: textOf(title, translate) ?? route, route }));
}

function resourceOf(
  value: unknown,
  paths: Readonly<Record<string, string>>,
): SessionModule['resource'] | undefined {
  const parsed = resourceRefSchema.safeParse(value);
  const name = parsed.success
    ? typeof parsed.data === 'string'
      ? parsed.data
      : parsed.data.resource
    : undefined;
  const path = name === undefined ? undefined : paths[name];
  return name === undefined || path === undefined ? undefined : { resourceKey: name, path };
}

/** `resource:key;file` becomes the file's address on the app-resource origin. */
function iconUrl(icon: unknown, cdnUrl: string): string | undefined {
  if (typeof icon !== 'string') return undefined;
  const local = /^resource:([\w-]+);(.+)$/.exec(icon);
  return local === null ? icon : `${cdnUrl}/${local[1] ?? ''}/${local[2] ?? ''}`;
}

function defined<K extends string, V>(name: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [name]: value } as { [key in K]: V });
}
