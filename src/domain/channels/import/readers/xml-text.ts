import { SaxesParser } from 'saxes';

/** An element as it opens; `name` without namespace prefix. */
export interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlHandler {
  open?(element: OpenElement): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds XML to a handler. No document type is obeyed and no entity beyond XML's own five and character
 * references is expanded, so that a file can neither read nor blow up anything. Throws on broken XML.
 */
export function parseXml(chunks: Iterable<string>, handler: XmlHandler): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    handler.open?.({ name: localName(tag.name), attributes: tag.attributes });
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', (tag) => {
    handler.close?.(localName(tag.name));
  });
  for (const chunk of chunks) parser.write(chunk);
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
