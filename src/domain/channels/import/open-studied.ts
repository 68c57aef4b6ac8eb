import type { IsoDate } from '../../iso-date';
import type { ByteSource } from './byte-source';
import type { Answers } from './columns/doubt';
import { studyFile } from './columns/study';
import { inspectFile } from './inspect-file';
import { ENCODINGS } from './readers/encoding';
import type { StudiedFile } from './studied-file';

/**
 * Opens a file as every import does; `answers` may say its encoding or its sheet.
 * @throws AppError `invalid` where it is no table
 */
export async function openStudied(
  source: ByteSource,
  answers: Answers,
  today: IsoDate,
): Promise<StudiedFile> {
  const encoding = ENCODINGS.find((name) => name === answers['encoding']);
  const shape = await inspectFile(source, { encoding, sheet: answers['sheet'] });
  const facts = await studyFile(source, shape, today);
  return { shape: { ...shape, beside: facts.beside }, facts };
}
