import { createText } from '../../../static/app/src/i18n/text';
import { coverageWords, lineWords, shareWords } from '../../../static/app/src/features/value/model-words';
import { score } from '../example-views';
import { wordFile } from '../i18n/word-files';

const text = createText({ ...wordFile('parts', 'en', 'common'), ...wordFile('parts', 'en', 'model') }, 'en');
const [line] = score.valueReceipt.lines;
if (line === undefined) throw new Error('The example has a line.');
const lineOf = (planned01: number, stories: number, assumed: readonly string[]) => ({
  ...line,
  message: { ...line.message, params: { ...line.message.params, planned01, counted01: 1, stories } },
  assumed: [...assumed],
});

describe('How much of a need the work meets', () => {
  it('is fully only where somebody has stated it, else perhaps', () => {
    expect(shareWords(lineOf(1, 0, []), text)).toBe('fully');
    expect(shareWords(lineOf(1, 0, ['coverage']), text)).toBe('perhaps fully');
    // Two stories that nobody has said anything about: half and half, by default.
    expect(lineWords(lineOf(1.5, 2, ['coverage']), text)).toContain('perhaps fully, by 2 stories');
  });

  it('says as before what is less than the whole', () => {
    expect(coverageWords(0.5, text, true)).toBe('solves half');
    expect(coverageWords(0.6, text)).toBe('60%');
  });
});
