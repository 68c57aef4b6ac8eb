import type { QueryClient } from '@tanstack/react-query';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { tags, touchedBy } from '@contract/tags';
import type { Tag, WriteTags } from '@contract/tag';
import type { ReadName, WriteName } from '@contract/tags';
import { call } from './call';
import { patiently } from './patience';
import { answersOf, readAnew, whenFresh } from './read-anew';
import type { Due } from './read-anew';

/** Puts what a write answered where a read shows it, so that nothing jumps away under the eyes. */
export type InPlace<N extends WriteName> = {
  [R in ReadName]: {
    readonly in: R;
    readonly put: (shown: ProcedureOutput<R>, answer: ProcedureOutput<N>) => ProcedureOutput<R>;
  };
}[ReadName];

/** What an act writes with. */
export interface Pen {
  /** One write; what it touches is read anew at the end of the act. @throws AppError as `call` */
  readonly write: <N extends WriteName>(
    name: N,
    input: ProcedureInput<N>,
    place?: InPlace<N>,
  ) => Promise<ProcedureOutput<N>>;
  /** What has been read under this name, with any input. */
  readonly shown: <N extends ReadName>(name: N) => readonly ProcedureOutput<N>[];
  /** Says what else was changed, for example in Jira. */
  readonly wrote: (...changed: readonly Tag[]) => void;
}

interface Sent<N extends WriteName> {
  readonly name: N;
  readonly input: ProcedureInput<N>;
  readonly place?: InPlace<N> | undefined;
}

const nothingDue = (): Due => ({ tags: new Set(), answered: [], placed: [] });

/** Knows what was written, and has what shows it read anew: once, after the last write on its way. */
export class Ledger {
  readonly #client: QueryClient;
  readonly #queues = new Map<unknown, Promise<unknown>>();
  #due = nothingDue();
  #round = settable();
  /** Writes that are on their way or wait for their turn. */
  #open = 0;
  /** Counts writes as they are sent. */
  #turn = 0;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  /**
   * One write; answers once the reads named in `until` that are on the screen are fresh, and tells before that the
   * answer has come.
   * @throws AppError as `call`; a conflict is an answer
   */
  async write<N extends WriteName>(
    sent: Sent<N>,
    until: readonly ReadName[],
    answered?: () => void,
  ): Promise<ProcedureOutput<N>> {
    const { promise: read } = this.#round;
    const answer = await this.#send(sent, () => this.#due, answered);
    await read;
    await whenFresh(this.#client, until);
    return answer;
  }

  /** Several writes that are one act to a person: what they touch is read anew at its end. @throws what it throws */
  async act<T>(act: (pen: Pen) => Promise<T>, until: readonly ReadName[], answered?: () => void): Promise<T> {
    const owed = nothingDue();
    const pen: Pen = {
      write: (name, input, place) => this.#send({ name, input, place }, () => owed),
      shown: (name) => answersOf(this.#client, name),
      wrote: (...changed) => {
        for (const tag of changed) owed.tags.add(tag);
      },
    };
    try {
      const answer = await act(pen);
      answered?.();
      return answer;
    } finally {
      await this.#owe(owed);
      await whenFresh(this.#client, until);
    }
  }

  /** Has everything read anew that shows what somebody else, or work in the background, has changed. */
  readonly changed = (...changed: readonly Tag[]): void => {
    void this.#owe({ ...nothingDue(), tags: new Set(changed) });
  };

  async #owe(owed: Due): Promise<void> {
    if (owed.tags.size === 0) return;
    for (const tag of owed.tags) this.#due.tags.add(tag);
    this.#due.answered.push(...owed.answered);
    this.#due.placed.push(...owed.placed);
    const { promise: read } = this.#round;
    this.#settle();
    await read;
  }

  /** Reads anew what is due, unless a write is still on its way: the last one does it. */
  #settle(): void {
    if (this.#open > 0 || this.#due.tags.size === 0) return;
    const [due, round] = [this.#due, this.#round];
    this.#due = nothingDue();
    this.#round = settable();
    void readAnew(this.#client, due, () => this.#turn).finally(round.set);
  }

  async #send<N extends WriteName>(
    { name, input, place }: Sent<N>,
    owed: () => Due,
    answered?: () => void,
  ): Promise<ProcedureOutput<N>> {
    const entry: WriteTags<string> = tags[name];
    this.#open += 1;
    const send = async (): Promise<ProcedureOutput<N>> => {
      this.#turn += 1;
      const turn = this.#turn;
      // With another write on its way, this answer may be older than what is there once both have come.
      const apart = this.#open === 1;
      const once = (): Promise<ProcedureOutput<N>> => call(name, input);
      const answer = await (entry.again === true ? patiently(once) : once());
      if (entry.answers !== undefined && apart)
        owed().answered.push({ read: entry.answers, input, answer, turn });
      if (place !== undefined)
        // Under the name of a read there are answers of that read only.
        owed().placed.push({ read: place.in, put: (shown) => place.put(shown as never, answer) });
      return answer;
    };
    try {
      const subject: unknown = entry.alone === undefined ? undefined : Reflect.get(input, entry.alone);
      const answer = await (subject === undefined ? send() : this.#queued(subject, send));
      answered?.();
      return answer;
    } finally {
      for (const tag of touchedBy(name, input)) owed().tags.add(tag);
      this.#open -= 1;
      this.#settle();
    }
  }

  /** Sends once everything has been answered that was sent before about the same subject. */
  #queued<T>(subject: unknown, send: () => Promise<T>): Promise<T> {
    const before = this.#queues.get(subject);
    const sent = before === undefined ? send() : before.then(send);
    const over = sent.then(
      () => undefined,
      () => undefined,
    );
    this.#queues.set(subject, over);
    void over.then(() => {
      if (this.#queues.get(subject) === over) this.#queues.delete(subject);
    });
    return sent;
  }
}

const ledgers = new WeakMap<QueryClient, Ledger>();

/** The one ledger of a surface. */
export function ledgerOf(client: QueryClient): Ledger {
  const ledger = ledgers.get(client) ?? new Ledger(client);
  ledgers.set(client, ledger);
  return ledger;
}

function settable(): { readonly promise: Promise<void>; readonly set: () => void } {
  let set = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    set = resolve;
  });
  return { promise, set };
}
