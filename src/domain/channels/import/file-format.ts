import type { RowBeside } from './columns/beside-records';
import type { ByteSource, ImportPosition } from './byte-source';
import type { EXTENSIONS } from './extensions';
import type { DetectedEncoding, Encoding } from './readers/encoding';
import type { RecordBatch } from './raw-record';

/** How a file is built: all that is needed to read it again from any position. */
export interface FileLayout {
  /** Id of the format that reads it. */
  readonly format: string;
  readonly encoding: Encoding;
  /** False when the encoding was concluded and a person should look at the preview. */
  readonly encodingSure: boolean;
  readonly delimiter: string;
  /** The sheet of a workbook that is read, and all that can be. */
  readonly sheet?: { readonly name: string; readonly all: readonly string[] };
  readonly columns: readonly string[];
  /** Rows of the table that are no records, once the whole file has been looked at. */
  readonly beside?: readonly RowBeside[];
  /** Where the first row after the header begins. */
  readonly start: ImportPosition;
}

/** What a person says of how a file is built. */
export interface AskedLayout {
  /** Where it was only concluded. */
  readonly encoding?: Encoding | undefined;
  readonly sheet?: string | undefined;
}

/** The beginning of a text file; `text` is its sample decoded. */
export interface TextHead {
  readonly sample: Uint8Array;
  readonly detected: DetectedEncoding;
  readonly text: string;
}

interface Reads {
  /** Its name; how its files are called stands in `EXTENSIONS`. */
  readonly id: keyof typeof EXTENSIONS;
  /** The rows of a file from a position on, in batches. */
  readonly read: (
    source: ByteSource,
    layout: FileLayout,
    from: ImportPosition,
    batchSize: number,
  ) => AsyncGenerator<RecordBatch>;
}

/** A format by its first bytes. */
export interface BinaryFormat extends Reads {
  readonly kind: 'binary';
  readonly fits: (sample: Uint8Array) => boolean;
  readonly inspect: (source: ByteSource, asked: AskedLayout) => Promise<FileLayout>;
}

/** A format by how its text begins. */
export interface TextFormat extends Reads {
  readonly kind: 'text';
  readonly fits: (head: TextHead) => boolean;
  readonly inspect: (source: ByteSource, head: TextHead) => Promise<FileLayout>;
}

export type FileFormat = BinaryFormat | TextFormat;
