import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { IssueRow } from '../store/issue-rows';
import type { Call } from './call';
import { JiraError } from './jira-error';

const MAX_LISTS = 64;
const tokenSchema = z.object({ list: z.string(), at: z.number().int().min(0), query: z.string() });

export interface IssuePage {
  readonly issues: readonly IssueRow[];
  /** Missing on the last page. */
  readonly nextPageToken?: string;
}

/**
 * Token-paged lists of issues. A token leads back to the ids found at the first page, so that changes meanwhile
 * neither skip nor repeat an issue; when that list is gone (a restart), the query runs again.
 */
export class IssuePager {
  readonly #lists = new Map<string, readonly string[]>();
  #count = 0;

  async page(
    call: Call,
    ask: { readonly key: string; readonly token: string | undefined; readonly size: number },
    find: () => Promise<IssueRow[]>,
  ): Promise<IssuePage> {
    const query = createHash('sha256')
      .update(`${call.access.accountId ?? ''}\n${ask.key}`)
      .digest('base64url')
      .slice(0, 16);
    const token = ask.token === undefined || ask.token === '' ? undefined : readToken(ask.token, query);
    const at = token?.at ?? 0;
    const remembered = token && this.#lists.get(token.list);
    const ids = remembered ?? (await find()).map((issue) => issue.id);
    const end = at + ask.size;
    const issues = ids.slice(at, end).flatMap((id) => visible(call, id));
    if (end >= ids.length || ask.size === 0) return { issues };
    const list = remembered ? token.list : this.#remember(ids);
    return {
      issues,
      nextPageToken: Buffer.from(JSON.stringify({ list, at: end, query })).toString('base64url'),
    };
  }

  #remember(ids: readonly string[]): string {
    this.#count += 1;
    const list = `${String(process.pid)}-${String(this.#count)}`;
    this.#lists.set(list, ids);
    const oldest = this.#lists.keys().next().value;
    if (this.#lists.size > MAX_LISTS && oldest !== undefined) this.#lists.delete(oldest);
    return list;
  }
}

function readToken(text: string, query: string): z.infer<typeof tokenSchema> {
  try {
    const token = tokenSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (token.query === query) return token;
  } catch {
    // Falls through: a token that cannot be read is a token of another query.
  }
  throw new JiraError(400, 'The provided next page token is invalid or expired.');
}

function visible(call: Call, id: string): IssueRow[] {
  const issue = call.state.store.get('issues', id);
  return issue && call.access.canSee(issue) ? [issue] : [];
}
