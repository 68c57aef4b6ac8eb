import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { z } from 'zod';
import { dataFile } from '../problems';

/** The rows of a packed table of the shared data; throws `MissingData` where it is not present. */
export function readTable<T>(path: string, row: z.ZodType<T>): T[] {
  const text = gunzipSync(readFileSync(dataFile(path))).toString('utf8');
  return z.array(row).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data);
}
