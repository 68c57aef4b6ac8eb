import type { Channel, Sentiment } from '../../domain/records/evidence';
import { maskPersonalData } from '../../domain/evidence/text/mask';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import { personaIdOf } from '../record-of-key';
import { findPiece } from './piece-at-hand';
import { writeHistory } from '../records/record-history';
import { saveRecord } from '../records/save-record';
import { accountNamed } from './account-named';
import { checkDay } from './add-piece';
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
  const { accountName, personaKey, mask, ...fields } =
    request.change.mask === true ? maskedEdit(request.change, before) : request.change;
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
  const own = mask === true ? { masked: true } : {};
  const outcome = await saveRecord(call, 'evidence', { id, version, set, own, moves: needKeys }, deps);
  return { saved: outcome.kind === 'saved', piece: await findPiece(call.product.id, id, deps) };
}

async function accountId(call: Call, name: string, deps: AddDeps): Promise<string | null> {
  const account = await accountNamed(call, name, deps);
  if (account?.became != null) await writeHistory(call.product.id, [account.became], call.by, deps);
  return account?.id ?? null;
}

/** The edit with personal data replaced in text and title, also where only the box was ticked; the author goes. */
function maskedEdit(edit: PieceEdit, before: PieceRecord): PieceEdit {
  const names = [edit.author ?? '', before.author].filter((name) => name !== '');
  const masked = (words: string): string => maskPersonalData(words, names).text;
  return {
    ...edit,
    text: masked(edit.text ?? before.text),
    title: masked(edit.title ?? before.title),
    author: '',
  };
}
