import { textOfHtml } from '../html-text';

/** Plain text of a cell. An apostrophe before a formula sign is a spreadsheet's guard, not the customer's. */
export function cleanCell(cell: string): string {
  return textOfHtml(cell.replace(/^['’](?=\s*[=+\-@\t\r\n＝＋－＠])/u, ''));
}
