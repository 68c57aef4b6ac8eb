import { csvText } from '../csv-text';
import { htmlPage, htmlText, markdownText } from './written-page';

/** What a line of an exported roadmap may say, in the order of its columns. */
export const EXPORT_PARTS = [
  'horizon',
  'key',
  'benefit',
  'title',
  'quote',
  'personas',
  'needs',
  'goals',
  'value',
  'band',
  'points',
  'customers',
  'quarter',
  'start',
  'due',
  'state',
] as const;
export type ExportPart = (typeof EXPORT_PARTS)[number];

/** One line in words that are ready to be read; what the reader is not to see is not there. */
export type ExportLine = Partial<Readonly<Record<ExportPart, string>>>;

/** Headings of an export in the reader's language; a column that is left out has none. */
export type ExportColumns = Partial<Readonly<Record<ExportPart, string>>>;

export interface RoadmapDocument {
  readonly title: string;
  /** Whose view it is, of which day, and which filters applied. */
  readonly note: string;
  readonly language: string;
  readonly columns: ExportColumns;
  readonly lines: readonly ExportLine[];
  /** Cards under their horizon instead of a table: for readers who read, not compare. */
  readonly cards?: boolean;
}

/** A card of the page and of the picture: a headline, and what is said under it. */
export interface ExportCard {
  readonly headline: string;
  readonly words: readonly string[];
}

/** The lines as cards under each horizon that the document has, in their order. */
export function cardsByHorizon({
  columns,
  lines,
}: Pick<RoadmapDocument, 'columns' | 'lines'>): readonly { horizon: string; cards: readonly ExportCard[] }[] {
  const groups = new Map<string, ExportCard[]>();
  for (const line of lines) {
    const horizon = line.horizon ?? '';
    const [headline = '', ...words] = shownColumns(columns).flatMap(([part, heading]) => {
      const text = line[part] ?? '';
      if (part === 'horizon' || text === '') return [];
      return part === 'benefit' || part === 'title' || part === 'quote' ? [text] : [`${heading}: ${text}`];
    });
    groups.set(horizon, [...(groups.get(horizon) ?? []), { headline, words }]);
  }
  return [...groups].map(([horizon, cards]) => ({ horizon, cards }));
}

/** A CSV file that spreadsheets open in UTF-8 and of which no cell is taken for a formula (OWASP, CSV Injection). */
export function roadmapCsv({ columns, lines }: RoadmapDocument): string {
  const shown = shownColumns(columns);
  const table = [
    shown.map(([, heading]) => heading),
    ...lines.map((line) => shown.map(([name]) => line[name] ?? '')),
  ];
  return csvText(table);
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
    ...lines.map((line) => row(shown.map(([name]) => markdownText(line[name] ?? '')))),
    '',
  ].join('\n');
}

/** One HTML page without scripts or anything from elsewhere, readable in light and dark and on paper. */
export function roadmapHtml(shared: RoadmapDocument): string {
  const { title, note, language } = shared;
  return htmlPage({
    title,
    language,
    css: `body { margin: 2rem auto; max-inline-size: 80rem; padding-inline: 1rem; }
table { inline-size: 100%; border-collapse: collapse; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1.5rem; }
h2 { font-size: 1.1rem; border-block-end: 2px solid; }
article { padding: .75rem 1rem; margin-block: .75rem; border: 1px solid #8888; border-radius: .5rem; break-inside: avoid; overflow-wrap: anywhere; }
article p { margin: .25rem 0 0; color: GrayText; }
article strong { font-size: 1.05rem; }
th, td { padding: .4rem .6rem; border-block-end: 1px solid #8888; text-align: start; vertical-align: top; overflow-wrap: anywhere; }`,
    body: `<h1>${htmlText(title)}</h1>
<p>${htmlText(note)}</p>
${shared.cards === true ? cardsHtml(shared) : tableHtml(shared)}`,
  });
}

function tableHtml({ columns, lines }: RoadmapDocument): string {
  const shown = shownColumns(columns);
  const head = shown.map(([, heading]) => `<th scope="col">${htmlText(heading)}</th>`).join('');
  const body = lines
    .map((line) => `<tr>${shown.map(([name]) => `<td>${htmlText(line[name] ?? '')}</td>`).join('')}</tr>`)
    .join('\n');
  return `<table>
<thead><tr>${head}</tr></thead>
<tbody>
${body}
</tbody>
</table>`;
}

function cardsHtml(shared: RoadmapDocument): string {
  const card = ({ headline, words }: ExportCard): string =>
    `<article><strong>${htmlText(headline)}</strong>${words.map((word) => `<p>${htmlText(word)}</p>`).join('')}</article>`;
  const columns = cardsByHorizon(shared).map(
    ({ horizon, cards }) => `<section><h2>${htmlText(horizon)}</h2>\n${cards.map(card).join('\n')}</section>`,
  );
  return `<main>${columns.join('\n')}</main>`;
}

function shownColumns(columns: ExportColumns): readonly (readonly [ExportPart, string])[] {
  return EXPORT_PARTS.flatMap((name) => {
    const heading = columns[name];
    return heading === undefined ? [] : [[name, heading] as const];
  });
}
