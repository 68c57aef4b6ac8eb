import { z } from 'zod';
import type {
  AppCustomField,
  AppEntityProperty,
  AppJqlFunction,
  AppModules,
  AppWorkflowRule,
} from '../jira/site';
import { installation } from './installation';
import { functionKeyOf, textOf, type AppManifest, type ManifestModule } from './manifest';

/** Words, or the key under which the language files have them. */
const text = z.union([z.string(), z.object({ i18n: z.string() })]);
type Translate = (key: string) => string;

const customFieldSchema = z.looseObject({
  key: z.string(),
  name: text,
  description: text,
  type: z.enum(['number', 'string', 'user', 'group', 'date', 'datetime', 'object']),
  collection: z.enum(['none', 'list']).default('none'),
  readOnly: z.boolean().default(false),
  view: z
    .looseObject({
      formatter: z
        .looseObject({ expression: z.string(), historyView: z.boolean().default(false) })
        .optional(),
    })
    .optional(),
  edit: z
    .looseObject({
      validation: z.looseObject({ expression: z.string(), errorMessage: text }).optional(),
    })
    .optional(),
});
const entityPropertySchema = z.looseObject({
  propertyKey: z.string(),
  entityType: z.enum(['issue', 'project', 'user']).default('issue'),
  values: z.array(
    z.looseObject({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'user', 'date']),
      searchAlias: z.string().optional(),
    }),
  ),
});
const jqlFunctionSchema = z.looseObject({
  name: z.string(),
  operators: z.array(z.string()),
  arguments: z.array(z.looseObject({ name: z.string(), required: z.boolean() })),
});
const workflowRuleSchema = z.looseObject({
  key: z.string(),
  expression: z.string(),
  errorMessage: text.optional(),
});
const permissionSchema = z.looseObject({ key: z.string(), name: text, description: text });

/** Calls one of the app's functions that belongs to a module and gives its value. */
export type CallModuleFunction = (
  moduleType: string,
  module: ManifestModule,
  functionKey: string,
  payload: unknown,
) => Promise<unknown>;

/** What installing the app adds to Jira; `translate` speaks the language of the embedded Jira. */
export function appModulesOf(
  manifest: AppManifest,
  translate: Translate,
  callFunction: CallModuleFunction,
): AppModules {
  const modules = (type: string) => manifest.modules[type] ?? [];
  const properties = [
    ...modules('jira:entityProperty'),
    ...modules('jira:entityPropertySet').flatMap((module) =>
      z.array(z.unknown()).parse(module['properties']),
    ),
  ];
  return {
    appId: manifest.appUuid,
    environmentId: installation.environmentId,
    customFields: modules('jira:customField').map((module) => toCustomField(module, translate)),
    entityProperties: properties.map(toEntityProperty),
    jqlFunctions: modules('jira:jqlFunction').map((module) => toJqlFunction(module, callFunction)),
    projectPermissions: modules('jira:projectPermission').map((module) => {
      const { key, name, description } = permissionSchema.parse(module);
      return { key, name: wordsOf(name, translate), description: wordsOf(description, translate) };
    }),
    workflowRules: [
      ...modules('jira:workflowCondition').map((module) => toWorkflowRule('condition', module, translate)),
      ...modules('jira:workflowValidator').map((module) => toWorkflowRule('validator', module, translate)),
    ],
  };
}

/** Rules by expression; the host does not call rules that are functions. */
function toWorkflowRule(
  kind: AppWorkflowRule['kind'],
  module: ManifestModule,
  translate: Translate,
): AppWorkflowRule {
  const { key, expression, errorMessage } = workflowRuleSchema.parse(module);
  return {
    moduleKey: key,
    kind,
    expression,
    ...(errorMessage === undefined ? {} : { errorMessage: wordsOf(errorMessage, translate) }),
  };
}

function wordsOf(written: z.infer<typeof text>, translate: Translate): string {
  return textOf(written, translate) ?? '';
}

function toCustomField(module: ManifestModule, translate: Translate): AppCustomField {
  const field = customFieldSchema.parse(module);
  const validation = field.edit?.validation;
  const formatter = field.view?.formatter;
  return {
    moduleKey: field.key,
    name: wordsOf(field.name, translate),
    description: wordsOf(field.description, translate),
    type: field.type,
    collection: field.collection,
    readOnly: field.readOnly,
    ...(formatter === undefined
      ? {}
      : { formatter: formatter.expression, formatsHistory: formatter.historyView }),
    ...(validation === undefined
      ? {}
      : {
          validation: {
            expression: validation.expression,
            errorMessage: wordsOf(validation.errorMessage, translate),
          },
        }),
  };
}

function toEntityProperty(module: unknown): AppEntityProperty {
  const property = entityPropertySchema.parse(module);
  return {
    propertyKey: property.propertyKey,
    entityType: property.entityType,
    values: property.values.map(({ path, type, searchAlias }) => ({
      path,
      type,
      ...(searchAlias === undefined ? {} : { searchAlias }),
    })),
  };
}

const jqlAnswerSchema = z.union([z.object({ jql: z.string() }), z.object({ error: z.string() })]);

function toJqlFunction(module: ManifestModule, callFunction: CallModuleFunction): AppJqlFunction {
  const definition = jqlFunctionSchema.parse(module);
  const functionKey = functionKeyOf(module) ?? '';
  return {
    name: definition.name,
    operators: definition.operators,
    arguments: definition.arguments.map(({ name, required }) => ({ name, required })),
    evaluate: async ({ field, operator, arguments: given }) => {
      const answer = jqlAnswerSchema.safeParse(
        await callFunction('jira:jqlFunction', module, functionKey, {
          clause: { functionName: definition.name, field, operator, arguments: given },
        }),
      );
      if (!answer.success)
        throw new Error(`The app's function ${definition.name}() gave neither jql nor an error.`);
      if ('error' in answer.data) throw new Error(answer.data.error);
      return answer.data.jql;
    },
  };
}
