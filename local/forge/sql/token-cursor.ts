import { sqlTokens, type SqlToken } from './sql-tokens';

/** Words in the place of a name that are none. */
const noName = new Set(['SELECT', 'WITH', 'VALUES', 'LATERAL']);

export const isSign = (token: SqlToken | undefined, sign: string): boolean =>
  token?.kind === 'sign' && token.text === sign;

/** Compares in capital letters. */
export const isWord = (token: SqlToken | undefined, word: string): boolean =>
  token?.kind === 'word' && token.text.toUpperCase() === word;

/** Whether a token can be the name of a table or column. */
export const isName = (token: SqlToken): boolean =>
  token.kind === 'name' || (token.kind === 'word' && !noName.has(token.text.toUpperCase()));

/** Goes through a statement token by token. `take…` moves on when it finds what was asked for. */
export class TokenCursor {
  readonly #tokens: readonly SqlToken[];
  #at = 0;

  constructor(sql: string) {
    this.#tokens = sqlTokens(sql);
  }

  /** The present token, or one some places away; undefined outside the statement. */
  look(away = 0): SqlToken | undefined {
    return this.#tokens[this.#at + away];
  }

  isSign(sign: string): boolean {
    return isSign(this.look(), sign);
  }

  isWord(word: string): boolean {
    return isWord(this.look(), word);
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  step(): void {
    this.#at += 1;
  }

  skipAll(): void {
    this.#at = this.#tokens.length;
  }

  takeSign(sign: string): boolean {
    if (!this.isSign(sign)) return false;
    this.#at += 1;
    return true;
  }

  takeWord(...words: readonly string[]): boolean {
    if (!words.some((word) => this.isWord(word))) return false;
    this.#at += 1;
    return true;
  }

  skipWords(...words: readonly string[]): void {
    while (this.takeWord(...words));
  }

  expectSign(sign: string): void {
    if (!this.takeSign(sign)) throw new Error(`${sign} is missing.`);
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) throw new Error(`${word} is missing.`);
  }

  /** The parts of a name with dots; it ends before `.*`. */
  takeName(): string[] {
    const parts: string[] = [];
    do {
      const token = this.look();
      if (token === undefined || !isName(token))
        throw new Error(`A name is missing before ${token?.text ?? 'the end'}.`);
      parts.push(token.text);
      this.#at += 1;
    } while (!isSign(this.look(1), '*') && this.takeSign('.'));
    return parts;
  }

  /** A table's name, with its schema when it is written. */
  takeTable(): string {
    return this.takeName().join('.');
  }
}
