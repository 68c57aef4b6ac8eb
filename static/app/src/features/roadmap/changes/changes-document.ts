import { htmlText } from '@domain/roadmap/written-page';
import type { Text } from '../../../i18n/text';
import type { ChangeEntries, ScoredEntry } from './change-entries';
import { decisionWords, lineWords, moveWords, priorityWords, signedWords } from './change-words';
import { scoreDecisions } from './use-deciders';
import type { Deciders } from './use-deciders';

/** Lines of each kind that fit on one page of paper. */
const MOST = 9;
const MOST_LINES = 2;

interface ChangesDocument {
  readonly title: string;
  readonly summary: string;
  readonly entries: ChangeEntries;
  readonly deciders: Deciders | undefined;
}

/** The changes on one page of paper: HTML without scripts or anything from elsewhere. */
export function changesHtml({ title, summary, entries, deciders }: ChangesDocument, text: Text): string {
  const { t } = text;
  const decided = (issueId: string): string[] =>
    (deciders?.byItem.get(issueId) ?? []).slice(0, 1).map((decision) => decisionWords(decision, text));
  const scoreWords = (entry: ScoredEntry): string[] =>
    (deciders === undefined ? [] : scoreDecisions(entry, deciders))
      .slice(0, 1)
      .map(({ decision, key }) => decisionWords(decision, text, key === entry.key ? undefined : key));
  const scored = (list: ChangeEntries['rose']): Line[] =>
    list.map((entry) => {
      const { key, title: name, change } = entry;
      return {
        name: `${key} ${name}`,
        words: [
          priorityWords(change, text),
          ...change.lines
            .slice(0, MOST_LINES)
            .map((line) => `${signedWords(line.difference, text)} ${lineWords(line, text)}`),
          ...scoreWords(entry),
        ],
      };
    });
  const sections: (readonly [string, readonly Line[]])[] = [
    [t('changed.rose'), scored(entries.rose)],
    [t('changed.fell'), scored(entries.fell)],
    [
      t('changed.moved'),
      entries.moved.map((entry) => ({
        name: `${entry.key} ${entry.title}`,
        words: [...moveWords(entry, text), ...decided(entry.issueId)],
      })),
    ],
    [
      t('changed.added'),
      entries.added.map(({ key, title: name, now }) => ({
        name: `${key} ${name}`,
        words: [t(`plan.horizon.${now.horizon}`)],
      })),
    ],
    [
      t('changed.gone'),
      entries.gone.map(({ key, title: name, why }) => ({
        name: `${key} ${name}`,
        words: [t(`changed.gone.${why}`)],
      })),
    ],
  ];
  return `<!doctype html>
<html lang="${htmlText(text.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${htmlText(title)}</title>
<style>
@page { size: A4 landscape; margin: 10mm; }
:root { color-scheme: light dark; font: 11px/1.35 system-ui, sans-serif; }
body { margin: 1rem auto; max-inline-size: 80rem; padding-inline: 1rem; }
main { columns: 17rem; column-gap: 1.5rem; }
h1 { font-size: 18px; margin: 0; }
h2 { font-size: 13px; margin: .6rem 0 .2rem; border-block-end: 1px solid #8888; break-after: avoid; }
section:first-child h2 { margin-block-start: 0; }
li { break-inside: avoid; margin-block: .25rem; overflow-wrap: anywhere; }
ul { list-style: none; margin: 0; padding: 0; }
li div { color: GrayText; }
@media print { body { margin: 0; padding: 0; } }
</style>
</head>
<body>
<h1>${htmlText(title)}</h1>
<p>${htmlText(summary)}</p>
<main>
${sections.map(([heading, lines]) => sectionHtml(heading, lines, t('changed.nothing'), moreWords(lines, text))).join('\n')}
</main>
</body>
</html>
`;
}

interface Line {
  readonly name: string;
  readonly words: readonly string[];
}

function moreWords(lines: readonly Line[], { t }: Text): string {
  return lines.length > MOST ? t('changed.more', { count: lines.length - MOST }) : '';
}

function sectionHtml(heading: string, lines: readonly Line[], nothing: string, more: string): string {
  const items = lines
    .slice(0, MOST)
    .map(
      ({ name, words }) =>
        `<li><strong>${htmlText(name)}</strong>${words.map((word) => `<div>${htmlText(word)}</div>`).join('')}</li>`,
    );
  if (items.length === 0) items.push(`<li>${htmlText(nothing)}</li>`);
  if (more !== '') items.push(`<li>${htmlText(more)}</li>`);
  return `<section><h2>${htmlText(`${heading} (${String(lines.length)})`)}</h2><ul>${items.join('')}</ul></section>`;
}
