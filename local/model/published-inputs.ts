/**
 * Published examples whose input is `null` because their name says it in words: the same, in numbers.
 * Keyed by method, then by the example's name.
 */
export const PUBLISHED_INPUTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  cd3: {
    'ice-cream: capacity 10/wk; A +10 in 2wk, B +30 in 4wk': {
      basePerWeek: 10,
      horizonWeeks: 6,
      work: { A: { moneyPerWeek: 10, weeks: 2 }, B: { moneyPerWeek: 30, weeks: 4 } },
    },
  },
  nps: {
    'custom cuts 0-6/7-8/9-15 on 1..15': {
      answers: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
      scale: { min: 0, detractorMax: 6, passiveMax: 8, max: 15 },
    },
    'population 1/2,1/3,1/6; n=324': {
      n: 324,
      shares: { promoters: 1 / 2, passives: 1 / 3, detractors: 1 / 6 },
    },
  },
  ahp: {
    'Tom/Dick/Harry experience [[1,1/4,4],[4,1,9],[1/4,1/9,1]]': [
      [1, 1 / 4, 4],
      [4, 1, 9],
      [1 / 4, 1 / 9, 1],
    ],
  },
  maxdiff: {
    // The source prints best, worst and that each appeared three times; the third of each block follows from it.
    'Displayr 6 blocks best/worst = C/E,A/E,B/F,C/F,C/B,B/F; 3 appearances each': [
      { shown: ['C', 'E', 'D'], best: 'C', worst: 'E' },
      { shown: ['A', 'E', 'D'], best: 'A', worst: 'E' },
      { shown: ['B', 'F', 'A'], best: 'B', worst: 'F' },
      { shown: ['C', 'F', 'A'], best: 'C', worst: 'F' },
      { shown: ['C', 'B', 'D'], best: 'C', worst: 'B' },
      { shown: ['B', 'F', 'E'], best: 'B', worst: 'F' },
    ],
  },
  newcombe_diff95: {
    '56/70 - 48/80; 9/10-3/10; 10/10-0/10': [
      [56, 70, 48, 80],
      [9, 10, 3, 10],
      [10, 10, 0, 10],
    ],
  },
  beta_binomial: {
    'uniform prior, x/n=8/10, 80/100': [
      [8, 10],
      [80, 100],
    ],
  },
};

/** Methods that are tables or constants of the model: they have no input. */
export const WITHOUT_INPUT: ReadonlySet<string> = new Set(['kano.table', 'ri', 'gilad_meter', 'dsdm_moscow']);
