import { playHistories, shortened, tellPlayed } from '../../bench/histories/run';

/** What fits into half an hour with everything else; `HISTORIES=1000` plays more, and the bench ten thousand. */
const COUNT = 500;
/** `HISTORIES_SEED=7` plays others; a failure says which were played. */
const SEED = Number(process.env['HISTORIES_SEED'] ?? 1);
const ASKED = { count: Number(process.env['HISTORIES'] ?? COUNT), seed: SEED, most: 4 };

describe('random histories, with events, answers and functions that are lost, late, doubled and ended', () => {
  it('end in what a plain account of them says, and touch no other product', async () => {
    const { wrong, foreignChanges } = await playHistories(ASKED);
    const [first] = wrong;
    const told = first === undefined ? '' : tellPlayed(await shortened(ASKED, first));
    expect([SEED, told, wrong.length, foreignChanges]).toEqual([SEED, '', 0, []]);
  }, 1_500_000);
});
