import { z } from 'zod';
import type { Expected, ExpectedItem } from './expected';
import type { Person } from './person';
import type { Place, Site } from './site';

/** What is otherwise than it must be. */
export interface Difference {
  readonly kind: 'lost' | 'doubled' | 'differs';
  readonly what: string;
}

const text = z.string();
const number = z.coerce.number();
const needRow = z.object({
  product_id: text,
  id: text,
  number,
  title: text,
  deleted_at: number,
  merged_into: text,
});
const ratingRow = z.object({ need_id: text, name: text, importance01: number.nullable() });
const accountRow = z.object({
  product_id: text,
  id: text,
  name: text,
  annual_revenue: number.nullable(),
  deleted_at: number,
  merged_into: text,
});
const pieceRow = z.object({
  product_id: text,
  id: text,
  quote: text,
  deleted_at: number,
  deleted_why: text,
  import_id: text,
  account_id: text.nullable(),
});
const linkRow = z.object({ evidence_id: text, need_id: text });
const importRow = z.object({ product_id: text, id: text, undone_at: number });
const fileRow = z.object({ product_id: text, project_id: text });

interface Rows {
  readonly needs: readonly z.output<typeof needRow>[];
  readonly accounts: readonly z.output<typeof accountRow>[];
  readonly pieces: readonly z.output<typeof pieceRow>[];
  readonly imports: readonly z.output<typeof importRow>[];
  readonly ratings: ReadonlyMap<string, readonly z.output<typeof ratingRow>[]>;
  readonly links: ReadonlyMap<string, readonly z.output<typeof linkRow>[]>;
}

/** Everything that is kept on a site, read once for all its products. */
export class Kept {
  readonly #products: ReadonlyMap<string, string>;
  readonly #ofProduct: ReadonlyMap<string, Rows>;

  private constructor(products: ReadonlyMap<string, string>, ofProduct: ReadonlyMap<string, Rows>) {
    this.#products = products;
    this.#ofProduct = ofProduct;
  }

  static async read({ sql }: Site): Promise<Kept> {
    const rows = async <T>(query: string, row: z.ZodType<T>): Promise<T[]> =>
      z.array(row).parse((await sql.query(query))[0]);
    const products = await rows('SELECT product_id, project_id FROM product_project', fileRow);
    const needs = by(
      await rows('SELECT product_id, id, number, title, deleted_at, merged_into FROM need', needRow),
      ({ product_id }) => product_id,
    );
    const accounts = by(
      await rows(
        'SELECT product_id, id, name, annual_revenue, deleted_at, merged_into FROM account',
        accountRow,
      ),
      ({ product_id }) => product_id,
    );
    const pieces = by(
      await rows(
        'SELECT product_id, id, quote, deleted_at, deleted_why, import_id, account_id FROM evidence',
        pieceRow,
      ),
      ({ product_id }) => product_id,
    );
    const imports = by(
      await rows('SELECT product_id, id, undone_at FROM evidence_import', importRow),
      ({ product_id }) => product_id,
    );
    const ratings = by(
      await rows(
        'SELECT need_id, name, importance01 FROM need_persona JOIN persona ON persona.id = need_persona.persona_id',
        ratingRow,
      ),
      ({ need_id }) => need_id,
    );
    const links = by(
      await rows('SELECT evidence_id, need_id FROM evidence_need', linkRow),
      (row) => row.evidence_id,
    );
    return new Kept(
      new Map(products.map(({ product_id, project_id }) => [project_id, product_id])),
      new Map(
        products.map(({ product_id: id }) => [
          id,
          {
            needs: needs.get(id) ?? [],
            accounts: accounts.get(id) ?? [],
            pieces: pieces.get(id) ?? [],
            imports: imports.get(id) ?? [],
            ratings,
            links,
          },
        ]),
      ),
    );
  }

  /** What is kept of a project's product against what must be. */
  against(expected: Expected, { projectId }: Place): Difference[] {
    const rows = this.#ofProduct.get(this.#products.get(projectId) ?? '');
    if (rows === undefined) return [{ kind: 'lost', what: 'the product' }];
    return [
      ...listed(
        'need',
        expected.needs.map(({ key, title, ratings, mergedInto }) => [
          key,
          `${title} ${[...ratings].sort().join(' ')}${mergedInto === null ? '' : ` in ${mergedInto}`}`,
        ]),
        rows.needs.map((need) => [`N-${String(need.number)}`, needText(need, rows)]),
      ),
      ...listed(
        'account',
        [...expected.accounts.values()].map(({ name, arr, mergedInto }) => [
          name,
          `${String(arr)}${mergedInto === null ? '' : ` in ${mergedInto}`}`,
        ]),
        rows.accounts.flatMap(({ name, annual_revenue, deleted_at, merged_into }) => {
          const into = rows.accounts.find(({ id }) => id === merged_into)?.name;
          // What is gone may have been named anew since.
          if (deleted_at > 0 && into === undefined) return [];
          return [[name, `${String(annual_revenue)}${into === undefined ? '' : ` in ${into}`}`] as const];
        }),
      ),
      ...listed(
        'piece',
        expected.pieces.map(({ words, account, links, deleted, importId }) => [
          words,
          `${String(account)} ${[...links].sort().join(' ')} ${deleted} ${importId ?? ''}`,
        ]),
        rows.pieces.map((piece) => [piece.quote, pieceText(piece, rows)]),
      ),
      ...listed(
        'import',
        expected.imports.map(({ id, undone }) => [id, String(undone)]),
        rows.imports.map(({ id, undone_at }) => [id, String(undone_at > 0)]),
      ),
    ];
  }
}

