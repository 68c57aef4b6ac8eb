/**
 * The values that a message asks for, read off its ICU text by the compiler: `{name}` takes text,
 * `{n, number}` and `{n, plural, …}` a number, `{kind, select, …}` text. A value that stands inside a
 * form of another one counts as well. Text quoted with apostrophes is not looked into.
 */
export type ValuesOf<Text extends string> = { readonly [V in Found<Text> as V[0]]: V[1] };

/** Pairs of name and kind; `Depth` holds one entry for each form of a plural or select that is open. */
type Found<Text extends string, Depth extends readonly unknown[] = []> = Depth extends readonly []
  ? Text extends `${string}{${infer After}`
    ? Argument<After, Depth>
    : never
  : Text extends `${infer Before}}${infer After}`
    ? Before extends `${string}{${string}`
      ? Text extends `${string}{${infer Inside}`
        ? Argument<Inside, Depth>
        : never
      : Depth extends readonly [unknown, ...infer Outer]
        ? Forms<After, Outer>
        : never
    : never;

/** `Text` begins behind the brace of an argument. */
type Argument<
  Text extends string,
  Depth extends readonly unknown[],
> = Text extends `${infer Head}}${infer After}`
  ? Head extends `${infer Name},${infer Kind}`
    ? Kind extends `${string}{${string}`
      ? readonly [Trim<Name>, FormKind<Kind>] | OpenForm<Text, Depth>
      : readonly [Trim<Name>, Trim<Kind> extends `number${string}` ? number : string] | Found<After, Depth>
    : readonly [Trim<Head>, string] | Found<After, Depth>
  : never;

type FormKind<Kind extends string> = Trim<Kind> extends `select,${string}` ? string : number;

/** Goes into the first form of a plural or select whose text still begins with its name. */
type OpenForm<Text extends string, Depth extends readonly unknown[]> = Text extends `${string}{${infer Form}`
  ? Found<Form, readonly [unknown, ...Depth]>
  : never;

/** Behind a closed form: another form of the same argument, or the end of the argument. */
type Forms<
  Text extends string,
  Outer extends readonly unknown[],
> = Text extends `${infer Before}{${infer Form}`
  ? Before extends `${string}}${string}`
    ? End<Text, Outer>
    : Found<Form, readonly [unknown, ...Outer]>
  : End<Text, Outer>;

type End<Text extends string, Outer extends readonly unknown[]> = Text extends `${string}}${infer After}`
  ? Found<After, Outer>
  : never;

type Trim<Text extends string> = Text extends ` ${infer Rest}`
  ? Trim<Rest>
  : Text extends `${infer Rest} `
    ? Trim<Rest>
    : Text;
