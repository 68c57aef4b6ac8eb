import { htmlPage, htmlText, markdownText } from '../written-page';

/** One part of a text that leaves the team. */
export type Block =
  | { readonly kind: 'title' | 'heading' | 'text' | 'point'; readonly text: string }
  | {
      readonly kind: 'quote';
      readonly text: string;
      /** Who said it; empty = nobody is named. */ readonly by: string;
    };

/** A text that leaves the team, before anybody has worked on it. */
export type Letter = readonly Block[];

const MARKS = { title: '# ', heading: '## ', point: '- ', text: '' } as const;
/** What would be taken for a mark at the beginning of a line. */
const TAKEN_FOR_MARK = /^(?:#|>|- |\\)/u;
const GAP = /\[\[[^\]\n]+\]\]/gu;

/** A place that a person has to fill, because no record says it. */
export function gap(asked: string): string {
  return `[[${oneLine(asked).replaceAll('[', '(').replaceAll(']', ')')}]]`;
}

/** A text of a record: on one line, and never taken for a mark or a gap. */
export function told(text: string): string {
  return oneLine(text).replaceAll('[[', '[ [').replaceAll(']]', '] ]');
}

/** The letter as a person edits it: headings by `#` and `##`, quotes by `>`, points by `-`, gaps in double brackets. */
export function draftOf(letter: Letter): string {
  const parts = letter.map((block, at) => {
    const lines =
      block.kind === 'quote'
        ? [`> ${block.text}`, ...(block.by === '' ? [] : [`> — ${block.by}`])].join('\n')
        : `${MARKS[block.kind]}${block.kind === 'text' && TAKEN_FOR_MARK.test(block.text) ? '\\' : ''}${block.text}`;
    const before = letter[at - 1];
    return before === undefined ? lines : `${isPoint(before) && isPoint(block) ? '\n' : '\n\n'}${lines}`;
  });
  return `${parts.join('')}\n`;
}

/** What a draft says once a person has worked on it; every line says by its mark what it is. */
export function letterOf(draft: string): Letter {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of draft.split(/\r?\n/u).map((one) => one.trim())) {
    const last = blocks.at(-1);
    if (line === '') isOpen = false;
    else if (line.startsWith('>')) {
      const words = line.slice(1).trim();
      const quote = isOpen && last?.kind === 'quote' ? last : null;
      if (quote !== null) blocks.pop();
      const before = quote ?? { kind: 'quote', text: '', by: '' };
      blocks.push(
        words.startsWith('— ')
          ? { ...before, by: words.slice(2) }
          : { ...before, text: [before.text, words].filter((part) => part !== '').join(' ') },
      );
      isOpen = true;
    } else {
      const block = lineOf(line);
      // Lines that follow each other are one paragraph, however they were broken.
      if (isOpen && block.kind === 'text' && last?.kind === 'text')
        blocks.splice(-1, 1, { kind: 'text', text: `${last.text} ${block.text}` });
      else blocks.push(block);
      isOpen = true;
    }
  }
  return blocks;
}

function lineOf(line: string): Exclude<Block, { kind: 'quote' }> {
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3).trim() };
  if (line.startsWith('# ')) return { kind: 'title', text: line.slice(2).trim() };
  if (line.startsWith('- ')) return { kind: 'point', text: line.slice(2).trim() };
  return { kind: 'text', text: line.startsWith('\\') ? line.slice(1) : line };
}

/** The places of a letter that nobody has filled yet. */
export function gapsIn(letter: Letter): readonly string[] {
  return letter.flatMap(({ text }) => text.match(GAP) ?? []);
}

/** The parts of a line, gaps apart, so that they can be shown as what they are. */
export function partsOf(text: string): readonly { readonly text: string; readonly isGap: boolean }[] {
  const parts: { text: string; isGap: boolean }[] = [];
  let from = 0;
  for (const match of text.matchAll(GAP)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), isGap: false });
    parts.push({ text: match[0].slice(2, -2), isGap: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isGap: false });
  return parts;
}

/** The texts of a letter one by one, to be looked through before it leaves. */
export function textsOfLetter(letter: Letter): readonly string[] {
  return letter.map((block) => (block.kind === 'quote' ? `${block.text}\n${block.by}` : block.text));
}

/** The letter as plain text. */
export function letterText(letter: Letter): string {
  return joined(letter, (block) => {
    if (block.kind === 'point') return `• ${block.text}`;
    return block.kind === 'quote' ? quoted(block, (text) => text).join('\n') : block.text;
  });
}

/** The letter as Markdown; what a person typed is shown as typed, never as markup. */
export function letterMarkdown(letter: Letter): string {
  return joined(letter, (block) =>
    block.kind === 'quote'
      ? quoted(block, markdownText)
          .map((line) => `> ${line}`)
          .join('\n> \n')
      : `${MARKS[block.kind]}${markdownText(block.text)}`,
  );
}

/** The letter as HTML to be put into a page of others: every text is escaped. */
export function letterHtml(letter: Letter): string {
  const lines: string[] = [];
  letter.forEach((block, at) => {
    if (isPoint(block) && !isPoint(letter[at - 1])) lines.push('<ul>');
    lines.push(blockHtml(block));
    if (isPoint(block) && !isPoint(letter[at + 1])) lines.push('</ul>');
  });
  return lines.join('\n');
}

/** The letter as a page of its own. */
export function letterPage(letter: Letter, language: string): string {
  return htmlPage({
    title: letter.find(({ kind }) => kind === 'title')?.text ?? '',
    language,
    css: `body { margin: 2rem auto; max-inline-size: 42rem; padding-inline: 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin-block-start: 2rem; }
blockquote { margin: 1rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid #8888; }
blockquote p { margin: 0; font-style: italic; }
footer { color: GrayText; }`,
    body: letterHtml(letter),
  });
}

function blockHtml(block: Block): string {
  const text = htmlText(block.text);
  switch (block.kind) {
    case 'title':
      return `<h1>${text}</h1>`;
    case 'heading':
      return `<h2>${text}</h2>`;
    case 'text':
      return `<p>${text}</p>`;
    case 'point':
      return `<li>${text}</li>`;
    case 'quote': {
      const [words = '', by] = quoted(block, htmlText);
      return `<blockquote><p>${words}</p>${by === undefined ? '' : `<footer>${by}</footer>`}</blockquote>`;
    }
  }
}

/** The words of a quote as its source has them, then who said it. */
function quoted(
  { text, by }: Extract<Block, { kind: 'quote' }>,
  written: (text: string) => string,
): readonly string[] {
  return [written(text), ...(by === '' ? [] : [`— ${written(by)}`])];
}

function joined(letter: Letter, write: (block: Block) => string): string {
  return `${letter
    .map((block, at) => {
      const before = letter[at - 1];
      const space = before === undefined ? '' : isPoint(before) && isPoint(block) ? '\n' : '\n\n';
      return `${space}${write(block)}`;
    })
    .join('')}\n`;
}

function isPoint(block: Block | undefined): boolean {
  return block?.kind === 'point';
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
