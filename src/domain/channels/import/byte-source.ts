/** A file as bytes that can be read in parts: a browser's File, a stored upload, or bytes in memory. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number;
  /** The bytes from `offset` on, `length` of them or as many as are left. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** Where reading goes on: everything before `byte` has been handed out. */
export interface ImportPosition {
  readonly byte: number;
  /** Line of the file (row of the sheet) at which the next record begins, 1 = first. */
  readonly line: number;
  /** Records handed out so far, header rows among them. */
  readonly record: number;
}
