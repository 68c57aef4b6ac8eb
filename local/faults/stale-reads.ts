import type { JiraRequest, JiraResponse } from '../jira/site';

/** POST endpoints that only read. */
const readingPosts =
  /\/(search\/jql|search\/approximate-count|issue\/bulkfetch|changelog\/bulkfetch|permissions\/(check|project)|expression\/evaluate|jql\/(parse|match))$/;

/** True when the call changes nothing in Jira. */
export function isRead(method: string, path: string): boolean {
  return method === 'GET' || (method === 'POST' && readingPosts.test(path.split('?')[0] ?? ''));
}

/** Eventual consistency, exaggerated: reads that were made before repeat their old answer for a while after a write. */
export class StaleReads {
  readonly #answers = new Map<string, JiraResponse>();
  #staleUntil = 0;

  clear(): void {
    this.#answers.clear();
    this.#staleUntil = 0;
  }

  async around(
    request: JiraRequest,
    staleReadMs: number,
    carryOut: () => Promise<JiraResponse>,
  ): Promise<JiraResponse> {
    if (!isRead(request.method, request.path)) {
      this.#staleUntil = Date.now() + staleReadMs;
      return carryOut();
    }
    const key = `${JSON.stringify(request.principal)} ${request.method} ${request.path} ${request.body ?? ''}`;
    const old = this.#answers.get(key);
    if (old !== undefined && Date.now() < this.#staleUntil) return old;
    const fresh = await carryOut();
    if (this.#answers.size > 2_000) this.#answers.clear();
    this.#answers.set(key, fresh);
    return fresh;
  }
}
