import type { FileFormat } from './file-format';
import { csv } from './readers/csv-format';
import { jiraXml } from './readers/jira-xml-format';
import { json, jsonLines } from './readers/json-format';
import { xlsx } from './readers/xlsx-format';

/** Every format that files are read in; the first that fits a file reads it, so the one that takes any text is last. */
export const FORMATS: readonly FileFormat[] = [xlsx, jsonLines, json, jiraXml, csv];

/** The format of an inspected file. @throws Error for an id that no format has */
export function formatNamed(id: string): FileFormat {
  const format = FORMATS.find((one) => one.id === id);
  if (format === undefined) throw new Error(`No format is called ${id}.`);
  return format;
}
