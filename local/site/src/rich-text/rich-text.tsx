import { createElement, Fragment, type ReactNode } from 'react';
import type { AdfNode } from './adf';
import styles from './rich-text.module.css';

/** Draws a document as elements of this page; its text is never markup, its links only http(s) and mail. */
export function RichText({ document }: { readonly document: AdfNode }) {
  return <div className={styles['text']}>{drawAll(document.content)}</div>;
}

function drawAll(nodes: readonly AdfNode[] | undefined): ReactNode {
  return (nodes ?? []).map((node, index) => <Fragment key={index}>{draw(node)}</Fragment>);
}

const plainElements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  blockquote: 'blockquote',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
};

function draw(node: AdfNode): ReactNode {
  if (node.type === 'table') {
    return (
      <table>
        <tbody>{drawAll(node.content)}</tbody>
      </table>
    );
  }
  const element = plainElements[node.type];
  if (element !== undefined) return createElement(element, null, drawAll(node.content));
  switch (node.type) {
    case 'text':
      return drawText(node);
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'heading':
      return createElement(headingElement(node), null, drawAll(node.content));
    case 'codeBlock':
      return (
        <pre>
          <code>{drawAll(node.content)}</code>
        </pre>
      );
    case 'mention':
    case 'emoji':
    case 'status':
    case 'date':
      return (
        <span>{stringOf(node, 'text') ?? stringOf(node, 'shortName') ?? stringOf(node, 'timestamp')}</span>
      );
    case 'inlineCard':
    case 'blockCard':
      return <SafeLink href={stringOf(node, 'url') ?? ''}>{stringOf(node, 'url')}</SafeLink>;
    case 'media':
    case 'mediaInline':
      return <em>(attachment, not shown here)</em>;
    default:
      return drawAll(node.content);
  }
}

/** The screen's own headings are of the first and second level, so a document's start at the third. */
function headingElement(node: AdfNode): string {
  const level = node.attrs?.['level'];
  return typeof level === 'number' && level <= 2 ? 'h3' : 'h4';
}

function drawText(node: AdfNode): ReactNode {
  let shown: ReactNode = node.text ?? '';
  for (const mark of node.marks ?? []) {
    if (mark.type === 'strong') shown = <strong>{shown}</strong>;
    else if (mark.type === 'em') shown = <em>{shown}</em>;
    else if (mark.type === 'code') shown = <code>{shown}</code>;
    else if (mark.type === 'underline') shown = <u>{shown}</u>;
    else if (mark.type === 'strike') shown = <s>{shown}</s>;
    else if (mark.type === 'link') {
      const href = mark.attrs?.['href'];
      shown = <SafeLink href={typeof href === 'string' ? href : ''}>{shown}</SafeLink>;
    }
  }
  return shown;
}

function SafeLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  if (!/^(https?:|mailto:)/i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

function stringOf(node: AdfNode, name: string): string | undefined {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : undefined;
}
