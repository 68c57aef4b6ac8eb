import { z } from 'zod';

interface AdfNode {
  readonly type?: string | undefined;
  readonly text?: string | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

const adfNode: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    text: z.string().optional(),
    content: z.array(adfNode).optional(),
  }),
);
const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'tableRow',
  'hardBreak',
]);

/** The words of a document in Atlassian Document Format, a line for each block; of anything else, nothing. */
export function plainTextOf(document: unknown): string {
  const parsed = adfNode.safeParse(document);
  return parsed.success ? textOf(parsed.data).trim() : '';
}

function textOf({ type, text = '', content = [] }: AdfNode): string {
  return text + content.map(textOf).join('') + (type !== undefined && BLOCKS.has(type) ? '\n' : '');
}

/** Plain text as a document: a paragraph for each line, so that nothing in it can be markup. */
export function documentOf(text: string): unknown {
  return {
    type: 'doc',
    version: 1,
    content: text
      .split(/\r?\n/)
      .map((line) => ({ type: 'paragraph', content: line === '' ? [] : [{ type: 'text', text: line }] })),
  };
}
