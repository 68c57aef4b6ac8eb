import { askersOf } from '../../domain/outcomes/askers';
import type { Asker } from '../../domain/outcomes/askers';
import type { ItemCall } from '../call';
import type { NeedVerdict, ToldEntry } from '../../ports/outcomes/outcome-store';
import { linkedVoices } from './linked-voices';
import type { OutcomeDeps } from './outcome-deps';
import { panelOf } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import { servedNeeds } from '../items/served-needs';
import type { ServedNeed } from '../items/served-needs';

/** Pieces that are read to find who asked: beyond the newest of them nobody writes replies by hand. */
const VOICES = 1_000;
/** A reply that has been under way for longer than any invocation lasts: its fate is not known. */
const SENDING_MS = 60_000;

export interface Outcome {
  readonly panel: Panel;
  readonly served: readonly ServedNeed[];
  readonly verdicts: readonly NeedVerdict[];
  readonly askers: readonly Asker[];
  readonly told: readonly ToldEntry[];
}

/** What became of an item: verdicts, everybody who asked for its needs, and the ledger of who was told. */
export async function readOutcome(call: ItemCall, deps: OutcomeDeps): Promise<Outcome> {
  return outcomeOf(await panelOf(call, call.item, deps), deps);
}

/** The outcome of an item that has just been read. */
export async function outcomeOf(panel: Panel, deps: OutcomeDeps): Promise<Outcome> {
  const served = servedNeeds(panel);
  const productId = panel.product.knowledge.product.id;
  const [verdicts, voices, told] = await Promise.all([
    deps.outcomes.verdicts(productId, panel.item.id),
    deps.outcomes.askingVoices(
      productId,
      served.map(({ need }) => need.id),
      VOICES,
    ),
    deps.outcomes.told(productId, panel.item.id),
  ]);
  const linked = served.length === 0 ? [] : await linkedVoices(panel, voices, deps);
  const now = deps.clock.now();
  return {
    panel,
    served,
    verdicts,
    askers: askersOf([...voices, ...linked]),
    told: told.map((entry) =>
      entry.state === 'sending' && now - entry.toldAt > SENDING_MS ? { ...entry, state: 'unclear' } : entry,
    ),
  };
}
