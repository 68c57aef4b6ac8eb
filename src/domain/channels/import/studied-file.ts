import type { Doubts } from './columns/doubt';
import type { FileFacts } from './columns/study';
import type { FileShape } from './file-shape';
import { OLDER_ENCODINGS } from './readers/encoding';

/** An opened file: how it is built and what its columns hold. */
export interface StudiedFile {
  readonly shape: FileShape;
  readonly facts: FileFacts;
}

/**
 * What is open about the file as a whole: which sheet of a workbook with several, and, where the encoding was concluded
 * from the bytes, whether the letters are right.
 */
export function askLayout(
  shape: Pick<FileShape, 'encoding' | 'encodingSure' | 'sheet'>,
  doubts: Doubts,
): void {
  if (shape.sheet !== undefined && shape.sheet.all.length > 1)
    doubts.ask({ topic: 'sheet', column: null, choices: shape.sheet.all, guess: shape.sheet.name });
  if (shape.encodingSure) return;
  doubts.ask({
    topic: 'encoding',
    column: null,
    choices: [...new Set([shape.encoding, ...OLDER_ENCODINGS])],
    guess: shape.encoding,
  });
}
