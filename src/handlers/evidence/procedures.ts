import { limits } from '../../contract/limits';
import type { evidenceProcedures } from '../../contract/evidence/procedures';
import type { PieceView } from '../../contract/evidence/evidence-views';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../../usecases/call';
import { addPiece } from '../../usecases/evidence/add-piece';
import {
  consentPiece,
  deletePiece,
  linkPiece,
  mergePiece,
  skipPiece,
  starPiece,
  unlinkPiece,
} from '../../usecases/evidence/change-piece';
import { editPiece } from '../../usecases/evidence/edit-piece';
import type { KnowledgeDeps } from '../../usecases/knowledge-deps';
import { skipMany, tagMany } from '../../usecases/evidence/act-on-many';
import {
  chooseAll,
  countWaiting,
  findAccounts,
  readInbox,
  readVoices,
} from '../../usecases/evidence/read-inbox';
import { takeBackMany } from '../../usecases/evidence/take-back-many';
import { readTags, renameTag } from '../../usecases/evidence/tags';
import { suggestForPiece } from '../../usecases/evidence/suggest-for-piece';
import { presentPiece, presentSuggestions } from './present-evidence';
import type { Implementations } from '../procedure-types';

const onePiece = async (call: Call, changed: Promise<PieceRecord>): Promise<{ piece: PieceView }> => ({
  piece: presentPiece(await changed, await call.catalogue()),
});

export function buildEvidenceProcedures(deps: KnowledgeDeps): Implementations<typeof evidenceProcedures> {
  return {
    'evidence.page': async ({ filter, after, limit }, call) => {
      const { pieces, order, next } = await readInbox(call, { filter, after, limit }, deps);
      const catalogue = await call.catalogue();
      return {
        pieces: pieces.map((piece) => presentPiece(piece, catalogue)),
        more: next !== null,
        next,
        order,
      };
    },
    'evidence.choose': async ({ filter }, call) => {
      const { ids, more } = await chooseAll(call, filter, deps);
      return { ids: [...ids], more };
    },
    'evidence.count': (_, call) => countWaiting(call, deps),
    'evidence.voices': async ({ id }, call) => {
      const pieces = await readVoices(call, id, deps);
      const catalogue = await call.catalogue();
      return { pieces: pieces.map((piece) => presentPiece(piece, catalogue)) };
    },
    'evidence.suggest': async ({ projectId: _projectId, ...draft }, call) =>
      presentSuggestions(await suggestForPiece(call, draft, deps)),
    'evidence.add': ({ piece }, call) => onePiece(call, addPiece(call, piece, deps)),
    'evidence.edit': async ({ projectId: _projectId, ...request }, call) => {
      const { saved, piece } = await editPiece(call, request, deps);
      const shown = presentPiece(piece, await call.catalogue());
      return saved ? { kind: 'saved' as const, piece: shown } : { kind: 'conflict' as const, theirs: shown };
    },
    'evidence.link': ({ id, link }, call) => onePiece(call, linkPiece(call, id, link, deps)),
    'evidence.unlink': ({ id, needKey }, call) => onePiece(call, unlinkPiece(call, id, needKey, deps)),
    'evidence.triage': ({ id, skipped }, call) => onePiece(call, skipPiece(call, id, skipped, deps)),
    'evidence.skip-many': ({ ids, skipped }, call) => skipMany(call, ids, skipped, deps),
    'evidence.tag-many': ({ ids, add, remove }, call) => tagMany(call, ids, { add, remove }, deps),
    'evidence.take-back': async ({ at }, call) => ({ changed: await takeBackMany(call, at, deps) }),
    'evidence.consent': ({ id, quotable }, call) => onePiece(call, consentPiece(call, id, quotable, deps)),
    'evidence.star': ({ id, starred }, call) => onePiece(call, starPiece(call, id, starred, deps)),
    'evidence.delete': ({ id, deleted }, call) => onePiece(call, deletePiece(call, id, deleted, deps)),
    'evidence.merge': ({ id, into }, call) => onePiece(call, mergePiece(call, id, into, deps)),
    'tag.list': async (_, call) => {
      const { tags, more } = await readTags(call, deps);
      return { tags: [...tags], more };
    },
    'tag.rename': ({ from, to }, call) => renameTag(call, { from, to }, deps),
    'account.find': async ({ text }, call) => ({
      accounts: await findAccounts(call, text, limits.pickerOptions, deps),
    }),
  };
}
