/**
 * Calls across `postMessage` with functions in arguments and results, as Forge's bridge allows: a function
 * crosses as a number, and calling the number's stand-in on the other side calls the function here.
 */
type AnyFunction = (...args: readonly unknown[]) => unknown;

type Message =
  | { readonly forge: 'call'; readonly id: number; readonly target: string | number; readonly args: unknown }
  | { readonly forge: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly forge: 'error'; readonly id: number; readonly name: string; readonly message: string };

const functionMark = '__forgeFunction';

export interface FunctionChannel {
  /** Calls a function that the other side exposes by name. */
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** Give every message that came from the other side; others are ignored. */
  readonly receive: (message: unknown) => void;
}

/** One end of a channel; `post` sends to the other end, `exposed` is what the other end may call by name. */
export function createFunctionChannel(
  post: (message: unknown) => void,
  exposed: Readonly<Record<string, AnyFunction>>,
): FunctionChannel {
  const functions = new Map<number, AnyFunction>();
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let nextId = 0;

  const encode = (value: unknown): unknown => {
    if (typeof value === 'function') {
      nextId += 1;
      functions.set(nextId, value as AnyFunction);
      return { [functionMark]: nextId };
    }
    if (Array.isArray(value)) return value.map(encode);
    if (isPlainObject(value)) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]));
    }
    return value;
  };

  const decode = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlainObject(value)) return value;
    const reference = value[functionMark];
    if (typeof reference === 'number') return (...args: readonly unknown[]) => send(reference, args);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]));
  };

  const send = (target: string | number, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      nextId += 1;
      waiting.set(nextId, { resolve, reject });
      post({ forge: 'call', id: nextId, target, args: encode(args) });
    });

  const answer = async (message: Extract<Message, { forge: 'call' }>): Promise<void> => {
    const target =
      typeof message.target === 'number' ? functions.get(message.target) : exposed[message.target];
    try {
      if (target === undefined) throw new Error(`The other side exposes no function ${message.target}.`);
      const args = decode(message.args);
      const value = await target(...(Array.isArray(args) ? (args as readonly unknown[]) : []));
      post({ forge: 'answer', id: message.id, value: encode(value) });
    } catch (error) {
      const known = error instanceof Error ? error : new Error(String(error));
      post({ forge: 'error', id: message.id, name: known.name, message: known.message });
    }
  };

  return {
    call: (name, ...args) => send(name, args),
    receive: (message) => {
      if (!isMessage(message)) return;
      if (message.forge === 'call') {
        void answer(message);
        return;
      }
      const settle = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.forge === 'answer') settle?.resolve(decode(message.value));
      else settle?.reject(Object.assign(new Error(message.message), { name: message.name }));
    },
  };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'forge' in value && typeof value.forge === 'string';
}
