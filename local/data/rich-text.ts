import { listOf, objectOf, textOf } from './json-shape';

const blocks = new Set([
  'paragraph',
  'heading',
  'blockquote',
  'codeBlock',
  'panel',
  'rule',
  'tableRow',
  'mediaSingle',
]);

/** The plain text of a description or comment: text as it is, or an Atlassian document with its lines and bullets. */
export function plainTextOf(value: unknown): string | undefined {
  if (typeof value === 'string') return textOf(value);
  const document = objectOf(value);
  return document === undefined ? undefined : textOf(nodeText(document).replaceAll(/\n{3,}/g, '\n\n'));
}

function nodeText(value: unknown): string {
  const node = objectOf(value);
  if (node === undefined) return '';
  const type = textOf(node['type']) ?? '';
  const attributes = objectOf(node['attrs']);
  if (type === 'text') return typeof node['text'] === 'string' ? node['text'] : '';
  if (type === 'hardBreak') return '\n';
  if (type === 'mention' || type === 'emoji' || type === 'date' || type === 'status')
    return textOf(attributes?.['text'] ?? attributes?.['shortName'] ?? attributes?.['timestamp']) ?? '';
  if (type === 'inlineCard' || type === 'blockCard') return textOf(attributes?.['url']) ?? '';
  const inner = listOf(node['content']).map(nodeText).join('');
  if (type === 'listItem' || type === 'taskItem') return `- ${inner.trim()}\n`;
  if (type === 'bulletList' || type === 'orderedList' || type === 'taskList') return `${inner}\n`;
  if (type === 'tableCell' || type === 'tableHeader') return `${inner.trim()}\t`;
  return blocks.has(type) ? `${inner.trim()}\n` : inner;
}

/** The plain text of an HTML fragment, as Jira's XML export writes descriptions and comments. */
export function textOfHtml(html: string): string | undefined {
  return textOf(
    html
      .replaceAll(/<li[^>]*>/gi, '\n- ')
      .replaceAll(/<(br|\/p|\/h\d|\/div|\/tr)[^>]*>/gi, '\n')
      .replaceAll(/<[^>]+>/g, '')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&')
      .replaceAll(/\n{3,}/g, '\n\n'),
  );
}
