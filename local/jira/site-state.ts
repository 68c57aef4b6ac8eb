import type { AppModules, ProductEvent } from './site';
import { RateLimits } from './rest/rate-limits';
import { SearchLag } from './search-lag';
import { Draft, type Store } from './store/store';

/** Everything the endpoints work on: the stored tables, the clock, the installed app and the event listeners. */
export class SiteState {
  readonly store: Store;
  readonly baseUrl: string;
  readonly now: () => Date;
  readonly siteAdmins: ReadonlySet<string>;
  readonly searchLag: SearchLag;
  readonly rateLimits: RateLimits;
  modules: AppModules | undefined;
  readonly #listeners = new Set<(event: ProductEvent) => void>();

  constructor(options: { store: Store; baseUrl: string; now: () => Date; siteAdmins: readonly string[] }) {
    this.store = options.store;
    this.baseUrl = options.baseUrl;
    this.now = options.now;
    this.siteAdmins = new Set(options.siteAdmins);
    this.searchLag = new SearchLag();
    this.rateLimits = new RateLimits(options.now);
  }

  draft(): Draft {
    return new Draft(this.store);
  }

  nowIso(): string {
    return this.now().toISOString();
  }

  /** Stores a draft, then tells the listeners; nothing is told when storing failed. */
  async commit(draft: Draft, events: () => readonly ProductEvent[] = () => []): Promise<void> {
    for (const { table, id } of draft.ops.values()) {
      if (table === 'issues') this.searchLag.noteChange(id, this.store.get('issues', id));
    }
    const stored = this.store.commit(draft);
    const told = events();
    await stored;
    for (const event of told) for (const listener of this.#listeners) listener(event);
  }

  onProductEvent(listener: (event: ProductEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
