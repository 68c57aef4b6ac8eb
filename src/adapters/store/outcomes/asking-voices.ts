import { sql } from 'kysely';
import { z } from 'zod';
import { cutText } from '../../../domain/cut-text';
import { STRENGTHS } from '../../../domain/records/evidence';
import type { AskingVoice } from '../../../domain/outcomes/askers';
import { selectRows, statements } from '../database';
import { evidenceBy, IN_THIS_ORDER, linksBy } from '../along-index';

/** A work item's key at the end of its address in Jira or in a portal. */
const KEY = /^[A-Z][A-Z0-9_]{1,20}-\d{1,9}$/;
const KEY_IN_URL = /\/([A-Z][A-Z0-9_]{1,20}-\d{1,9})(?:[?#].*)?$/;

/** So much of what somebody said is shown beside who asks; a thousand whole texts are more than an answer holds. */
const SHOWN_CHARACTERS = 600;

const voiceRow = z
  .object({
    id: z.string(),
    number: z.coerce.number(),
    quote: z.string(),
    said_on: z.string(),
    channel: z.string(),
    strength: z.string(),
    author: z.string(),
    url: z.string(),
    source: z.string(),
    external_id: z.string(),
    persona_id: z.string().nullable(),
    account_id: z.string().nullable(),
    account_name: z.string().nullable(),
    plan: z.string().nullable(),
    account_state: z.string().nullable(),
  })
  .transform((row): AskingVoice => ({
    pieceId: row.id,
    needKey: `N-${String(row.number)}`,
    text: cutText(row.quote, SHOWN_CHARACTERS),
    saidOn: row.said_on,
    channel: row.channel,
    strength: STRENGTHS.find((strength) => strength === row.strength) ?? null,
    author: row.author,
    account:
      row.account_id === null || row.account_name === null
        ? null
        : {
            id: row.account_id,
            name: row.account_name,
            segment: [row.plan, row.account_state].filter((part) => part !== null && part !== '').join(', '),
          },
    personaId: row.persona_id,
    requestKey: requestOf(row),
  }));

/** Tickets taken from Jira carry their key; a quote typed by hand may carry the address of the request. */
function requestOf(row: { readonly url: string; readonly source: string; readonly external_id: string }) {
  if (row.source === 'jira' && KEY.test(row.external_id)) return row.external_id;
  return KEY_IN_URL.exec(row.url)?.[1] ?? null;
}

/** Pieces that ask for one of the needs, the newest first; what contradicts a need does not ask for it. */
export async function askingVoices(
  productId: string,
  needIds: readonly string[],
  limit: number,
): Promise<AskingVoice[]> {
  if (needIds.length === 0) return [];
  return selectRows(
    statements
      .selectFrom(linksBy('by_need_day'))
      .modifyFront(IN_THIS_ORDER)
      .innerJoin(evidenceBy('PRIMARY'), 'piece.id', 'link.evidence_id')
      .innerJoin('need', 'need.id', 'link.need_id')
      .leftJoin('account', 'account.id', 'piece.account_id')
      .select([
        'piece.id',
        'need.number',
        sql<string>`LEFT(piece.quote, ${2 * SHOWN_CHARACTERS})`.as('quote'),
        'piece.said_on',
        'piece.channel',
        'link.strength',
        'piece.author',
        'piece.url',
        'piece.source',
        'piece.external_id',
        'piece.persona_id',
        'piece.account_id',
        'account.name as account_name',
        'account.plan',
        'account.state as account_state',
      ])
      .where('link.need_id', 'in', [...needIds])
      .where('link.stance', '=', 'supports')
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '=', 0)
      .orderBy('piece.said_on', 'desc')
      .orderBy('piece.id')
      .limit(limit),
    voiceRow,
  );
}
