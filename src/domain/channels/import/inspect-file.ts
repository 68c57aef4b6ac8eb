import { AppError } from '../../app-error';
import type { ByteSource } from './byte-source';
import type { TextHead } from './file-format';
import { FORMATS, IMPORT_EXTENSIONS } from './formats';
import { withSample } from './file-shape';
import type { FileShape } from './file-shape';
import { decodeText, detectEncoding, unitBytes } from './readers/encoding';

const SAMPLE_BYTES = 256 << 10;

/** Finds out how a file is built. Throws `invalid` with a sentence when it is empty or of no known kind. */
export async function inspectFile(source: ByteSource): Promise<FileShape> {
  const sample = await source.read(0, SAMPLE_BYTES);
  if (sample.length === 0) throw new AppError('invalid', 'The file is empty.');
  if (sample[0] === 0xd0 && sample[1] === 0xcf && sample[2] === 0x11) {
    throw new AppError(
      'invalid',
      'This is an old Excel file (.xls). Save it as .xlsx or CSV and import that.',
    );
  }
  for (const format of FORMATS) {
    if (format.kind === 'binary' && format.fits(sample))
      return withSample(source, await format.inspect(source));
  }
  const head = textHead(sample);
  for (const format of FORMATS) {
    if (format.kind === 'text' && format.fits(head))
      return withSample(source, await format.inspect(source, head));
  }
  throw new AppError('invalid', `This is no file of a known kind (${IMPORT_EXTENSIONS}).`);
}

function textHead(sample: Uint8Array): TextHead {
  const detected = detectEncoding(sample);
  const { encoding, markBytes } = detected;
  const end = sample.length - ((sample.length - markBytes) % unitBytes(encoding));
  const text = decodeText(sample.subarray(markBytes, end), encoding);
  if (text.trimStart() === '') throw new AppError('invalid', 'The file holds nothing but white space.');
  if (text.includes('\0')) {
    throw new AppError('invalid', `This is no text file. Known are ${IMPORT_EXTENSIONS}.`);
  }
  return { sample, detected, text };
}
