import { AppError } from '../../app-error';
import type { IsoDate } from '../../iso-date';
import { said } from '../../words/said';
import type { ByteSource } from './byte-source';
import type { Answers } from './columns/doubt';
import { studyFile } from './columns/study';
import { inspectFile } from './inspect-file';
import { ENCODINGS } from './readers/encoding';
import type { StudiedFile } from './studied-file';

/** A file of more bytes is not read: it is looked through from end to end before anything of it is taken. */
export const MOST_BYTES = 100 << 20;
/** The same where every row of the file is held at once, as where accounts, answers or points are looked over. */
export const MOST_HELD_BYTES = 50 << 20;

const MEGABYTE = 1 << 20;

/**
 * Opens a file as every import does; `answers` may say its encoding or its sheet.
 * @throws AppError `invalid` where it is no table, or has more than `most` bytes
 */
export async function openStudied(
  source: ByteSource,
  answers: Answers,
  today: IsoDate,
  most: number = MOST_BYTES,
): Promise<StudiedFile> {
  if (source.size > most) {
    const sizes = { size: Math.ceil(source.size / MEGABYTE), limit: Math.floor(most / MEGABYTE) };
    throw new AppError('invalid', said('channels.file-too-large', sizes));
  }
  const encoding = ENCODINGS.find((name) => name === answers['encoding']);
  const shape = await inspectFile(source, { encoding, sheet: answers['sheet'] });
  const facts = await studyFile(source, shape, today);
  return { shape: { ...shape, beside: facts.beside }, facts };
}
