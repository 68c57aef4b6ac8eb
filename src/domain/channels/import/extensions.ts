/** How files of each format are called, by the format's id; apart from the readers, which a file chooser does not need. */
export const EXTENSIONS = {
  csv: ['.csv', '.tsv', '.txt'],
  xlsx: ['.xlsx'],
  json: ['.json'],
  jsonl: ['.jsonl', '.ndjson'],
  'jira-xml': ['.xml'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What a file chooser offers: `.csv,.tsv,…`. */
export const IMPORT_EXTENSIONS = Object.values(EXTENSIONS).flat().join(',');