function needText(need: z.output<typeof needRow>, { needs, ratings }: Rows): string {
  const rated = (ratings.get(need.id) ?? []).map(
    ({ name, importance01 }) => `${name},${String(Math.round((importance01 ?? Number.NaN) * 10))}`,
  );
  const into = needs.find(({ id }) => id === need.merged_into);
  const gone = need.deleted_at > 0 && into === undefined ? ' deleted' : '';
  return `${need.title} ${rated.sort().join(' ')}${into === undefined ? '' : ` in N-${String(into.number)}`}${gone}`;
}

const DELETED_WHY: Readonly<Record<string, string>> = { person: 'by-person', import: 'with-import' };

function pieceText(piece: z.output<typeof pieceRow>, { needs, accounts, links }: Rows): string {
  const account = accounts.find(({ id }) => id === piece.account_id)?.name ?? null;
  const keys = (links.get(piece.id) ?? []).map(({ need_id }) => {
    const need = needs.find(({ id }) => id === need_id);
    return need === undefined ? `unknown ${need_id}` : `N-${String(need.number)}`;
  });
  const deleted = piece.deleted_at === 0 ? 'no' : (DELETED_WHY[piece.deleted_why] ?? piece.deleted_why);
  return `${String(account)} ${keys.sort().join(' ')} ${deleted} ${piece.import_id}`;
}

type Named = readonly [name: string, says: string];

function listed(kind: string, must: readonly Named[], is: readonly Named[]): Difference[] {
  const there = by(is, ([name]) => name);
  const found: Difference[] = [];
  for (const [name, says] of must) {
    const [first] = there.get(name) ?? [];
    if (first === undefined) found.push({ kind: 'lost', what: `${kind} ${name}: ${says}` });
    else if (first[1] !== says)
      found.push({ kind: 'differs', what: `${kind} ${name}: “${first[1]}” instead of “${says}”` });
  }
  const names = new Set(must.map(([name]) => name));
  for (const [name, rows] of there)
    if (!names.has(name) || rows.length > 1)
      found.push({ kind: 'doubled', what: `${kind} ${name}: ${rows.map(([, says]) => says).join(' | ')}` });
  return found;
}

function by<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

const issue = z.object({ fields: z.record(z.string(), z.unknown()) });
const property = z.object({ value: z.object({ coverage: z.record(z.string(), z.number()).default({}) }) });

/** What Jira holds of the items of a history against what must stand there. */
export async function itemsAgainst(expected: Expected, person: Person, site: Site): Promise<Difference[]> {
  const found: Difference[] = [];
  const linked = expected.items.some(({ needs }) => needs.length > 0);
  for (const [at, item] of expected.items.entries()) {
    const issueId = person.place.issueIds[at] ?? '';
    const { fields } = issue.parse(await site.jira('GET', `/rest/api/3/issue/${issueId}?fields=*all`));
    const is = (name: keyof Site['fields']): unknown => fields[site.fields[name]] ?? null;
    const differs = (what: string, has: unknown, must: unknown) => {
      if (JSON.stringify(has) !== JSON.stringify(must))
        found.push({
          kind: 'differs',
          what: `${what} of item ${String(at)}: ${JSON.stringify(has)} instead of ${JSON.stringify(must)}`,
        });
    };
    const keys = z.array(z.string()).nullable().parse(is('needs')) ?? [];
    differs('needs', [...keys].sort(), [...item.needs].sort());
    differs('points', is('points'), item.points);
    if (item.needs.length > 0) differs('coverage', await coverageOf(issueId, item, site), statedOf(item));
    const { score } = linked ? await person.call('panel.read', { issueId }) : { score: null };
    const round = (value: number) => Math.round(value * 10) / 10;
    differs('value', is('value'), score === null ? null : round(score.value));
    // Under another preset the field holds that preset's score.
    if (expected.preset === 'default')
      differs('priority', is('priority'), score === null ? null : round(score.priority));
  }
  return found;
}

const statedOf = ({ needs, coverage }: ExpectedItem) =>
  [...needs].sort().map((key) => [key, coverage.get(key) ?? null]);

async function coverageOf(issueId: string, item: ExpectedItem, site: Site) {
  const path = `/rest/api/3/issue/${issueId}/properties/customer-roadmap`;
  const answer = await site.host.jira.handle({
    method: 'GET',
    path,
    headers: {},
    principal: { kind: 'app' },
  });
  const stated = answer.status === 200 ? property.parse(JSON.parse(answer.body)).value.coverage : {};
  return [...item.needs].sort().map((key) => [key, stated[key] ?? null]);
}
