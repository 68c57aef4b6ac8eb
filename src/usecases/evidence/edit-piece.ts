import { evidence } from '../../domain/records/evidence';
import type { Channel, Sentiment } from '../../domain/records/evidence';
import { asRecord } from '../../domain/records/kinds';
import { withPersonalTexts } from '../../domain/records/personal-texts';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import { personaIdOf } from '../record-of-key';
import { findPiece } from './piece-at-hand';
import { writeHistory } from '../records/record-history';
import { saveRecord } from '../records/save-record';
import { accountNamed } from './account-named';
import { checkDay } from './add-piece';
import { refuseQuoting } from './refuse-quoting';
import type { AddDeps } from './add-piece';

export interface PieceEdit {
  readonly text?: string | undefined;
  readonly title?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly saidOn?: string | undefined;
  readonly author?: string | undefined;
  readonly accountName?: string | undefined;
  readonly personaKey?: string | null | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly sentiment?: Sentiment | null | undefined;
  readonly quotable?: boolean | undefined;
  readonly mask?: boolean | undefined;
}

export interface EditedPiece {
  /** False when somebody else was faster: nothing was written, and `piece` is what they have made of it. */
  readonly saved: boolean;
  readonly piece: PieceRecord;
}

/**
 * Edits a piece on the version that the person saw.
 * @throws AppError `invalid` for a day in the future and for what breaks the declaration, `not-found` when the piece
 * or the persona is gone
 */
export async function editPiece(
  call: Call,
  request: { readonly id: string; readonly version: number; readonly change: PieceEdit },
  deps: AddDeps,
): Promise<EditedPiece> {
  const { id, version } = request;
  const before = await findPiece(call.product.id, id, deps);
  const masking = request.change.mask === true ? await maskingOf(call, request.change, before, deps) : null;
  if (request.change.quotable === true)
    await refuseQuoting(call.product.id, { ...before, masked: before.masked || masking !== null }, deps);
  const { accountName, personaKey, mask: _, ...fields } = masking?.edit ?? request.change;
  if (fields.saidOn !== undefined) checkDay(fields.saidOn, call.by.day);
  const catalogue = await call.catalogue();
  const set = {
    ...fields,
    ...(personaKey === undefined ? {} : { personaId: personaIdOf(catalogue, personaKey) }),
    ...(accountName === undefined || before.version !== version
      ? {}
      : { accountId: await accountId(call, accountName, deps) }),
  };
  const spoken = new Set(before.links.map(({ needId }) => needId));
  const needKeys = catalogue.needs.filter((need) => spoken.has(need.id)).map(({ key }) => key);
  const own = masking?.own ?? {};
  const outcome = await saveRecord(call, 'evidence', { id, version, set, own, moves: needKeys }, deps);
  if (outcome.kind === 'saved' && masking !== null) await forgetWhose(call, before, masking, deps);
  return { saved: outcome.kind === 'saved', piece: await findPiece(call.product.id, id, deps) };
}

async function accountId(call: Call, name: string, deps: AddDeps): Promise<string | null> {
  const account = await accountNamed(call, name, deps);
  if (account?.became != null) await writeHistory(call.product.id, [account.became], call.by, deps);
  return account?.id ?? null;
}

/** What masking a piece changes: what a person may edit, and what the app alone writes. */
interface Masking {
  readonly edit: PieceEdit & { readonly url: string };
  readonly own: Readonly<Record<string, unknown>>;
  readonly mask: (words: string) => string;
}

/**
 * The edit with personal data replaced in every text of the piece, also where only the box was ticked. The author goes,
 * and so does an address in which something had to be masked: it leads nowhere then.
 */
async function maskingOf(
  call: Call,
  edit: PieceEdit,
  before: PieceRecord,
  deps: Pick<AddDeps, 'records'>,
): Promise<Masking> {
  const names = [edit.author ?? '', before.author].filter((name) => name !== '');
  const mask = (words: string): string => maskPersonalData(words, names).text;
  const stored = (await deps.records.read(call.product.id, 'evidence', [before.id])).get(before.id);
  const { attributes } = asRecord('evidence', stored?.value ?? {});
  return {
    mask,
    edit: {
      ...edit,
      text: mask(edit.text ?? before.text),
      title: mask(edit.title ?? before.title),
      tags: (edit.tags ?? before.tags).map(mask),
      url: mask(before.url) === before.url ? before.url : '',
      author: '',
    },
    own: {
      masked: true,
      attributes: withPersonalTexts(evidence.specs['attributes'] ?? { type: 'document' }, attributes, mask),
    },
  };
}

/** Why it was linked is masked too, and what the history and a merge kept of it goes: it said whose it was. */
async function forgetWhose(
  { product }: Call,
  { id, links }: PieceRecord,
  { mask }: Masking,
  deps: Pick<AddDeps, 'evidence'>,
): Promise<void> {
  const named = links.filter(({ why }) => mask(why) !== why);
  if (named.length > 0)
    await deps.evidence.link(
      product.id,
      named.map((link) => ({ ...link, why: mask(link.why), pieceId: id })),
    );
  await deps.evidence.forgetPast(product.id, [id]);
}
