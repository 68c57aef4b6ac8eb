import { sql } from 'kysely';
import { z } from 'zod';
import type { RawBuilder } from 'kysely';
import { runsOf } from '../../../domain/product/erasure';
import { isOrdinary, namesToLookUp, peopleIn } from '../../../domain/roadmap/names-in-text';
import { namesOfParticipant } from '../../../domain/evidence/sessions/voices';
import { termOf } from '../../../domain/evidence/text/tokens';
import { firstByBytes, partsByBytes } from '../by-bytes';
import { wordCounts } from '../evidence/sought-words';
import { selectCells } from '../raw-sql';
import type { Cell, Row } from '../raw-sql';
import { storedJson } from '../stored-json';
import { historyState } from '../stored-shapes';
import { tableShape } from '../table-shape';

const NAMES_AT_ONCE = 5_000;
const FACTS_AT_ONCE = 2_000;
/** What one statement asks an index for. */
const LOOKED_UP = { bytes: 200_000, things: 4_000 };
/** A single word that more pieces say points at nobody: it is a word of the product, or a first name of very many. */
const MOST_SAY = 50;

const facts = storedJson(historyState);
const taking = storedJson(z.array(z.object({ name: z.string(), speaker: z.string() })));

/** Gives names that may stand in the texts, out of one place in which the product keeps names. */
type Finder = (productId: string, texts: Texts) => Promise<string[]>;

/** By `kind.field`: where what is declared to call somebody is looked for; a test holds the declarations to it. */
export const DECLARED_NAMES: Readonly<Record<string, Finder>> = {
  'account.name': async (productId, texts) => [
    ...(await paged(accounts(productId), texts)),
    ...(await paged(formerNames(productId), texts)),
  ],
  'account.attributes': peopleOfAccounts,
  'evidence.author': lookedUp('evidence'),
  'session.participants': participants,
};

/** Beside the records: who answered a survey. */
const OTHER_NAMES: readonly Finder[] = [lookedUp('rating_answer')];
const PEOPLE: readonly Finder[] = [lookedUp('evidence'), ...OTHER_NAMES];

/**
 * How customers and the people who speak for them are, or ever were, called, in Forge SQL: authors of pieces,
 * who answered surveys or looks after an account; deleted, merged and renamed accounts as well.
 */
export function sqlCustomerNames() {
  return {
    /** Those names that may stand in one of the texts; a product may have very many that do not. */
    amongst: async (productId: string, texts: readonly string[]): Promise<string[]> => {
      const sought = soughtIn(texts);
      const found = new Set<string>();
      for (const find of [...Object.values(DECLARED_NAMES), ...OTHER_NAMES])
        for (const name of await find(productId, sought)) found.add(name);
      return [...found];
    },
    /** Authors and respondents alone, and only by whole names: what is masked for good must mean nobody else. */
    peopleAmongst: async (productId: string, texts: readonly string[]): Promise<string[]> => {
      const sought = soughtIn(texts, 'whole');
      const found = await Promise.all(PEOPLE.map((find) => find(productId, sought)));
      return [...new Set(found.flat())];
    },
  };
}

export type CustomerNames = ReturnType<typeof sqlCustomerNames>;

interface Texts {
  /** All of them in small letters, in every way of writing accents. */
  readonly ways: readonly string[];
  /** What may be somebody's name in them, in parts of which each is one statement. */
  readonly candidates: readonly (readonly string[])[];
}

function soughtIn(texts: readonly string[], which: 'any' | 'whole' = 'any'): Texts {
  const all = texts.join('\n').toLowerCase();
  return {
    ways: [...new Set([all, all.normalize('NFC'), all.normalize('NFD')])],
    candidates: partsByBytes(namesToLookUp(texts, which), (name) => Buffer.byteLength(name), LOOKED_UP),
  };
}

