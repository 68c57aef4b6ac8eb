import { calibrate } from '../../domain/outcomes/calibration';
import { zoneOrUtc } from '../../domain/day-in-zone';
import { answersAfterPromise } from '../../domain/outcomes/impact';
import type { Calibration, Prediction } from '../../domain/outcomes/calibration';
import type { Call } from '../call';
import type { NeedVerdict } from '../../adapters/store/outcomes/outcome-store';
import type { OutcomeDeps } from './outcome-deps';

/** Satisfaction is predicted and measured on 0…10. */
const SATISFACTION_MAX = 10;

export interface Outcomes {
  readonly verdicts: readonly { readonly verdict: NeedVerdict; readonly needKey: string }[];
  readonly told: readonly { readonly issueId: string; readonly told: number }[];
  readonly calibration: readonly Calibration[];
}

/** Verdicts of all of a product's items, and how its predictions of satisfaction turned out where it was measured. */
export async function readOutcomes(call: Call, deps: OutcomeDeps): Promise<Outcomes> {
  const { id: productId } = call.product;
  const zone = zoneOrUtc(call.product.zone);
  const [{ needs }, promises, verdicts, told] = await Promise.all([
    call.catalogue(),
    deps.outcomes.promises(productId, null),
    deps.outcomes.verdicts(productId, null),
    deps.outcomes.toldCounts(productId),
  ]);
  const measured = await deps.outcomes.measured(productId, [
    ...new Set(promises.map(({ needId }) => needId)),
  ]);
  const predictions = promises.flatMap((promise) =>
    promise.predictions.flatMap(({ personaId, predicted, evidenceLevel }): Prediction[] => {
      const answers = measured.find(
        (entry) => entry.needId === promise.needId && entry.personaId === personaId,
      );
      const since = answers === undefined ? null : answersAfterPromise(answers, promise.frozenAt, zone);
      if (since === null) return [];
      return [{ predicted, realised: (SATISFACTION_MAX * since.satisfied) / since.answers, evidenceLevel }];
    }),
  );
  return {
    verdicts: verdicts.flatMap((verdict) => {
      const need = needs.find(({ id }) => id === verdict.needId);
      return need === undefined ? [] : [{ verdict, needKey: need.key }];
    }),
    told,
    calibration: calibrate(predictions, SATISFACTION_MAX),
  };
}
