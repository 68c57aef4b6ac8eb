import { calibrate } from '../../domain/outcomes/calibration';
import type { Calibration } from '../../domain/outcomes/calibration';
import { proposeCoverage } from '../../domain/outcomes/coverage-lesson';
import type { CoverageProposal, LessonDecision } from '../../domain/outcomes/coverage-lesson';
import { lessonOf } from '../../domain/outcomes/lesson';
import type { Lesson } from '../../domain/outcomes/lesson';
import { leastForWord } from '../../domain/outcomes/promise-result';
import type { NeedVerdict } from '../../adapters/store/outcomes/outcome-store';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { Call } from '../call';
import { checkPromises } from './check-promises';
import type { CheckedPromise } from './check-promises';
import type { OutcomeDeps } from './outcome-deps';

export interface Outcomes {
  readonly catalogue: Catalogue;
  readonly verdicts: readonly NeedVerdict[];
  readonly told: readonly { readonly issueId: string; readonly told: number }[];
  readonly promises: readonly CheckedPromise[];
  readonly remeasureDays: number;
  /** So many answers allow a word. */
  readonly least: number;
  readonly calibration: readonly Calibration[];
  readonly lesson: Lesson;
  readonly proposal: CoverageProposal | null;
  readonly decided: LessonDecision | null;
  /** Of the value model, so that a decision rests on what was seen. */
  readonly modelVersion: number;
}

/** Verdicts of all of a product's items, and how its promises turned out where that was measured. */
export async function readOutcomes(call: Call, deps: OutcomeDeps): Promise<Outcomes> {
  const { id: productId, params, modelVersion } = call.product;
  const [catalogue, all, told, rules] = await Promise.all([
    call.catalogue(),
    deps.outcomes.promises(productId, null),
    deps.outcomes.toldCounts(productId),
    deps.outcomes.promiseRules(productId),
  ]);
  const known = new Set(catalogue.needs.map(({ id }) => id));
  const promises = await checkPromises(
    call,
    all.filter(({ needId }) => known.has(needId)),
    rules,
    deps,
  );
  const least = leastForWord(params.remeasureAnswers);
  const checked = promises.flatMap((promise) => {
    const { after } = promise.result;
    return after === null || after.answers < least ? [] : [{ ...promise, measured: after }];
  });
  const calibration = calibrate(
    checked.map(({ promised01, ...one }) => ({ ...one, predicted01: promised01 })),
  );
  return {
    catalogue,
    verdicts: all.flatMap(({ verdict, ...row }): NeedVerdict[] =>
      verdict === null ? [] : [{ ...row, verdict }],
    ),
    told,
    promises,
    remeasureDays: rules.remeasureDays,
    least,
    calibration,
    lesson: lessonOf(calibration),
    proposal: proposeCoverage(
      checked
        .filter(({ claim }) => claim?.assumed === true)
        .map(({ before01, measured }) => ({ before01, measured01: measured.share01 })),
      params.coverageDefault01,
      rules.lesson,
    ),
    decided: rules.lesson,
    modelVersion,
  };
}
