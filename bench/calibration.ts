import type { Level } from '../src/domain/value/model/facts';
import type { ValueBand } from '../src/domain/value/types';
import { bandCounts } from './calibration/band-shares';
import type { Counts } from './calibration/band-shares';
import { coverOf } from './calibration/interval-cover';
import type { Cover } from './calibration/interval-cover';
import { NOTHING } from './calibration/knowledge';
import type { Knowledge } from './calibration/knowledge';
import { BASE_BRIER, topChances } from './calibration/top-chances';
import type { TopChances } from './calibration/top-chances';
import { CENTRES } from './calibration/truth';
import type { Centre } from './calibration/truth';
import { printTable } from './report';

const SURVEYS: Knowledge = { ...NOTHING, surveyed: 1, sampled: 40 };
const SURVEYS_AND_FEEDBACK: Knowledge = { ...NOTHING, surveyed: 1, feedback: true };
const FEEDBACK: Knowledge = { ...NOTHING, feedback: true };
const ESTIMATES: Knowledge = { ...NOTHING, estimated: 1 };
const MIXED: Knowledge = { surveyed: 0.4, sampled: 40, estimated: 0.4, feedback: true };
const LITTLE: Knowledge = { ...NOTHING, estimated: 0.5, feedback: true };
const WELL: Knowledge = { ...SURVEYS, feedback: true };

/** Half of what could be more than independent answers give. */
const DEPENDENT = 0.5;
const BANDS = ['very-high', 'high', 'medium', 'low'] as const satisfies readonly ValueBand[];
type Band = (typeof BANDS)[number];

/**
 * How honest the value model is in simulated worlds, where the truth is known: how often its 80 % intervals hold the
 * true value, what its chances of being among the first three are worth (Brier), and how its bands divide backlogs. The
 * worlds are invented: nothing here says that a score predicts what a real product gains.
 */
// eslint-disable-next-line @typescript-eslint/require-await -- every benchmark gives a promise
export async function run(): Promise<Record<string, unknown>> {
  const { centre, low, high } = CENTRES;
  const covers = {
    'surveys of 30 to 300, samples of 40': coverOf(centre, SURVEYS),
    'surveys and feedback, no samples': coverOf(centre, SURVEYS_AND_FEEDBACK),
    'feedback only': coverOf(centre, FEEDBACK),
    'estimates only': coverOf(centre, ESTIMATES),
    'nothing known': coverOf(centre, NOTHING),
    'strong needs, nothing known': coverOf(high, NOTHING),
    'important and satisfied dependent, multiplied': coverOf(centre, SURVEYS, DEPENDENT),
    'important and satisfied dependent, counted together': coverOf(
      centre,
      { ...SURVEYS, countedTogether: true },
      DEPENDENT,
    ),
  };
  printCovers(covers);
  const chances = mapped(
    { 'well surveyed': WELL, mixed: MIXED, little: LITTLE, 'feedback only': FEEDBACK },
    (knowledge) => topChances(centre, knowledge),
  );
  printChances(chances);
  const kinds: Readonly<Record<string, readonly [Centre, Knowledge]>> = {
    'well surveyed': [centre, WELL],
    mixed: [centre, MIXED],
    little: [centre, LITTLE],
    'feedback only': [centre, FEEDBACK],
    'weak needs, mixed': [low, MIXED],
    'strong needs, mixed': [high, MIXED],
  };
  const counts = mapped(kinds, ([of, knowledge]) => bandCounts(of, knowledge));
  const pooled = Object.values(counts).reduce(together);
  printBands({ ...counts, 'all six': pooled });
  const briers = Object.values(chances).map(({ brier }) => brier);
  return {
    coverSurveys: rounded(covers['surveys of 30 to 300, samples of 40'].inside),
    coverFeedback: rounded(covers['feedback only'].inside),
    coverEstimates: rounded(covers['estimates only'].inside),
    coverNothing: rounded(covers['nothing known'].inside),
    brierTop3: rounded(briers.reduce((sum, brier) => sum + brier, 0) / briers.length, 4),
    bandShares: { stories: sharesOf(pooled, 'story'), epics: sharesOf(pooled, 'epic') },
  };
}

function printCovers(covers: Readonly<Record<string, Cover>>): void {
  printTable(
    'The 80 % interval of a value holds the truth in … % (truth below / above; ± one standard error)',
    mapped(
      covers,
      ({ inside, below, above, error }) =>
        `${percent(inside)}  (${percent(below)} / ${percent(above)}; ± ${(100 * error).toFixed(1)})`,
    ),
  );
}

function printChances(chances: Readonly<Record<string, TopChances>>): void {
  printTable(
    `Chance of being among the first 3 of 40, by what was realised: Brier (the same chance for all: ${BASE_BRIER.toFixed(4)}); said → happened (cases)`,
    mapped(chances, ({ brier, tenths }) => {
      const said = tenths
        .filter(({ cases }) => cases > 0)
        .map((tenth) => `${tenth.said.toFixed(2)} → ${tenth.happened.toFixed(2)} (${tenth.cases})`);
      return `${brier.toFixed(4)}  ${said.join(', ')}`;
    }),
  );
}

function printBands(counts: Readonly<Record<string, Counts>>): void {
  const shown = (of: Counts, level: Level) => {
    const shares = sharesOf(of, level);
    return BANDS.map((band) => percent(shares[band]).trim()).join(' / ');
  };
  printTable(
    'Bands A / B / C / D (very high to low) of simulated backlogs in %',
    mapped(counts, (of) => `stories ${shown(of, 'story')}, epics ${shown(of, 'epic')}`),
  );
}

/** What serves no need is in no band. */
function sharesOf(counts: Counts, level: Level): Record<Band, number> {
  const of = counts[level];
  const all = BANDS.reduce((sum, band) => sum + of[band], 0);
  return byBand((band) => rounded(of[band] / all));
}

function together(some: Counts, more: Counts): Counts {
  const both = (level: Level) => ({
    ...byBand((band) => some[level][band] + more[level][band]),
    unscored: some[level].unscored + more[level].unscored,
  });
  return { story: both('story'), epic: both('epic') };
}

function byBand(made: (band: Band) => number): Record<Band, number> {
  return { 'very-high': made('very-high'), high: made('high'), medium: made('medium'), low: made('low') };
}

function mapped<T, R>(entries: Readonly<Record<string, T>>, made: (entry: T) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, made(entry)]));
}

function percent(share01: number): string {
  return (100 * share01).toFixed(0).padStart(2);
}

function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}
