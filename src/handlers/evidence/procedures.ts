import { limits } from '../../contract/limits';
import type { evidenceProcedures } from '../../contract/evidence/procedures';
import { addPiece } from '../../usecases/evidence/add-piece';
import {
  deletePiece,
  editPiece,
  linkPiece,
  mergePiece,
  skipPiece,
  starPiece,
  unlinkPiece,
} from '../../usecases/evidence/change-piece';
import type { ChangedPiece } from '../../usecases/evidence/change-piece';
import { productAtHand } from '../../usecases/product-at-hand';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { readInbox } from '../../usecases/evidence/read-inbox';
import { suggestForPiece } from '../../usecases/evidence/suggest-for-piece';
import { presentPiece, presentSuggestions } from './present-evidence';
import type { Implementations } from '../procedure-types';

/** Waiting pieces are counted up to here; beyond it nobody reads the number. */
const COUNTED = 1_000;

const onePiece = async (changed: Promise<ChangedPiece>) => {
  const { piece, catalogue } = await changed;
  return { piece: presentPiece(piece, catalogue) };
};

export function buildEvidenceProcedures(deps: KnowledgeDeps): Implementations<typeof evidenceProcedures> {
  return {
    'evidence.page': async ({ projectId, filter, after, limit }, { actor }) => {
      const page = await readInbox(projectId, { filter, after, limit }, actor, deps);
      return { pieces: page.pieces.map((piece) => presentPiece(piece, page.catalogue)), more: page.more };
    },
    'evidence.count': async ({ projectId }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      const waiting = await deps.evidence.countNew(catalogue.productId, COUNTED + 1);
      return { waiting: Math.min(waiting, COUNTED), more: waiting > COUNTED };
    },
    'evidence.voices': async ({ projectId, id }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      const pieces = await deps.evidence.voicesOf(catalogue.productId, id);
      return { pieces: pieces.map((piece) => presentPiece(piece, catalogue)) };
    },
    'evidence.suggest': async ({ projectId, ...draft }, { actor }) =>
      presentSuggestions(await suggestForPiece(projectId, draft, actor, deps)),
    'evidence.add': ({ projectId, piece }, { actor }) => onePiece(addPiece(projectId, piece, actor, deps)),
    'evidence.edit': async ({ projectId, ...request }, { actor }) => {
      const { saved, piece, catalogue } = await editPiece(projectId, request, actor, deps);
      const shown = presentPiece(piece, catalogue);
      return saved ? { kind: 'saved' as const, piece: shown } : { kind: 'conflict' as const, theirs: shown };
    },
    'evidence.link': ({ projectId, id, link }, { actor }) =>
      onePiece(linkPiece(projectId, id, link, actor, deps)),
    'evidence.unlink': ({ projectId, id, needKey }, { actor }) =>
      onePiece(unlinkPiece(projectId, id, needKey, actor, deps)),
    'evidence.triage': ({ projectId, id, skipped }, { actor }) =>
      onePiece(skipPiece(projectId, id, skipped, actor, deps)),
    'evidence.star': ({ projectId, id, starred }, { actor }) =>
      onePiece(starPiece(projectId, id, starred, actor, deps)),
    'evidence.delete': ({ projectId, id, deleted }, { actor }) =>
      onePiece(deletePiece(projectId, id, deleted, actor, deps)),
    'evidence.merge': ({ projectId, id, into }, { actor }) =>
      onePiece(mergePiece(projectId, id, into, actor, deps)),
    'account.find': async ({ projectId, text }, { actor }) => {
      const { catalogue } = await productAtHand(projectId, actor, deps);
      return { accounts: await deps.catalogue.findAccounts(catalogue.productId, text, limits.pickerOptions) };
    },
  };
}
