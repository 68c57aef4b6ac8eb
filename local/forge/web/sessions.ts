import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { JiraSite } from '../../jira/site';
import type { LocalSession } from '../bridge-host/session';
import { installation } from '../installation';
import type { AppManifest } from '../manifest';
import { webTriggerUrl } from '../proxy/stargate-service';
import type { Schedules } from '../schedules';
import { sessionModules } from '../session-modules';
import { resourcePaths } from './cdn-server';
import type { Translations } from '../translations';
import type { SessionChange } from './control-api';
import { readCookies, RequestProblem } from './requests';

export interface SessionUser {
  readonly accountId: string;
  readonly displayName: string;
  /** What this person may do, in a few words. */
  readonly note: string;
}

export interface SessionsOptions {
  readonly manifest: AppManifest;
  readonly translations: Translations;
  readonly jira: JiraSite;
  readonly schedules: Schedules;
  readonly users: readonly SessionUser[];
  readonly siteTitle: string;
  readonly live: boolean;
  readonly writable: boolean;
  readonly siteUrl: () => string;
  readonly cdnUrl: () => string;
}

const year = 31_536_000;
const responseSchema = z.looseObject({ type: z.enum(['static', 'dynamic']) });
const localeSchema = z.string().regex(/^[a-z]{2}-[A-Z]{2}$/);
const fieldsSchema = z.array(
  z.looseObject({ id: z.string(), schema: z.looseObject({ custom: z.string().optional() }).optional() }),
);

/** Who looks at the page, in which theme and language: three cookies of the browser. */
export class Sessions {
  readonly #options: SessionsOptions;
  #fieldIds: ReadonlyMap<string, string> | undefined;

  constructor(options: SessionsOptions) {
    this.#options = options;
  }

  readonly accountOf = (request: IncomingMessage): string => {
    const wanted = readCookies(request).get('local-user');
    const { users } = this.#options;
    return (users.find((user) => user.accountId === wanted) ?? users[0])?.accountId ?? '';
  };

  readonly change = (change: SessionChange): readonly string[] => {
    const cookies: string[] = [];
    const keep = (name: string, value: string) =>
      cookies.push(`${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${year}; SameSite=Lax`);
    if (change.accountId !== undefined) {
      if (!this.#options.users.some((user) => user.accountId === change.accountId)) {
        throw new RequestProblem(400, `The local site has no user ${change.accountId}.`);
      }
      keep('local-user', change.accountId);
    }
    if (change.theme !== undefined) keep('local-theme', change.theme);
    if (change.locale !== undefined) {
      if (!localeSchema.safeParse(change.locale).success)
        throw new RequestProblem(400, 'A locale looks like en-US.');
      keep('local-locale', change.locale);
    }
    return cookies;
  };

  readonly describe = async (request: IncomingMessage): Promise<LocalSession> => {
    const { manifest, users, siteUrl, cdnUrl, siteTitle, live, writable, schedules } = this.#options;
    const cookies = readCookies(request);
    const accountId = this.accountOf(request);
    const chosen = localeSchema.safeParse(cookies.get('local-locale'));
    const locale = chosen.success ? chosen.data : 'en-US';
    return {
      user: users.find((user) => user.accountId === accountId) ?? {
        accountId,
        displayName: accountId,
        note: '',
      },
      users: [...users],
      theme: cookies.get('local-theme') === 'dark' ? 'dark' : 'light',
      locale,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      site: {
        title: siteTitle,
        cloudId: installation.cloudId,
        siteUrl: siteUrl(),
        cdnUrl: cdnUrl(),
        live,
        writable,
      },
      app: {
        appId: manifest.appId,
        appUuid: manifest.appUuid,
        environmentId: installation.environmentId,
        environmentType: installation.environmentType,
        version: installation.appVersion,
        name: 'Customer Roadmap',
        scopes: [...manifest.scopes],
      },
      modules: sessionModules(
        manifest,
        (key) => this.#options.translations.text(key, locale),
        await this.#installedFields(),
        cdnUrl(),
      ),
      resources: { ...resourcePaths(manifest) },
      schedules: schedules.states.map(({ key, functionKey, interval }) => ({ key, functionKey, interval })),
      webTriggers: (manifest.modules['webtrigger'] ?? []).map((module) => ({
        key: module.key,
        kind: responseSchema.safeParse(module['response']).data?.type ?? 'dynamic',
        url: webTriggerUrl(siteUrl(), module.key),
      })),
    };
  };

  /** Field ids by module key, read from Jira as an app finds its own fields. */
  async #installedFields(): Promise<ReadonlyMap<string, string>> {
    if (this.#fieldIds !== undefined) return this.#fieldIds;
    const answer = await this.#options.jira.handle({
      method: 'GET',
      path: '/rest/api/3/field',
      headers: {},
      principal: { kind: 'app' },
    });
    const ids = new Map<string, string>();
    if (answer.status !== 200) return ids;
    for (const field of fieldsSchema.parse(JSON.parse(answer.body))) {
      const moduleKey = /extension\/.*\/static\/([\w-]+)$/.exec(field.schema?.custom ?? '')?.[1];
      if (moduleKey !== undefined) ids.set(moduleKey, field.id);
    }
    if (ids.size > 0) this.#fieldIds = ids;
    return ids;
  }
}
