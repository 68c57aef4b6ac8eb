import { validationOf } from '../../domain/outcomes/validation';
import type { AskingVoice } from '../../domain/outcomes/askers';
import type { Actor } from '../../ports/actor';
import type { ItemTest } from '../../ports/outcomes/outcome-store';
import type { OutcomeDeps } from './outcome-deps';
import { readPanel } from '../items/read-panel';
import type { Panel } from '../items/read-panel';
import { authorship } from '../requests';
import { servedNeeds } from '../items/served-needs';

/** Pieces offered to rest a result on; more would not be read. */
const CITABLE = 60;

export interface Validation {
  readonly panel: Panel;
  readonly tests: readonly ItemTest[];
  readonly citable: readonly AskingVoice[];
}

type TestText = Omit<ItemTest, 'id' | 'version'>;

/** How an item stands with its tests, and the evidence that a result could rest on. */
export async function readValidation(issueId: string, actor: Actor, deps: OutcomeDeps): Promise<Validation> {
  return validationOfPanel(await readPanel(issueId, actor, deps), deps);
}

async function validationOfPanel(panel: Panel, deps: OutcomeDeps): Promise<Validation> {
  const productId = panel.product.knowledge.product.id;
  const needIds = servedNeeds(panel).map(({ need }) => need.id);
  const [tests, citable] = await Promise.all([
    deps.outcomes.tests(productId, panel.item.id),
    deps.outcomes.askingVoices(productId, needIds, CITABLE),
  ]);
  return { panel, tests, citable };
}

/** Writes a test down; sending it twice adds one. */
export async function addTest(
  issueId: string,
  id: string,
  test: TestText,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<Validation> {
  const panel = await readPanel(issueId, actor, deps);
  const by = authorship(actor, deps.clock);
  await deps.outcomes.addTest(panel.product.knowledge.product.id, issueId, { ...test, id }, by);
  return mirrored(panel, deps);
}

/** Edits a test on the version that the person saw; `saved` false when somebody else was faster. */
export async function editTest(
  issueId: string,
  test: ItemTest,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<{ readonly saved: boolean; readonly validation: Validation }> {
  const panel = await readPanel(issueId, actor, deps);
  const productId = panel.product.knowledge.product.id;
  // A test is found by its item too: whoever may edit one item must not edit the tests of another.
  const known = await deps.outcomes.tests(productId, issueId);
  const saved =
    known.some((one) => one.id === test.id) &&
    (await deps.outcomes.editTest(productId, test, authorship(actor, deps.clock)));
  return { saved, validation: await mirrored(panel, deps) };
}

/** Takes a test out. */
export async function deleteTest(
  issueId: string,
  id: string,
  actor: Actor,
  deps: OutcomeDeps,
): Promise<Validation> {
  const panel = await readPanel(issueId, actor, deps);
  await deps.outcomes.deleteTest(
    panel.product.knowledge.product.id,
    issueId,
    id,
    authorship(actor, deps.clock),
  );
  return mirrored(panel, deps);
}

/** Brings the item's property up to what its tests say; workflow rules can read nothing else. */
async function mirrored(panel: Panel, deps: OutcomeDeps): Promise<Validation> {
  const validation = await validationOfPanel(panel, deps);
  const state = validationOf(validation.tests);
  if (state !== (panel.item.decided?.validation ?? 'none')) await deps.jira.noteValidation(panel.item, state);
  return validation;
}
