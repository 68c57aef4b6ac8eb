/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { markedIn } from '../../../static/app/src/features/evidence/sessions/marked';
import {
  sessionAsked,
  sessionSearch,
} from '../../../static/app/src/features/evidence/sessions/session-address';
import { TranscriptText } from '../../../static/app/src/features/evidence/sessions/transcript-text';

const text = 'Anna: I print it.\n\nBram: So do I, each Friday.\n';
const noted = { participants: [], speakers: ['Anna', 'Bram'] };
const id = '11111111-1111-8111-a111-111111111111';

function shown(): {
  readonly area: HTMLElement;
  readonly select: (from: string, to: string) => Selection | null;
} {
  const { container } = render(
    <TranscriptText
      passage={{ id: 'passage-1', version: 1, place: 0, speaker: '', text, quotes: [] }}
      session={noted}
      openId={null}
      onQuote={() => undefined}
    />,
  );
  const nodeOf = (words: string): Text => {
    const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      if (node instanceof Text && node.data.includes(words)) return node;
    throw new Error(`Nothing says ${words}.`);
  };
  return {
    area: container,
    select: (from, to) => {
      const range = document.createRange();
      const [first, last] = [nodeOf(from), nodeOf(to)];
      range.setStart(first, first.data.indexOf(from));
      range.setEnd(last, last.data.indexOf(to) + to.length);
      const selection = document.getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return selection;
    },
  };
}

it('shows the words of a passage, all of them and in their order', () => {
  expect(shown().area.textContent).toBe(text);
});

it('tells what is marked by its place in the passage, over turns too', () => {
  const { area, select } = shown();
  const marked = markedIn(area, select('print', 'each'));
  expect(marked).toEqual([
    { passageId: 'passage-1', from: text.indexOf('print'), to: text.indexOf('each') + 4 },
  ]);
});

it('tells nothing of what is marked elsewhere, or of no words', () => {
  const { area, select } = shown();
  const selection = select('print', 'print');
  selection?.collapseToStart();
  expect(markedIn(area, selection)).toEqual([]);
  document.body.append('outside');
  const range = document.createRange();
  range.selectNodeContents(document.body.lastChild ?? document.body);
  selection?.removeAllRanges();
  selection?.addRange(range);
  expect(markedIn(area, selection)).toEqual([]);
});

it('keeps in the address which session is open, and no other word', () => {
  expect(sessionAsked(sessionSearch({ id }))).toEqual({ id, adding: false, text: '' });
  expect(sessionAsked(sessionSearch({ adding: true }))).toEqual({ id: null, adding: true, text: '' });
  expect(sessionAsked('?session=drop%20table')).toEqual({ id: null, adding: false, text: '' });
});
