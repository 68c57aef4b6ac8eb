/** A piece of an SQL statement; comments and white space are none. */
export interface SqlToken {
  /** `word`: written plainly, a keyword or a name. `name`: in backticks. `literal`: a text or number. `sign`: one other character. */
  readonly kind: 'word' | 'name' | 'literal' | 'sign';
  /** As written; a name without its backticks, a literal empty. */
  readonly text: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (text: string) => SqlToken | undefined;
}

const nothing = (): undefined => undefined;
const literal = (): SqlToken => ({ kind: 'literal', text: '' });

/** Tried in this order at every place of a statement: MySQL's lexical rules without ANSI_QUOTES. */
const rules: readonly Rule[] = [
  { pattern: /\s+/y, read: nothing },
  { pattern: /(?:--(?=\s|$)|#)[^\n]*/y, read: nothing },
  { pattern: /\/\*(?!M?!)[\s\S]*?\*\//y, read: nothing },
  {
    pattern: /\/\*[\s\S]{0,40}/y,
    // MySQL runs what stands in /*! … */, and what runs must not go unseen.
    read: (text) => {
      throw new Error(`This comment does not end, or its content would run: ${text}`);
    },
  },
  { pattern: /'(?:[^'\\]|\\[\s\S]|'')*'|"(?:[^"\\]|\\[\s\S]|"")*"/y, read: literal },
  {
    pattern: /`(?:[^`]|``)*`/y,
    read: (text) => ({ kind: 'name', text: text.slice(1, -1).replaceAll('``', '`') }),
  },
  { pattern: /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\w$])/iy, read: literal },
  { pattern: /[\w$\u0080-\uffff]+/y, read: (text) => ({ kind: 'word', text }) },
  { pattern: /[^'"`]/y, read: (text) => ({ kind: 'sign', text }) },
];

/**
 * A statement in pieces, so that words inside texts and comments are not taken for SQL. Throws an Error for a text,
 * name or comment that does not end, and for an executable comment.
 */
export function sqlTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  for (let at = 0; at < sql.length;) {
    const [rule, text] = ruleAt(sql, at);
    const token = rule.read(text);
    if (token !== undefined) tokens.push(token);
    at += text.length;
  }
  return tokens;
}

function ruleAt(sql: string, at: number): [Rule, string] {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const text = rule.pattern.exec(sql)?.[0];
    if (text !== undefined) return [rule, text];
  }
  throw new Error(`A text or name does not end: ${sql.slice(at, at + 40)}`);
}
