import { ExpressionError } from './expression-error';

export type Fn = (...args: readonly unknown[]) => unknown;

const isFn = (value: unknown): value is Fn => typeof value === 'function';
const asFn = (value: unknown): Fn => {
  if (!isFn(value)) throw new ExpressionError('A function was expected.');
  return value;
};
const text = (value: unknown): string => String(value);
const number = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

const STRING_METHODS: Readonly<Record<string, (self: string, args: readonly unknown[]) => unknown>> = {
  trim: (self) => self.trim(),
  toUpperCase: (self) => self.toUpperCase(),
  toLowerCase: (self) => self.toLowerCase(),
  includes: (self, [part]) => self.includes(text(part)),
  startsWith: (self, [part]) => self.startsWith(text(part)),
  endsWith: (self, [part]) => self.endsWith(text(part)),
  indexOf: (self, [part]) => self.indexOf(text(part)),
  split: (self, [by]) => self.split(text(by)),
  slice: (self, [from, to]) => self.slice(number(from), number(to)),
  substring: (self, [from, to]) => self.substring(Number(from), number(to)),
  replace: (self, [from, to]) => self.replace(from instanceof RegExp ? from : text(from), text(to)),
  match: (self, [pattern]) =>
    self.match(pattern instanceof RegExp ? pattern : new RegExp(text(pattern), 'g')) ?? [],
};

const LIST_METHODS: Readonly<
  Record<string, (self: readonly unknown[], args: readonly unknown[]) => unknown>
> = {
  map: (self, [fn]) => self.map((each) => asFn(fn)(each)),
  filter: (self, [fn]) => self.filter((each) => asFn(fn)(each) === true),
  some: (self, [fn]) => self.some((each) => asFn(fn)(each) === true),
  every: (self, [fn]) => self.every((each) => asFn(fn)(each) === true),
  find: (self, [fn]) => self.find((each) => asFn(fn)(each) === true) ?? null,
  flatMap: (self, [fn]) => self.flatMap((each) => asFn(fn)(each)),
  reduce: (self, args) =>
    args.length > 1
      ? self.reduce((sum, each) => asFn(args[0])(sum, each), args[1])
      : self.reduce((sum, each) => asFn(args[0])(sum, each)),
  includes: (self, [item]) => self.includes(item),
  indexOf: (self, [item]) => self.indexOf(item),
  join: (self, [by]) => self.map(text).join(by === undefined ? ',' : text(by)),
  slice: (self, [from, to]) => self.slice(number(from), number(to)),
  concat: (self, args) => self.concat(...args),
  sort: (self, [fn]) => self.toSorted(fn === undefined ? undefined : (a, b) => Number(asFn(fn)(a, b))),
  flatten: (self) => self.flat(Infinity),
};

const NUMBER_METHODS: Readonly<Record<string, (self: number, args: readonly unknown[]) => unknown>> = {
  toFixed: (self, [digits]) => self.toFixed(number(digits)),
  toString: (self: number) => String(self),
};

/** `target.name`: own data only, and the methods of Jira expressions; nothing of the host is reachable. */
export function readMember(target: unknown, name: string): unknown {
  if (target === null || target === undefined)
    throw new ExpressionError(`Unable to get property '${name}' of null.`);
  if (typeof target === 'string')
    return name === 'length' ? target.length : method(STRING_METHODS, target, name);
  if (typeof target === 'number') return method(NUMBER_METHODS, target, name);
  if (Array.isArray(target)) {
    const list: readonly unknown[] = target;
    if (name === 'length') return list.length;
    return /^\d+$/.test(name) ? (list[Number(name)] ?? null) : method(LIST_METHODS, list, name);
  }
  if (typeof target === 'object') {
    const record = target as Readonly<Record<string, unknown>>;
    if (Object.hasOwn(record, name)) return record[name];
    if (name === 'get')
      return (key: unknown) => (Object.hasOwn(record, text(key)) ? record[text(key)] : null);
    throw new ExpressionError(`Unrecognized property: ${name}.`);
  }
  throw new ExpressionError(`A value of the type ${typeof target} has no property '${name}'.`);
}

function method<Self>(
  methods: Readonly<Record<string, (self: Self, args: readonly unknown[]) => unknown>>,
  self: Self,
  name: string,
): Fn {
  const found = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (!found) throw new ExpressionError(`Unrecognized property: ${name}.`);
  return (...args) => found(self, args);
}

export { isFn };
