import { textOfAdf } from '../../src/jira/adf-text';

const text = (words: string) => ({ type: 'text', text: words });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });

describe('the words of a rich text', () => {
  it('has a line for each block, with breaks, mentions and emoji as Jira shows them', () => {
    const document = {
      type: 'doc',
      version: 1,
      content: [
        paragraph(text('First '), text('line'), { type: 'hardBreak' }, text('second')),
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [paragraph(text('one'))] },
            {
              type: 'listItem',
              content: [paragraph(text('two '), { type: 'mention', attrs: { text: '@Sol' } })],
            },
          ],
        },
        paragraph({ type: 'emoji', attrs: { shortName: ':smile:' } }),
      ],
    };
    expect(textOfAdf(document)).toBe('First line\nsecond\none\ntwo @Sol\n:smile:');
  });

  it('gives nothing for nothing, and plain text as it is', () => {
    expect(textOfAdf(null)).toBe('');
    expect(textOfAdf({ type: 'doc', content: [{ type: 'mediaSingle', content: [{ type: 'media' }] }] })).toBe(
      '',
    );
    expect(textOfAdf('<b>as it is</b>')).toBe('<b>as it is</b>');
  });
});
