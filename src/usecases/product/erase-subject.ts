import type { NamedTexts } from '../../adapters/store/product/named-texts';
import { invalidField } from '../../domain/app-error';
import { namesOneOf, textsNaming, TEXT_PLACES } from '../../domain/product/erasure';
import type { ErasureSubject, TextPlace } from '../../domain/product/erasure';
import { maskNames } from '../../domain/evidence/text/mask';
import { asRecord, isKindName, kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { mayKnow } from '../../domain/records/owner';
import { personalTexts } from '../../domain/records/personal-texts';
import { said } from '../../domain/words/said';
import type { ErasedPiece } from '../../adapters/store/product/retention-store';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Call } from '../call';
import { recordAct } from '../records/record-history';
import { startRecompute } from '../start-recompute';
import { maskedPiece } from './keep-retention';
import type { RetentionDeps } from './keep-retention';
import { maskRows } from './mask-texts';
import type { Mask } from './mask-texts';

export interface ErasureDeps extends RetentionDeps {
  readonly texts: NamedTexts;
}

/** A trace of the subject: where it stands, and its words as far as they are shown; empty = somebody keeps them private. */
export interface Trace {
  readonly place: TextPlace;
  readonly id: string;
  readonly text: string;
}

export interface SubjectFound {
  readonly traces: readonly Trace[];
  readonly answers: number;
  readonly next: string | null;
}

export interface Erased {
  /** Pieces of evidence that went or lost whose they were. */
  readonly pieces: number;
  /** Other records and notes in which the name was masked. */
  readonly texts: number;
  readonly next: string | null;
}

const SHOWN_CHARACTERS = 300;
/** Found in one call at most: its answer stays small, and its work ends long before its time is up. */
const FOUND_AT_ONCE = 200;

/** Looks for a subject, from where the last look ended; nothing is changed. */
export async function findSubject(
  call: Call,
  subject: ErasureSubject,
  after: string,
  deps: ErasureDeps,
): Promise<SubjectFound> {
  const traces: Trace[] = [];
  const next = await eachStretch(call, subject, after, deps, async (look) => {
    traces.push(...(await tracesIn(call, look, deps)));
    return traces.length;
  });
  const answers = after === '' ? await deps.retention.countAnswers(call.product.id, subject) : 0;
  return { traces, answers, next };
}

/**
 * Erases a subject, from where the last call ended: what it said goes, or keeps its words without whose they are, and
 * wherever else it is named a mask stands for the name. Asking twice erases once: what is gone is not found again.
 */
export async function eraseSubject(
  call: Call,
  request: { readonly subject: ErasureSubject; readonly how: 'mask' | 'delete'; readonly after: string },
  deps: ErasureDeps,
): Promise<Erased> {
  let pieces = 0;
  let texts = 0;
  const next = await eachStretch(call, request.subject, request.after, deps, async (look) => {
    if (look.whole) pieces += await erasePieces(call, look, request.how, deps);
    else texts += await maskRows(call.product.id, look.place, look.keys, maskOf(look.names), call.by, deps);
    return pieces + texts;
  });
  return { pieces, texts, next };
}

/** Ends an erasure: survey answers forget the person, an account goes, and the history says that it was done. */
export async function finishErasure(
  call: Call,
  request: { readonly subject: ErasureSubject; readonly pieces: number; readonly texts: number },
  deps: ErasureDeps,
): Promise<{ readonly answers: number; readonly at: number }> {
  const { by } = call;
  const productId = call.product.id;
  const { subject, pieces, texts } = request;
  const answers = await deps.retention.countAnswers(productId, subject);
  await deps.retention.forgetAnswers(productId, subject);
  if (subject.kind === 'account') await deps.retention.removeAccount(productId, subject.accountId);
  // Whose erasure it was is not written down: that would be a trace.
  const facts = { state: subject.kind, pieces, texts, answers };
  await recordAct(productId, { kind: 'erasure', recordId: productId, facts }, by, deps);
  await startRecompute(call.product, 'all', deps);
  return { answers, at: by.at };
}

/** Rows of one place that may hold the names; `whole` = pieces of the subject's own, which go or are masked whole. */
interface Look {
  readonly place: TextPlace;
  readonly whole: boolean;
  /** Every row counts, whatever it says: the account itself said it. */
  readonly all: boolean;
  readonly keys: readonly string[];
  readonly names: readonly string[];
}

/** One thing that is looked through: what the subject said, then every place in which others may have named it. */
interface Step {
  readonly name: string;
  readonly place: TextPlace;
  readonly whole: boolean;
}

const OWN_PIECES: Step = { name: 'said', place: 'evidence', whole: true };

