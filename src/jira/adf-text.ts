const BLOCKS = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'tableRow', 'listItem', 'rule']);

/**
 * The words of a rich text (Atlassian Document Format), a line for each block. Mentions and emoji are written as
 * Jira shows them; what is no text, as a picture, gives nothing.
 */
export function textOfAdf(document: unknown): string {
  if (typeof document === 'string') return document;
  return wordsOf(document)
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const type = part(node, 'type');
  if (type === 'text') return textIn(node, 'text');
  if (type === 'hardBreak') return '\n';
  const attributes = part(node, 'attrs');
  if (type === 'mention' || type === 'emoji' || type === 'status')
    return typeof attributes === 'object' && attributes !== null
      ? textIn(attributes, 'text') || textIn(attributes, 'shortName')
      : '';
  const content = part(node, 'content');
  const inner = Array.isArray(content) ? content.map(wordsOf).join('') : '';
  const isBlock = typeof type === 'string' && BLOCKS.has(type);
  return isBlock && !inner.endsWith('\n') ? `${inner}\n` : inner;
}

function part(node: object, name: string): unknown {
  return Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined;
}

function textIn(node: object, name: string): string {
  const value = part(node, name);
  return typeof value === 'string' ? value : '';
}
