import type { Doubts } from './columns/doubt';
import type { FileFacts } from './columns/study';
import type { FileShape } from './file-shape';
import { OLDER_ENCODINGS } from './readers/encoding';

/** An opened file: how it is built and what its columns hold. */
export interface StudiedFile {
  readonly shape: FileShape;
  readonly facts: FileFacts;
}

/** Where the encoding was concluded from the bytes, a person looks at the letters. */
export function askEncoding(shape: Pick<FileShape, 'encoding' | 'encodingSure'>, doubts: Doubts): void {
  if (shape.encodingSure) return;
  doubts.ask({
    topic: 'encoding',
    column: null,
    choices: [...new Set([shape.encoding, ...OLDER_ENCODINGS])],
    guess: shape.encoding,
  });
}
