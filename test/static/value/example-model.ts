import type { ModelPreview, ModelView, PresetComparison } from '../../../src/contract/value/value-views';
import { PARAMETERS } from '../../../src/domain/value/parameters';

/** The model as it comes, with every constant at its default. */
export const model: ModelView = {
  version: 0,
  preset: 'default',
  custom: null,
  parameters: PARAMETERS.map(({ default: standard, ...parameter }) => ({
    ...parameter,
    value: standard,
    standard,
  })),
  history: [],
  fitted: [
    { level: 'story', items: 24, thresholds: [9.1, 3.3, 0.9] },
    { level: 'epic', items: 6, thresholds: null },
  ],
  canEdit: true,
};

export const preview: ModelPreview = {
  before: [
    { issueId: '1', issueKey: 'INV-1', score: 20, placeBefore: 1 },
    { issueId: '2', issueKey: 'INV-2', score: 10, placeBefore: 2 },
  ],
  after: [
    { issueId: '2', issueKey: 'INV-2', score: 30, placeBefore: 2 },
    { issueId: '1', issueKey: 'INV-1', score: 20, placeBefore: 1 },
  ],
  tau: -1,
};

const ranked = (issueId: string, placeBefore: number) => ({
  issueId,
  issueKey: `INV-${issueId}`,
  score: 10,
  placeBefore,
});

/** Two items that RICE puts the other way round; CD3 lacks what it orders by. */
export const comparison: PresetComparison = {
  items: 2,
  presets: [
    {
      preset: 'default',
      tau: 1,
      top: [ranked('1', 1), ranked('2', 2)],
      order: ['1', '2'],
      moves: [],
      unavailable: null,
    },
    {
      preset: 'rice',
      tau: -1,
      top: [ranked('2', 2), ranked('1', 1)],
      order: ['2', '1'],
      moves: [
        { issueId: '1', issueKey: 'INV-1', from: 1, to: 2 },
        { issueId: '2', issueKey: 'INV-2', from: 2, to: 1 },
      ],
      unavailable: null,
    },
    {
      preset: 'cd3',
      tau: null,
      top: [ranked('1', 1), ranked('2', 2)],
      order: ['1', '2'],
      moves: [],
      unavailable: null,
    },
  ],
  topChances: [{ issueId: '1', chance01: 0.61 }],
  robustness: [{ issueId: '1', issueKey: 'INV-1', topShare01: 0.92 }],
  robustnessRuns: 500,
  topK: 10,
};
