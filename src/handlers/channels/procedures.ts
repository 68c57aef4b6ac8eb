import type { channelProcedures } from '../../contract/channels/procedures';
import type { Call } from '../../usecases/call';
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
  const standing = async (call: Call) => ({
    imports: (await listStanding(call, deps)).map(presentStanding),
  });
  const hooks = async (call: Call) => {
    const { address, secrets } = await listHooks(call, deps);
    return { address, secrets: secrets.map(presentHook) };
  };
  return {
    'ticket.read': async ({ ticketId }, call) => {
      const { row, ticket, piece } = await readTicketEvidence(call, ticketId, deps);
      const draft = { text: row.text.slice(0, 4_000), author: row.author, accountName: row.account };
      const { needs, personas, personalData } = presentSuggestions(await suggestForPiece(call, draft, deps));
      return {
        key: ticket.key,
        url: row.url,
        title: row.title,
        text: row.text,
        saidOn: row.saidOn,
        author: row.author,
        account: row.account,
        rating01: row.rating01,
        piece: piece === null ? null : presentPiece(piece, await call.catalogue()),
        needs,
        personas,
        personalData,
      };
    },
    'ticket.save': async ({ projectId: _projectId, ...request }, call) => {
      const piece = await saveTicketEvidence(call, request, deps);
      return { piece: presentPiece(piece, await call.catalogue()) };
    },
    'standing.list': (_, call) => standing(call),
    'standing.save': async ({ version, standing: text }, call) => {
      const { kind, state } = await keepStanding(call, version, text, deps);
      return kind === 'saved'
        ? { kind, ...(await standing(call)) }
        : { kind, theirs: presentStanding(state) };
    },
    'standing.run': async ({ id }, call) => {
      await runStandingNow(call, id, deps);
      return standing(call);
    },
    'standing.stop': async ({ id }, call) => {
      await stopStanding(call, id, deps);
      return standing(call);
    },
    'standing.delete': async ({ id, pieces }, call) => {
      const { more } = await deleteStanding(call, id, pieces, deps);
      return { ...(await standing(call)), more };
    },
    'hook.list': (_, call) => hooks(call),
    'hook.create': ({ id, name }, call) => createHook(call, { id, name }, deps),
    'hook.rotate': ({ id }, call) => rotateHook(call, id, deps),
    'hook.revoke': async ({ id }, call) => {
      await revokeHook(call, id, deps);
      return hooks(call);
    },
  };
}
