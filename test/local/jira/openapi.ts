import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const responseSchema = z.object({
  content: z.record(z.string(), z.object({ schema: z.unknown().optional() })).optional(),
});
const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const operationSchema = z.object({ responses: z.record(z.string(), responseSchema) });

/** Jira writes offsets without a colon, which the documents' `date-time` does not allow in the letter. */
const JIRA_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:?\d\d)$/;

/** Checks answers against one of Atlassian's OpenAPI documents. */
export class OpenApi {
  readonly #document: z.infer<typeof documentSchema>;
  readonly #ajv = new Ajv({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(path: string) {
    this.#document = documentSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    addFormats(this.#ajv);
    this.#ajv.addFormat('date-time', JIRA_TIME);
    for (const format of ['int32', 'int64'])
      this.#ajv.addFormat(format, { type: 'number', validate: Number.isInteger });
    this.#ajv.addSchema({
      $id: 'document',
      components: { schemas: nullableAsType(this.#document.components.schemas) },
    });
  }

  /** True when the document has the operation. */
  has(method: string, template: string): boolean {
    return this.#operation(method, template) !== undefined;
  }

  /** Complaints about an answer; 'no schema' when the document says nothing about its body. */
  complaints(method: string, template: string, status: number, body: unknown): string[] | 'no schema' {
    const operation = this.#operation(method, template);
    if (!operation) return [`${method} ${template} is not in the document.`];
    const response = operation.responses[String(status)];
    if (!response) return [`${method} ${template} has no answer ${String(status)}.`];
    const schema = Object.values(response.content ?? {})[0]?.schema;
    if (schema === undefined || (typeof schema === 'object' && Object.keys(schema as object).length === 0))
      return 'no schema';
    const key = `${method} ${template} ${String(status)}`;
    const validate = this.#validators.get(key) ?? this.#ajv.compile(withDocument(nullableAsType(schema)));
    this.#validators.set(key, validate);
    validate(body);
    return (validate.errors ?? [])
      .filter(isReal)
      .map((error) => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`);
  }

  #operation(method: string, template: string): z.infer<typeof operationSchema> | undefined {
    const operation = this.#document.paths[template]?.[method.toLowerCase()];
    return operation === undefined ? undefined : operationSchema.parse(operation);
  }
}

/**
 * Three places where the documents are wrong about Jira: a parsed query's clauses forbid the properties of all
 * their own kinds, a changelog item without a value before or after has null there, and a board configuration's
 * location has the properties of the document's example, which its schema forbids.
 */
function isReal(error: ErrorObject): boolean {
  if (error.instancePath.includes('/structure/') || error.instancePath === '/location') return false;
  return !(
    /\/items\/\d+\/(from|to|fromString|toString)$/.test(error.instancePath) && error.keyword === 'type'
  );
}

function nullableAsType(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(nullableAsType);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, nullableAsType(value)]));
  if (copy['nullable'] === true && typeof copy['type'] === 'string') copy['type'] = [copy['type'], 'null'];
  return copy;
}

function withDocument(node: unknown): object {
  return JSON.parse(JSON.stringify(node).replaceAll('"#/components', '"document#/components')) as object;
}
