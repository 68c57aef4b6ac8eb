import type { RichText } from '../store/issue-rows';

interface AdfNode {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly content?: unknown;
}

const BLOCKS: readonly unknown[] = [
  'paragraph',
  'heading',
  'listItem',
  'codeBlock',
  'blockquote',
  'tableRow',
  'hardBreak',
];

/** Atlassian Document Format of a stored text; plain text becomes one paragraph per blank-line block. */
export function toAdf(text: RichText): unknown {
  if (typeof text !== 'string') return text;
  const paragraphs = text.split(/\r?\n\r?\n/).filter((each) => each.trim() !== '');
  return {
    type: 'doc',
    version: 1,
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: paragraph }],
    })),
  };
}

/** The words of a stored text, for search and changelogs. */
export function toPlainText(text: RichText): string {
  return typeof text === 'string' ? text : textOf(text).trim();
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const { type, text, content } = node as AdfNode;
  const own = typeof text === 'string' ? text : '';
  const inner = Array.isArray(content) ? content.map(textOf).join('') : '';
  return own + inner + (BLOCKS.includes(type) ? '\n' : '');
}

/** What `expand=renderedFields` shows: escaped paragraphs. */
export function toHtml(text: RichText): string {
  const escaped = toPlainText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}
