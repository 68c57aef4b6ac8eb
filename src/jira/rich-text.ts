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
