/**
 * What the product reaches: from the functions that the manifest names and from the surfaces, tests and benches aside.
 * A module or export that only a test knows is dead, and its test proves nothing about the product.
 */
const forResearch = [
  // Rating together, measuring after delivery and the longer questionnaires ("From research to results") use these.
  'src/domain/statistics/{ahp,bradley-terry,cuped,difference-in-differences,fleiss-kappa,interrupted-time-series,kendall-w}.ts!',
  'src/domain/surveys/{max-diff,sus,umux-lite}.ts!',
];

/** Whole worlds of the value model, which `npm run model` computes; the app folds its evidence need by need. */
const worlds = ['src/domain/value/model/fold-pieces.ts!'];

export default {
  ignoreExportsUsedInFile: true,
  ignoreWorkspaces: ['local', 'local/keytar-absent'],
  workspaces: {
    '.': { entry: ['src/index.ts!', ...forResearch, ...worlds], project: ['src/**/*.ts!'] },
    'static/app': {
      entry: ['src/surfaces/**/main.tsx!', 'src/**/*.worker.ts!'],
      project: ['src/**/*.{ts,tsx}!'],
    },
  },
};