/** Whoever is the author of a row: a million of them stay where they are, an index tells which the texts name. */
function lookedUp(table: 'evidence' | 'rating_answer'): Finder {
  return async (productId, { candidates }) => {
    const names: string[] = [];
    for (const part of candidates) {
      const rows = await selectCells(
        sql`SELECT DISTINCT author FROM ${sql.table(table)} FORCE INDEX (by_author)
          WHERE product_id = ${productId} AND author IN (${sql.join([...part])})`,
        { columns: [] },
      );
      for (const { author } of rows) if (typeof author === 'string') names.push(author);
    }
    return withoutCommonWords(productId, names);
  };
}

/** People call themselves anything in a review: "Timeline" is an author's name somewhere, and means nobody. */
async function withoutCommonWords(productId: string, names: readonly string[]): Promise<string[]> {
  const terms = new Map(names.flatMap((name) => (/[\s._@-]/u.test(name) ? [] : [[name, termOf(name)]])));
  const asked = [...new Set(terms.values())].filter((term) => term !== null);
  const counts = await wordCounts(productId, asked);
  return names.filter((name) => (counts.get(terms.get(name) ?? '') ?? 0) <= MOST_SAY);
}

/** Whoever further facts of accounts name: an owner, a contact. */
async function peopleOfAccounts(productId: string, texts: Texts): Promise<string[]> {
  const found = new Set<string>();
  for (let after: string | null = ''; after !== null;) {
    const { rows, more } = await firstByBytes(
      'account',
      tableShape('account'),
      sql`product_id = ${productId} AND id > ${after} AND COALESCE(attributes, '') NOT IN ('', '{}')`,
      ['id'],
      FACTS_AT_ONCE,
    );
    for (const { attributes } of rows)
      for (const name of peopleIn(factsOf(attributes)))
        if (!isOrdinary(name) && mayStandIn(texts, name)) found.add(name);
    const last = rows.at(-1)?.['id'];
    after = more && typeof last === 'string' ? last : null;
  }
  return [...found];
}

/** Whoever took part in a session, by name and by what its transcript calls them. */
async function participants(productId: string, texts: Texts): Promise<string[]> {
  const found = new Set<string>();
  for (let after: string | null = ''; after !== null;) {
    const { rows, more } = await firstByBytes(
      'research_session',
      tableShape('research_session'),
      sql`product_id = ${productId} AND id > ${after}`,
      ['id'],
      FACTS_AT_ONCE,
    );
    for (const { participants: stored } of rows)
      for (const participant of taking.safeParse(stored).data ?? [])
        for (const name of namesOfParticipant(participant))
          if (!isOrdinary(name) && mayStandIn(texts, name)) found.add(name);
    const last = rows.at(-1)?.['id'];
    after = more && typeof last === 'string' ? last : null;
  }
  return [...found];
}

function factsOf(stored: Cell | undefined): Readonly<Record<string, unknown>> {
  return facts.safeParse(stored).data ?? {};
}

function accounts(productId: string): RawBuilder<unknown> {
  return sql`SELECT id, name FROM account WHERE product_id = ${productId}`;
}

/** What accounts were called before somebody changed them, merged them or took them away. */
function formerNames(productId: string): RawBuilder<unknown> {
  return sql`SELECT id, JSON_UNQUOTE(JSON_EXTRACT(before_state, '$.name')) AS name FROM record_history
    WHERE product_id = ${productId} AND record_kind = 'account' AND before_state IS NOT NULL`;
}

async function paged(source: RawBuilder<unknown>, texts: Texts): Promise<string[]> {
  const found = new Set<string>();
  for (let after: string | null = ''; after !== null;) {
    const rows: Row[] = await selectCells(
      sql`${source} AND id > ${after} ORDER BY id LIMIT ${NAMES_AT_ONCE}`,
      { columns: [] },
    );
    for (const { name } of rows)
      if (typeof name === 'string' && name !== '' && mayStandIn(texts, name)) found.add(name);
    const last = rows.at(-1)?.['id'];
    after = rows.length === NAMES_AT_ONCE && typeof last === 'string' ? last : null;
  }
  return [...found];
}

function mayStandIn({ ways }: Texts, name: string): boolean {
  return runsOf(name).some((runs) => ways.some((text) => runs.every((run) => text.includes(run))));
}
