import { AppError } from '../../app-error';
import { said } from '../../words/said';
import type { ByteSource } from './byte-source';
import type { AskedLayout, TextHead } from './file-format';
import { IMPORT_EXTENSIONS } from './extensions';
import { FORMATS } from './formats';
import { withSample } from './file-shape';
import type { FileShape } from './file-shape';
import { decodeText, detectEncoding, unitBytes } from './readers/encoding';
import type { Encoding } from './readers/encoding';

const SAMPLE_BYTES = 256 << 10;

/**
 * Finds out how a file is built; `asked` is what a person says of it.
 * @throws AppError `invalid` with a sentence when the file is empty or of no known kind
 */
export async function inspectFile(source: ByteSource, asked: AskedLayout = {}): Promise<FileShape> {
  const sample = await source.read(0, SAMPLE_BYTES);
  if (sample.length === 0) throw new AppError('invalid', said('channels.file-empty'));
  if (sample[0] === 0xd0 && sample[1] === 0xcf && sample[2] === 0x11) {
    throw new AppError('invalid', said('channels.file-old-excel'));
  }
  for (const format of FORMATS) {
    if (format.kind === 'binary' && format.fits(sample))
      return withSample(source, await format.inspect(source, asked));
  }
  const head = textHead(sample, asked.encoding);
  for (const format of FORMATS) {
    if (format.kind === 'text' && format.fits(head))
      return withSample(source, await format.inspect(source, head));
  }
  throw new AppError('invalid', said('channels.file-unknown', { known: IMPORT_EXTENSIONS }));
}

function textHead(sample: Uint8Array, asked?: Encoding): TextHead {
  const found = detectEncoding(sample);
  const detected = asked === undefined || found.sure ? found : { ...found, encoding: asked };
  const { encoding, markBytes } = detected;
  const end = sample.length - ((sample.length - markBytes) % unitBytes(encoding));
  const text = decodeText(sample.subarray(markBytes, end), encoding);
  if (text.trimStart() === '') throw new AppError('invalid', said('channels.file-blank'));
  if (text.includes('\0')) {
    throw new AppError('invalid', said('channels.file-no-text', { known: IMPORT_EXTENSIONS }));
  }
  return { sample, detected, text };
}
