import { z } from 'zod';

/** A node of Atlassian's document format, with only what is drawn or read here. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?:
    | readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[]
    | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

const nodeSchema: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z
      .array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }))
      .optional(),
    content: z.array(nodeSchema).optional(),
  }),
);

/** Reads a description or comment: a document, plain text, or nothing. */
export function readRichText(value: unknown): AdfNode | null {
  if (typeof value === 'string') return value === '' ? null : adfFromText(value);
  const parsed = nodeSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A document from plain text: a blank line parts paragraphs, a line starting with `- ` is a bullet. */
export function adfFromText(text: string): AdfNode & { readonly version: 1 } {
  const content: AdfNode[] = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    let lines: string[] = [];
    let bullets: string[] = [];
    const flush = () => {
      if (lines.length > 0) content.push({ type: 'paragraph', content: withBreaks(lines) });
      if (bullets.length > 0) content.push({ type: 'bulletList', content: bullets.map(bulletItem) });
      lines = [];
      bullets = [];
    };
    for (const line of block.split('\n')) {
      const bullet = /^\s*[-*]\s+(.*)$/.exec(line)?.[1];
      if (bullet === undefined ? bullets.length > 0 : lines.length > 0) flush();
      if (bullet !== undefined) bullets.push(bullet);
      else if (line.trim() !== '') lines.push(line);
    }
    flush();
  }
  return { type: 'doc', version: 1, content };
}

function withBreaks(lines: readonly string[]): AdfNode[] {
  return lines.flatMap((line, index) =>
    index === 0 ? [{ type: 'text', text: line }] : [{ type: 'hardBreak' }, { type: 'text', text: line }],
  );
}

function bulletItem(text: string): AdfNode {
  return {
    type: 'listItem',
    content: [{ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] }],
  };
}

/** The words of a document as plain text that `adfFromText` reads back: paragraphs, bullets and breaks. */
export function textFromAdf(node: AdfNode | null): string {
  if (node === null) return '';
  if (node.type === 'doc') return (node.content ?? []).map(textFromAdf).join('\n\n').trim();
  if (node.type === 'bulletList' || node.type === 'orderedList') {
    return (node.content ?? []).map((item) => `- ${textOfInside(item, ' ').trim()}`).join('\n');
  }
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  return textOfInside(node, '');
}

function textOfInside(node: AdfNode, between: string): string {
  if (node.content === undefined) {
    const shown = node.attrs?.['text'] ?? node.attrs?.['url'] ?? node.text;
    return typeof shown === 'string' ? shown : '';
  }
  return node.content.map(textFromAdf).join(between);
}
