import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { callFailure } from '../../src/contract/error-code';
import { procedures } from '../../src/contract/rpc';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../src/contract/rpc';
import type { Place, Site } from './site';

const USER = { accountId: 'user-project-admin' };
const TRIES = 12;
const AGAIN_AFTER_MS = 15;
const LONGEST_WAIT_MS = 300_000;
/** What may be otherwise the next time: anything else is an answer. */
const AGAIN: ReadonlySet<string> = new Set(['unavailable', 'rate-limited', 'conflict']);

const answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: callFailure }),
]);
/** What a web trigger answers when its function gave no value. */
const NO_VALUE = 424;

/** A call that was never answered as it should be. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** Somebody at work in one project, who tries again what was not answered: with the same input, as a browser does. */
export class Person {
  readonly place: Place;
  readonly #site: Site;

  constructor(site: Site, place: Place) {
    this.#site = site;
    this.place = place;
  }

  /** Calls a procedure until it answers; `twice` sends it twice at once, and either answer counts. */
  async call<N extends ProcedureName>(
    name: N,
    input: ProcedureInput<N>,
    { twice = false }: { readonly twice?: boolean } = {},
  ): Promise<ProcedureOutput<N>> {
    const schema: z.ZodType = procedures[name].output;
    const value = await this.#untilAnswered(name, twice, async () => {
      const told = answer.parse(await this.#site.host.invoke(name, input, USER));
      if (told.ok) return told.value;
      if (AGAIN.has(told.error.code)) throw new Error(`${told.error.code} ${told.error.key}`);
      throw new NoAnswer(
        `${name}: ${told.error.code} ${told.error.key} ${JSON.stringify(told.error.values)}`,
      );
    });
    return schema.parse(value) as ProcedureOutput<N>;
  }

  /** Sends to the web trigger until it takes it or knows it, wherever the host that now runs listens. */
  async deliver(address: string, secret: string, body: unknown, twice: boolean): Promise<void> {
    await this.#untilAnswered('delivery', twice, async () => {
      const { status } = await fetch(new URL(new URL(address).pathname, this.#site.host.siteUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}` },
        body: JSON.stringify(body),
      });
      if (status < 300) return status;
      if (status >= 500 || status === NO_VALUE) throw new Error(`status ${String(status)}`);
      throw new NoAnswer(`delivery: status ${String(status)}`);
    });
  }

  /** One edit in Jira itself; the same again where the host went away meanwhile. */
  async edit(issueId: string, fields: object): Promise<void> {
    await this.#untilAnswered('edit', false, () =>
      this.#site.jira('PUT', `/rest/api/3/issue/${issueId}`, { fields }),
    );
  }

  /** Resolves when nothing that is about the project is under way. */
  async waits(): Promise<void> {
    const site = this.#site;
    for (;;) {
      await site.ready();
      const { host } = site;
      await host.queueIdle(
        LONGEST_WAIT_MS,
        (task) => site.host === host && site.faults.projectOf(task) === this.place.projectId,
      );
      if (site.host === host) return;
    }
  }

  async #untilAnswered(what: string, twice: boolean, send: () => Promise<unknown>): Promise<unknown> {
    let why = '';
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      await this.#site.ready();
      const sent = twice && attempt === 0 ? [send(), send()] : [send()];
      const settled = await Promise.allSettled(sent);
      const [first] = settled.filter((one) => one.status === 'fulfilled');
      if (first !== undefined) return first.value;
      for (const one of settled) {
        if (one.status === 'fulfilled') continue;
        if (one.reason instanceof NoAnswer) throw one.reason;
        why = String(one.reason);
      }
      await delay(AGAIN_AFTER_MS);
    }
    throw new NoAnswer(`${what}: no answer after ${String(TRIES)} tries: ${why}`);
  }
}
