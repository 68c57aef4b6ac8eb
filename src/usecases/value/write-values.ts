import type { ProductModel } from '../../domain/value/product/product-model';
import { personasThroughNeeds, withPersonasThroughNeeds } from '../../domain/items/served-personas';
import type { PersonaField } from '../../domain/items/served-personas';
import type { ItemRow, WrittenValue } from '../../domain/items/work-item';
import { sameValue, valueToWrite } from '../../domain/items/written-value';
import { reachable } from '../../domain/items/link-blocked';
import type { Background } from '../background';
import { inFreeTurns } from '../items/item-turn';
import { readEnablers, readNeighbours } from '../items/read-neighbours';

const READ_AT_ONCE = 100;

type WriteDeps = Pick<Background, 'clock' | 'items' | 'jira' | 'turns'>;

/** What an item should hold, beside what the app remembers of it. */
interface Due {
  readonly row: ItemRow;
  readonly value: WrittenValue;
  /** Whom it serves by its needs. */
  readonly through: readonly string[];
}

/**
 * Computes the value of each row from what the app remembers, writes into Jira what differs from what stands
 * there, and remembers it; likewise of what may inherit from the rows by making them possible. Whom an item serves by its
 * needs stands in its field of personas too. A row for which all stands already costs nothing. Repeating it is harmless.
 * @returns how many items were written
 */
export async function writeValues(
  product: ProductModel,
  rows: readonly ItemRow[],
  deps: WriteDeps,
): Promise<number> {
  const touched = [...rows, ...(await readEnablers(product, rows, deps.items))];
  const { inputs, neighbours } = await readNeighbours(product, touched, deps.items);
  const given = await deps.items.givenPersonas(touched.map(({ issueId }) => issueId));
  const due = touched.flatMap((known, at): Due[] => {
    const input = inputs[at];
    if (input === undefined) return [];
    const row = { ...known, givenPersonaKeys: given.get(known.issueId) ?? [] };
    const value = valueToWrite(product, input, reachable(input, neighbours), row.written);
    return [{ row, value, through: personasThroughNeeds(product, input) }];
  });
  const differing = due.filter((one) => personasDiffer(product, one));
  return inFreeTurns(
    differing.map(({ row }) => row.issueId),
    async (free) => {
      const own = differing.filter(({ row }) => free.has(row.issueId));
      return writeDue(due, await personaFields(product, own, deps), deps);
    },
    deps,
  );
}

/** Writes what differs, and remembers it. */
async function writeDue(
  due: readonly Due[],
  personas: Awaited<ReturnType<typeof personaFields>>,
  deps: WriteDeps,
): Promise<number> {
  const changed = due.filter(({ row, value }) => personas.has(row.issueId) || !sameValue(value, row.written));
  if (changed.length === 0) return 0;
  await deps.jira.writeValues(
    changed.map(({ row, value }) => {
      const field = personas.get(row.issueId);
      return {
        issueId: row.issueId,
        value,
        ...(field?.differs === true && { personaKeys: field.personaKeys }),
      };
    }),
  );
  await deps.items.noteWritten(
    changed.map(({ row, value }) => {
      const { personaKeys, givenKeys } = personas.get(row.issueId) ?? fieldOf(row);
      return { ...row, written: value, personaKeys, givenPersonaKeys: givenKeys };
    }),
  );
  return changed.length;
}

/** The field as it should be, from what stands in it. */
function wantedField(product: ProductModel, { row, through }: Due, standing: PersonaField): PersonaField {
  const former = product.knowledge.formerKeys.personas;
  return withPersonasThroughNeeds(
    { ...standing, givenKeys: row.givenPersonaKeys },
    through,
    (key) => former.get(key) ?? key,
  );
}

/** Whether the item's field of personas is to be changed, as far as the app remembers the field. */
function personasDiffer(product: ProductModel, one: Due): boolean {
  const known = fieldOf(one.row);
  const isOwn = product.knowledge.product.projectIds.includes(one.row.projectId);
  return isOwn && !sameField(wantedField(product, one, known), known);
}

/**
 * The fields of personas of these items as they should be. People edit them too: what is to be changed is read once more
 * right before, so that nothing is taken for theirs that they have changed since.
 */
async function personaFields(
  product: ProductModel,
  differing: readonly Due[],
  deps: WriteDeps,
): Promise<ReadonlyMap<string, PersonaField & { readonly differs: boolean }>> {
  const fields = new Map<string, PersonaField & { readonly differs: boolean }>();
  for (let from = 0; from < differing.length; from += READ_AT_ONCE) {
    const part = differing.slice(from, from + READ_AT_ONCE);
    const read = await deps.jira.readMany(
      part.map(({ row }) => row.issueId),
      product.knowledge.product.projectIds,
    );
    const standing = new Map(read.map(({ id, personaKeys }) => [id, personaKeys]));
    for (const one of part) {
      const personaKeys = standing.get(one.row.issueId);
      if (personaKeys === undefined) continue;
      const field = wantedField(product, one, { personaKeys, givenKeys: [] });
      fields.set(one.row.issueId, { ...field, differs: !sameKeys(field.personaKeys, personaKeys) });
    }
  }
  return fields;
}

function fieldOf({ personaKeys, givenPersonaKeys }: ItemRow): PersonaField {
  return { personaKeys, givenKeys: givenPersonaKeys };
}

function sameField(a: PersonaField, b: PersonaField): boolean {
  return sameKeys(a.personaKeys, b.personaKeys) && sameKeys(a.givenKeys, b.givenKeys);
}

function sameKeys(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key) => b.includes(key));
}
