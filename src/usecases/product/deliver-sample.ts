import { AppError } from '../../domain/app-error';
import { sampleDeliveries } from '../../domain/product/sample/deliveries';
import { sampleNeeds } from '../../domain/product/sample/knowledge';
import { said } from '../../domain/words/said';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { Call } from '../call';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';

const DAY_MS = 86_400_000;
/** Satisfaction is frozen on 0…10. */
const SATISFACTION_MAX = 10;

/** A piece of work that is done, and the need of the sample for which it is to have been promised something. */
export interface DeliveredItem {
  readonly issueId: string;
  readonly needKey: string;
}

/**
 * Writes down what the invented deliveries promised before the invented customers were asked again, as if the work had been
 * done then. Gives how many; a need of which the sample tells no delivery is left out.
 * @throws AppError `conflict` where no sample is loaded: nobody else's promises are ever written after the fact
 */
export async function deliverSample(
  call: Call,
  items: readonly DeliveredItem[],
  deps: Requests & { readonly outcomes: Pick<OutcomeStore, 'replacePromise'> },
): Promise<number> {
  const { product, by } = call;
  if (!product.sampleLoaded) throw new AppError('conflict', said('product.no-sample'));
  const { needs, personas } = await call.catalogue();
  const written: string[] = [];
  for (const { issueId, needKey } of items) {
    const told = sampleDeliveries.find((delivery) => delivery.needKey === needKey);
    const need = needs.find(({ key }) => key === needKey);
    const persona = personas.find(({ key }) => key === told?.personaKey);
    if (told === undefined || need === undefined || persona === undefined) continue;
    const at = by.at - told.daysAgo * DAY_MS;
    const { expected, verdict, evidenceLevel, coverage01 } = told;
    await deps.outcomes.replacePromise(product.id, {
      issueId,
      needId: need.id,
      verdict,
      decidedAt: by.at,
      decidedBy: by.accountId,
      frozenAt: at,
      predictions: [
        {
          personaId: persona.id,
          before: SATISFACTION_MAX * told.before01,
          predicted: SATISFACTION_MAX * told.promised01,
          evidenceLevel,
          range: { low: SATISFACTION_MAX * expected.low, high: SATISFACTION_MAX * expected.high },
          asked: askedBefore(needKey, told.personaKey),
          claim: { coverage01, assumed: false },
        },
      ],
    });
    written.push(needKey);
  }
  if (written.length > 0) await startRecompute(product, written, deps);
  return written.length;
}

function askedBefore(needKey: string, personaKey: string) {
  const need = sampleNeeds.find(({ number }) => `N-${number}` === needKey);
  const [satisfied = 0, answers = 0] =
    need?.perPersona.find((rating) => rating.personaKey === personaKey)?.askedBefore ?? [];
  return { satisfied, answers };
}