/** Works through stretches until enough was found or nothing is left; gives where the next call goes on. */
async function eachStretch(
  call: Call,
  subject: ErasureSubject,
  after: string,
  deps: ErasureDeps,
  work: (look: Look) => Promise<number>,
): Promise<string | null> {
  const names = await namesOf(call, subject, deps);
  const steps = stepsOf(subject);
  let { step, key } = placeOf(after, steps);
  for (;;) {
    const { place, whole } = step;
    const all = whole && subject.kind === 'account';
    const stretch = all
      ? await deps.texts.piecesOfAccount(call.product.id, subject.accountId, key)
      : await deps.texts.stretch(call.product.id, place, names, key);
    const found =
      stretch.keys.length === 0 ? 0 : await work({ place, whole, all, keys: stretch.keys, names });
    const following = stretch.next === null ? steps[steps.indexOf(step) + 1] : step;
    if (following === undefined) return null;
    if (stretch.next !== null || found >= FOUND_AT_ONCE) return `${following.name}|${stretch.next ?? ''}`;
    step = following;
    key = null;
  }
}

/** A person's pieces are found by what names them, so they need no second look; an account is no word of others. */
function stepsOf({ kind }: ErasureSubject): readonly Step[] {
  const left = kind === 'person' ? 'evidence' : 'account';
  const named = TEXT_PLACES.filter((place) => place !== left);
  return [OWN_PIECES, ...named.map((place) => ({ name: place, place, whole: false }))];
}

/** @throws AppError `invalid` for a place that no answer gave */
function placeOf(after: string, steps: readonly Step[]): { step: Step; key: string | null } {
  if (after === '') return { step: OWN_PIECES, key: null };
  const [name = '', key = ''] = after.split('|');
  const step = steps.find((one) => one.name === name);
  if (step === undefined) throw invalidField('after', said('product.no-such-place'));
  return { step, key: key === '' ? null : key };
}

async function namesOf(call: Call, subject: ErasureSubject, deps: ErasureDeps): Promise<readonly string[]> {
  if (subject.kind === 'person') return subject.words;
  const found = (await deps.records.read(call.product.id, 'account', [subject.accountId])).get(
    subject.accountId,
  );
  return found === undefined ? [] : [asRecord('account', found.value).name];
}

async function tracesIn(call: Call, look: Look, deps: ErasureDeps): Promise<Trace[]> {
  const { place, keys, names } = look;
  if (look.whole) {
    const pieces = await ownPieces(call, look, deps);
    return pieces.map(({ id, text }) => traceOf(place, id, text));
  }
  if (!isKindName(place)) {
    const rows = await deps.texts.read(call.product.id, place, keys, call.by.accountId);
    return rows.flatMap(({ key, texts, known }) => {
      const [text] = Object.values(texts).flatMap((one) => textsNaming(one, names));
      return text === undefined ? [] : [traceOf(place, key, known ? text : '')];
    });
  }
  const records = await deps.records.read(call.product.id, place, keys);
  return [...records.values()].flatMap((record) => {
    const [text] = textsOf(place, record, names);
    if (text === undefined) return [];
    return [traceOf(place, record.id, mayKnow(record.owner, call.by.accountId) ? text : '')];
  });
}

function traceOf(place: TextPlace, id: string, text: string): Trace {
  return { place, id, text: Array.from(text).slice(0, SHOWN_CHARACTERS).join('') };
}

/** Texts of a record in which somebody is named. */
function textsOf(kind: KindName, { value }: StoredRecord, names: readonly string[]): string[] {
  return personalTexts(kindNamed(kind), value).flatMap(({ text }) => (namesOneOf(text, names) ? [text] : []));
}

/** Pieces of an account are its own, whatever they say; of a person those are that name it, author included. */
async function ownPieces(
  call: Call,
  { keys, names, all }: Look,
  deps: Pick<ErasureDeps, 'records'>,
): Promise<ErasedPiece[]> {
  const records = await deps.records.read(call.product.id, 'evidence', keys);
  return [...records.values()]
    .filter((record) => all || textsOf('evidence', record, names).length > 0)
    .map(({ id, value }) => {
      const { text, title, author } = asRecord('evidence', value);
      return { id, text, title, author };
    });
}

async function erasePieces(
  call: Call,
  look: Look,
  how: 'mask' | 'delete',
  deps: ErasureDeps,
): Promise<number> {
  const productId = call.product.id;
  const pieces = await ownPieces(call, look, deps);
  if (how === 'delete')
    await deps.retention.remove(
      productId,
      pieces.map(({ id }) => id),
    );
  else
    await deps.retention.mask(
      productId,
      pieces.map((piece) => maskedPiece(piece, look.names)),
      call.by,
    );
  return pieces.length;
}

function maskOf(names: readonly string[]): Mask {
  return { change: (text) => maskNames(text, names), left: new Set() };
}
