import Papa from 'papaparse';

/** One line of an exported roadmap, in words that are ready to be read. */
export interface ExportLine {
  readonly horizon: string;
  readonly key: string;
  readonly title: string;
  readonly personas: string;
  readonly needs: string;
  /** Empty when the reader is not to see it. */
  readonly value: string;
  readonly start: string;
  readonly due: string;
  readonly status: string;
}

/** Headings of an export in the reader's language; a column that is left out has none. */
export type ExportColumns = Partial<Readonly<Record<keyof ExportLine, string>>>;

export interface RoadmapDocument {
  readonly title: string;
  /** Whose view it is, of which day, and which filters applied. */
  readonly note: string;
  readonly language: string;
  readonly columns: ExportColumns;
  readonly lines: readonly ExportLine[];
}

const order: readonly (keyof ExportLine)[] = [
  'horizon',
  'key',
  'title',
  'personas',
  'needs',
  'value',
  'start',
  'due',
  'status',
];

/** A CSV file that spreadsheets open in UTF-8 and of which no cell is taken for a formula (OWASP, CSV Injection). */
export function roadmapCsv({ columns, lines }: RoadmapDocument): string {
  const shown = shownColumns(columns);
  const table = [
    shown.map(([, heading]) => heading),
    ...lines.map((line) => shown.map(([name]) => line[name])),
  ];
  return `\uFEFF${Papa.unparse(table, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

/** A Markdown table; what a person typed is shown as typed, never as markup. */
export function roadmapMarkdown({ title, note, columns, lines }: RoadmapDocument): string {
  const shown = shownColumns(columns);
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `# ${markdownText(title)}`,
    '',
    markdownText(note),
    '',
    row(shown.map(([, heading]) => markdownText(heading))),
    row(shown.map(() => '---')),
    ...lines.map((line) => row(shown.map(([name]) => markdownText(line[name])))),
    '',
  ].join('\n');
}

/** One HTML page without scripts or anything from elsewhere, readable in light and dark and on paper. */
export function roadmapHtml({ title, note, language, columns, lines }: RoadmapDocument): string {
  const shown = shownColumns(columns);
  const head = shown.map(([, heading]) => `<th scope="col">${htmlText(heading)}</th>`).join('');
  const body = lines
    .map((line) => `<tr>${shown.map(([name]) => `<td>${htmlText(line[name])}</td>`).join('')}</tr>`)
    .join('\n');
  return `<!doctype html>
<html lang="${htmlText(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title)}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
body { margin: 2rem auto; max-inline-size: 80rem; padding-inline: 1rem; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: .4rem .6rem; border-block-end: 1px solid #8888; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
<p>${htmlText(note)}</p>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>
</body>
</html>
`;
}

function shownColumns(columns: ExportColumns): readonly (readonly [keyof ExportLine, string])[] {
  return order.flatMap((name) => {
    const heading = columns[name];
    return heading === undefined ? [] : [[name, heading] as const];
  });
}

/** Text as HTML shows it, never as markup. */
export function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function markdownText(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]<>()#+\-!|~]/gu, (sign) => `\\${sign}`);
}
