import { AppError } from '../../../app-error';
import { said } from '../../../words/said';
import { parseXml } from '../readers/xml-text';
import { unzipped } from '../readers/zip-entries';

const DOCUMENT = 'word/document.xml';
/** A transcript of ten hours is a tenth of it. */
const MOST_BYTES = 32 << 20;

/**
 * The text of a Word document: a line for each paragraph. What was deleted with changes tracked is left out, what was
 * put in stands there.
 * @throws AppError `invalid` for what is no Word document
 */
export function docxText(bytes: Uint8Array): string {
  const document = unzipped(bytes, (name) => name === DOCUMENT, MOST_BYTES).get(DOCUMENT);
  if (document === undefined) throw new AppError('invalid', said('evidence.transcript-no-document'));
  const lines: string[] = [];
  let line = '';
  let inText = false;
  let deleted = 0;
  try {
    parseXml([new TextDecoder().decode(document)], {
      open: ({ name }) => {
        if (name === 'del') deleted += 1;
        if (name === 't') inText = true;
        if (name === 'tab') line += '\t';
        if (name === 'br' || name === 'cr') line += '\n';
      },
      text: (words) => {
        if (inText && deleted === 0) line += words;
      },
      close: (name) => {
        if (name === 'del') deleted -= 1;
        if (name === 't') inText = false;
        if (name === 'p') {
          lines.push(line);
          line = '';
        }
      },
    });
  } catch (error) {
    throw new AppError('invalid', said('evidence.transcript-no-document'), {}, error);
  }
  return lines.join('\n');
}
