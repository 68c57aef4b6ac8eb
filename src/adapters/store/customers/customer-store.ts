import { sql } from 'kysely';
import { z } from 'zod';
import { ACCOUNT_STATES } from '../../../domain/records/account';
import { TRAIT_GROUPS } from '../../../domain/records/persona';
import type {
  CustomerStore,
  PersonaWords,
  StoredAccount,
  StoredPersona,
} from '../../../ports/customers/customer-store';
import { change, selectRows, statements } from '../database';
import type { Clock } from '../../../ports/clock';
import { heardByPersona } from './persona-months';
import { within } from '../time-box';
import { markWeights } from '../evidence/evidence-marks';
import { storedAttributes } from './segment-store';

const number = z.coerce.number();
const COUNT_WHILE_READING_MS = 5_000;
const profileJson = z.object({
  quote: z.string(),
  photo: z.string().default(''),
  traits: z.array(
    z.object({
      id: z.string(),
      group: z.enum(TRAIT_GROUPS),
      text: z.string(),
      evidenceIds: z.array(z.string()),
    }),
  ),
});

const personaRow = z
  .object({
    id: z.string(),
    persona_key: z.string(),
    version: number,
    name: z.string(),
    role: z.string(),
    share01: number.nullable(),
    strategic_weight: number,
    anti: number,
    profile: z.string().nullable(),
    archived_at: number,
  })
  .transform((row): StoredPersona => {
    const profile =
      row.profile === null
        ? { quote: '', photo: '', traits: [] }
        : profileJson.parse(JSON.parse(row.profile));
    return {
      id: row.id,
      key: row.persona_key,
      version: row.version,
      name: row.name,
      role: row.role,
      share01: row.share01,
      strategicWeight: row.strategic_weight,
      anti: row.anti === 1,
      archived: row.archived_at > 0,
      ...profile,
    };
  });

const accountRow = z
  .object({
    id: z.string(),
    name: z.string(),
    state: z.enum(ACCOUNT_STATES).catch('active'),
    plan: z.string(),
    people: number.nullable(),
    annual_revenue: number.nullable(),
    attributes: storedAttributes,
    pieces: number,
  })
  .transform(({ annual_revenue, ...row }): StoredAccount => ({ ...row, arr: annual_revenue }));

function columnsOf(persona: PersonaWords) {
  return {
    name: persona.name,
    role: persona.role,
    share01: persona.share01,
    strategic_weight: persona.strategicWeight,
    anti: persona.anti ? 1 : 0,
    profile: JSON.stringify({ quote: persona.quote, photo: persona.photo, traits: persona.traits }),
  };
}

/** Personas and accounts in Forge SQL. An archived persona counts as deleted for the value model, but is kept. */
export function sqlCustomerStore(clock: Clock): CustomerStore {
  return {
    personas: (productId) =>
      selectRows(
        statements
          .selectFrom('persona')
          .select([
            'id',
            'persona_key',
            'version',
            'name',
            'role',
            'share01',
            'strategic_weight',
            'anti',
            'profile',
            'archived_at',
          ])
          .where('product_id', '=', productId)
          .where((row) => row.or([row('deleted_at', '=', 0), row('archived_at', '>', 0)]))
          .orderBy('created_at')
          .orderBy('id'),
        personaRow,
      ),
    voices: (productId, recentFrom, beforeFrom) =>
      heardByPersona(productId, { recentFrom, beforeFrom }, within(clock, COUNT_WHILE_READING_MS)),
    addPersona: async (productId, id, key, persona, by) => {
      await change(
        statements
          .insertInto('persona')
          .values({
            id,
            product_id: productId,
            persona_key: key,
            ...columnsOf(persona),
            created_at: by.at,
            version: 1,
            updated_at: by.at,
            updated_by: by.accountId,
            deleted_at: 0,
          })
          .onDuplicateKeyUpdate({ id: sql`id` }),
      );
    },
    editPersona: async (productId, id, version, persona, by) => {
      const touched = await change(
        statements
          .updateTable('persona')
          .set({
            ...columnsOf(persona),
            version: sql`version + 1`,
            updated_at: by.at,
            updated_by: by.accountId,
          })
          .where('id', '=', id)
          .where('product_id', '=', productId)
          .where('version', '=', version),
      );
      return touched > 0;
    },
    setArchived: async (productId, id, archived, by) => {
      const at = archived ? by.at : 0;
      await change(
        statements
          .updateTable('persona')
          .set({ archived_at: at, deleted_at: at, updated_at: by.at, updated_by: by.accountId })
          .where('id', '=', id)
          .where('product_id', '=', productId)
          .where('merged_into', '=', ''),
      );
    },
    accounts: (productId, text, afterName, limit) =>
      selectRows(
        statements
          .selectFrom('account')
          .select([
            'id',
            'name',
            'state',
            'plan',
            'people',
            'annual_revenue',
            'attributes',
            sql<number>`(SELECT COUNT(*) FROM evidence WHERE evidence.account_id = account.id
              AND evidence.product_id = account.product_id AND evidence.deleted_at = 0)`.as('pieces'),
          ])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where('name', '>', afterName)
          .where(sql<string>`LOWER(name)`, 'like', `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)
          .orderBy('name')
          .limit(limit),
        accountRow,
      ),
    putAccounts: async (productId, accounts, by) => {
      await change(
        statements
          .insertInto('account')
          .values(
            accounts.map((account) => ({
              id: account.id,
              product_id: productId,
              name: account.name,
              annual_revenue: account.arr,
              state: account.state,
              plan: account.plan,
              people: account.people,
              attributes: account.attributes === undefined ? null : JSON.stringify(account.attributes),
              version: 1,
              updated_at: by.at,
              updated_by: by.accountId,
              deleted_at: 0,
            })),
          )
          .onDuplicateKeyUpdate({
            annual_revenue: sql`VALUES(annual_revenue)`,
            state: sql`VALUES(state)`,
            plan: sql`VALUES(plan)`,
            people: sql`VALUES(people)`,
            attributes: sql`COALESCE(VALUES(attributes), account.attributes)`,
            version: sql`account.version + 1`,
            updated_at: sql`VALUES(updated_at)`,
            updated_by: sql`VALUES(updated_by)`,
            deleted_at: 0,
          }),
      );
      await markWeights(productId);
    },
  };
}
