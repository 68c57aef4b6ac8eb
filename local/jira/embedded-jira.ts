import { Access } from './access';
import { installApp } from './install-app';
import { loadSiteData } from './load-site-data';
import { answer, type RequestHook } from './rest/answer';
import type { RateLimitSettings } from './rest/rate-limits';
import { Router } from './rest/router';
import { ROUTES } from './routes';
import type { AppModules, JiraRequest, JiraResponse, JiraSite, ProductEvent } from './site';
import type { SiteData } from './site-data';
import { SiteState } from './site-state';
import { Store } from './store/store';

export interface EmbeddedJiraOptions {
  /** Folder that holds the state; made if missing. */
  readonly stateDir: string;
  /** Absolute base of all links, without a trailing slash. */
  readonly baseUrl: string;
  readonly now?: () => Date;
  /** Account ids that administer Jira. */
  readonly siteAdmins?: readonly string[];
  /** Sees every request first and may answer in Jira's place: the host injects faults with it. */
  readonly beforeRequest?: RequestHook;
}

/** A Jira Cloud site in this process. Everything acknowledged is on the disk. */
export interface EmbeddedJira extends JiraSite {
  /** Takes a dataset into an empty site. Throws an Error with a sentence when the data contradicts itself. */
  load(data: SiteData): Promise<void>;
  /** True when there is no project. */
  isEmpty(): boolean;
  /** Forgets everything but the installed app's fields. */
  reset(): Promise<void>;
  /** From now on search sees a write only after so many milliseconds; 0 makes it see writes at once. */
  setSearchLag(milliseconds: number): void;
  /** Changes the limits that the app meets; Jira's own are in force at first. */
  setRateLimits(settings: Partial<RateLimitSettings>): void;
}

/** Opens the site in a folder, with what an earlier process left there. Throws when its files are damaged. */
export function createEmbeddedJira(options: EmbeddedJiraOptions): Promise<EmbeddedJira> {
  return Promise.resolve().then(() => {
    const state = new SiteState({
      store: new Store(options.stateDir),
      baseUrl: options.baseUrl,
      now: options.now ?? (() => new Date()),
      siteAdmins: options.siteAdmins ?? ['user-site-admin'],
    });
    return new EmbeddedSite(state, options.beforeRequest);
  });
}

class EmbeddedSite implements EmbeddedJira {
  readonly #state: SiteState;
  readonly #router = new Router(ROUTES);
  readonly #beforeRequest: RequestHook | undefined;

  constructor(state: SiteState, beforeRequest: RequestHook | undefined) {
    this.#state = state;
    this.#beforeRequest = beforeRequest;
  }

  get baseUrl(): string {
    return this.#state.baseUrl;
  }

  async handle(request: JiraRequest): Promise<JiraResponse> {
    const instead = await this.#beforeRequest?.(request);
    return instead ?? answer(this.#state, this.#router, request, new Access(this.#state, request.principal));
  }

  onProductEvent(listener: (event: ProductEvent) => void): () => void {
    return this.#state.onProductEvent(listener);
  }

  installApp(modules: AppModules): Promise<void> {
    return installApp(this.#state, modules);
  }

  load(data: SiteData): Promise<void> {
    if (!this.isEmpty())
      return Promise.reject(new Error('The site already holds data; reset it before loading other data.'));
    return Promise.resolve().then(() => {
      this.#state.store.replaceAll(loadSiteData(this.#state, data));
    });
  }

  isEmpty(): boolean {
    return this.#state.store.size('projects') === 0;
  }

  async reset(): Promise<void> {
    this.#state.store.clear();
    if (this.#state.modules) await installApp(this.#state, this.#state.modules);
  }

  setSearchLag(milliseconds: number): void {
    this.#state.searchLag.set(milliseconds);
  }

  setRateLimits(settings: Partial<RateLimitSettings>): void {
    this.#state.rateLimits.configure(settings);
  }

  close(): Promise<void> {
    return this.#state.store.close();
  }
}
