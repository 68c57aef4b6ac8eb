import { z } from 'zod';

/** Text from the store as what it holds; text of another shape is an issue of the schema, never an exception. */
export function storedJson<S extends z.ZodType>(content: S) {
  return z.string().transform((text, context): z.output<S> => {
    const parsed = content.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: 'stored JSON of another shape' });
    return z.NEVER;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
