import type { Channel, Stance, Strength } from '../../domain/records/evidence';
import { recordIdOf } from '../../domain/records/record-id';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { Authorship } from '../../ports/actor';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import { byTheApp } from '../background';
import type { KnowledgeDeps } from '../knowledge-deps';
import { problemOfPiece } from './check-piece';
import { namesOf } from './names-of';

interface Whose {
  readonly author: string;
  readonly account: string;
  readonly persona: string;
  readonly need: string;
}

export interface ImportedRow extends Whose {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly externalId: string;
  readonly url: string;
  readonly saidOn: string | null;
  readonly stance: Stance;
  readonly strength: Strength | null;
  readonly rating01: number | null;
  readonly votes: number;
  readonly tags: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Names the content; a later import with another one refreshes the piece. Empty: it stays as it came. */
  readonly contentHash: string;
  /** Line of the file that it came from, for whoever looks for it. */
  readonly line: number;
}

/** A row that breaks the declaration of evidence: its place in the batch, the field, and what is wrong with it. */
export interface RefusedRow {
  readonly place: number;
  readonly field: string;
  readonly problem: string;
}

export interface ImportedAnswer extends Whose {
  readonly id: string;
  readonly saidOn: string | null;
  readonly rating01: number;
}

export interface RowBatch {
  readonly source: string;
  readonly channel: Channel;
  readonly mask: boolean;
  readonly rows: readonly ImportedRow[];
  readonly answers: readonly ImportedAnswer[];
}

/** For whom rows are written, and under which name: a person's call, or the app in the background. */
export interface Writer {
  readonly catalogue: Catalogue;
  readonly by: Authorship;
}

/** The app itself as a writer of a product's rows, on the product's day. */
export async function appWriter(
  productId: string,
  deps: Pick<KnowledgeDeps, 'clock' | 'catalogue'> & {
    readonly products: Pick<KnowledgeDeps['products'], 'read'>;
  },
): Promise<Writer> {
  const [catalogue, product] = await Promise.all([
    deps.catalogue.read(productId),
    deps.products.read(productId),
  ]);
  return { catalogue, by: byTheApp(product ?? { zone: '' }, deps.clock) };
}

/**
 * The id that the piece of a row has: one that came with an archive of another product keeps the id that it got here,
 * any other is named by its row.
 */
export async function pieceIds(
  productId: string,
  rowIds: readonly string[],
  deps: Pick<KnowledgeDeps, 'evidence'>,
): Promise<(rowId: string) => string> {
  const known = await deps.evidence.readFrom(productId, rowIds);
  return (rowId) => known.get(rowId) ?? recordIdOf('evidence', productId, rowId);
}

export type RowDeps = Pick<KnowledgeDeps, 'clock' | 'catalogue' | 'evidence' | 'imports'>;

/**
 * Writes rows as pieces of evidence, links those that name a need, and brings known pieces to what their source
 * has now. Ids come from the rows: writing twice writes once. Gives the rows that the declaration refuses.
 */
export async function writeRows(
  { catalogue, by }: Writer,
  importId: string | null,
  batch: RowBatch,
  deps: RowDeps,
): Promise<readonly RefusedRow[]> {
  const { productId } = catalogue;
  const names = [...batch.rows, ...batch.answers].map((row) => row.account);
  const accounts = await deps.catalogue.accountsNamed(productId, names, by, importId);
  const find = namesOf(catalogue);
  const accountId = (name: string): string | null => accounts.get(name.trim().toLowerCase())?.id ?? null;
  const pieceId = await pieceIds(
    productId,
    batch.rows.map(({ id }) => id),
    deps,
  );
  const read = batch.rows.map((row) => {
    const mask = (text: string): string =>
      batch.mask ? maskPersonalData(text, row.author === '' ? [] : [row.author]).text : text;
    const needId = find.need(row.need);
    const personaId = find.persona(row.persona);
    return {
      id: pieceId(row.id),
      rowId: row.id,
      text: mask(row.text),
      title: mask(row.title),
      channel: batch.channel,
      source: batch.source,
      externalId: row.externalId,
      url: row.url,
      saidOn: row.saidOn ?? by.day,
      author: batch.mask ? '' : row.author,
      rating01: row.rating01,
      votes: row.votes,
      tags: row.tags,
      // What names no record of the product is kept as it stands: nothing of a row is lost.
      attributes: {
        ...row.attributes,
        ...(personaId === null && row.persona !== '' ? { persona: row.persona } : {}),
        ...(needId === null && row.need !== '' ? { need: row.need } : {}),
      },
      personaId,
      accountId: accountId(row.account),
      triage: needId === null ? ('new' as const) : ('linked' as const),
      masked: batch.mask && mask(row.text) !== row.text,
      importId,
      sourceHash: row.contentHash,
      link: needId === null ? null : { needId, stance: row.stance, strength: row.strength, why: '' },
    };
  });
  const problems = read.map(problemOfPiece);
  const pieces = read.filter((_, place) => problems[place] === null);
  await deps.evidence.add(productId, pieces, by);
  await deps.evidence.refresh(productId, pieces, by);
  await deps.evidence.link(
    productId,
    pieces.flatMap(({ id, link }) => (link === null ? [] : [{ ...link, pieceId: id }])),
  );
  if (importId !== null)
    await deps.imports.addAnswers(
      productId,
      importId,
      batch.answers.map((answer) => ({
        id: recordIdOf('answer', productId, answer.id),
        source: batch.source,
        saidOn: answer.saidOn ?? by.day,
        author: batch.mask ? '' : answer.author,
        personaId: find.persona(answer.persona),
        accountId: accountId(answer.account),
        needId: find.need(answer.need),
        rating01: answer.rating01,
      })),
    );
  return problems.flatMap((found, place): RefusedRow[] =>
    found === null ? [] : [{ place, field: found.field, problem: found.problem }],
  );
}
