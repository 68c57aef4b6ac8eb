import type { channelProcedures } from '../../contract/channels/procedures';
import type { Actor } from '../../ports/actor';
import type { ChannelDeps } from '../../usecases/channels/channel-deps';
import { createHook, listHooks, revokeHook, rotateHook } from '../../usecases/channels/keep-hook';
import {
  deleteStanding,
  keepStanding,
  listStanding,
  runStandingNow,
  stopStanding,
} from '../../usecases/channels/keep-standing-import';
import { suggestForPiece } from '../../usecases/evidence/suggest-for-piece';
import { readTicketEvidence, saveTicketEvidence } from '../../usecases/channels/ticket-evidence';
import { presentHook, presentStanding } from './present-channels';
import { presentPiece, presentSuggestions } from '../evidence/present-evidence';
import type { Implementations } from '../procedure-types';

export function buildChannelProcedures(deps: ChannelDeps): Implementations<typeof channelProcedures> {
  const standing = async (projectId: string, actor: Actor) => ({
    imports: (await listStanding(projectId, actor, deps)).map(presentStanding),
  });
  const hooks = async (projectId: string, actor: Actor) => {
    const { address, secrets } = await listHooks(projectId, actor, deps);
    return { address, secrets: secrets.map(presentHook) };
  };
  return {
    'ticket.read': async ({ projectId, ticketId }, { actor }) => {
      const { row, ticket, piece, catalogue } = await readTicketEvidence(projectId, ticketId, actor, deps);
      const draft = { text: row.text.slice(0, 4_000), author: row.author, accountName: row.account };
      const { needs, personas, personalData } = presentSuggestions(
        await suggestForPiece(projectId, draft, actor, deps),
      );
      return {
        key: ticket.key,
        url: row.url,
        title: row.title,
        text: row.text,
        saidOn: row.saidOn,
        author: row.author,
        account: row.account,
        rating01: row.rating01,
        piece: piece === null ? null : presentPiece(piece, catalogue),
        needs,
        personas,
        personalData,
      };
    },
    'ticket.save': async ({ projectId, ...request }, { actor }) => {
      const { piece, catalogue } = await saveTicketEvidence(projectId, request, actor, deps);
      return { piece: presentPiece(piece, catalogue) };
    },
    'standing.list': ({ projectId }, { actor }) => standing(projectId, actor),
    'standing.save': async ({ projectId, version, standing: text }, { actor }) => {
      await keepStanding(projectId, version, text, actor, deps);
      return standing(projectId, actor);
    },
    'standing.run': async ({ projectId, id }, { actor }) => {
      await runStandingNow(projectId, id, actor, deps);
      return standing(projectId, actor);
    },
    'standing.stop': async ({ projectId, id }, { actor }) => {
      await stopStanding(projectId, id, actor, deps);
      return standing(projectId, actor);
    },
    'standing.delete': async ({ projectId, id, pieces }, { actor }) => {
      const { more } = await deleteStanding(projectId, id, pieces, actor, deps);
      return { ...(await standing(projectId, actor)), more };
    },
    'hook.list': ({ projectId }, { actor }) => hooks(projectId, actor),
    'hook.create': ({ projectId, ...request }, { actor }) => createHook(projectId, request, actor, deps),
    'hook.rotate': ({ projectId, id }, { actor }) => rotateHook(projectId, id, actor, deps),
    'hook.revoke': async ({ projectId, id }, { actor }) => {
      await revokeHook(projectId, id, actor, deps);
      return hooks(projectId, actor);
    },
  };
}
