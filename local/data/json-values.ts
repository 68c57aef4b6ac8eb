import { assertReadable } from './data-file';
import { DataError, reasonOf } from './data-error';

/** One JSON value of a file, and the line on which it begins. */
export interface JsonPlace {
  readonly value: unknown;
  readonly line: number;
}

const structural = /["[\]{}]/g;
const stringEnd = /["\\]/g;

/**
 * The JSON values of a text that arrives in pieces: the elements of a top-level array, or one value after the
 * other (JSON Lines, a single document, pages that were simply joined). Only one value is held at a time.
 *
 * @throws DataError naming file and line when the text is cut off or is not JSON
 */
export async function* jsonValues(chunks: AsyncIterable<string>, name: string): AsyncGenerator<JsonPlace> {
  const splitter = new JsonSplitter(name);
  for await (const chunk of chunks) yield* splitter.take(chunk);
  splitter.end();
}

/** Finds where top-level objects begin and end without parsing them. */
class JsonSplitter {
  private readonly name: string;
  private text = '';
  private at = 0;
  private depth = 0;
  private start = -1;
  private line = 1;
  private lineAt = 0;
  private inString = false;
  private inArray = false;

  constructor(name: string) {
    this.name = name;
  }

  *take(chunk: string): Generator<JsonPlace> {
    this.text += chunk;
    assertReadable(this.text.length, this.name);
    while (this.at < this.text.length) {
      if (this.inString) {
        if (!this.skipString()) break;
        continue;
      }
      structural.lastIndex = this.at;
      const found = structural.exec(this.text);
      const next = found?.index ?? this.text.length;
      if (this.depth === 0) this.assertBlank(this.text.slice(this.at, next));
      this.at = next + 1;
      if (found === null) {
        this.at = this.text.length;
        break;
      }
      const value = this.step(found[0], next);
      if (value !== undefined) yield value;
    }
    this.forget();
  }

  end(): void {
    if (this.depth > 0 || this.inString || this.inArray)
      throw new DataError(
        'invalid',
        `${this.name} is cut off: it ends inside what begins on line ${this.lineOf(Math.max(this.start, 0))}. Copy or export it again.`,
      );
  }

  private step(character: string, index: number): JsonPlace | undefined {
    if (character === '"') {
      if (this.depth === 0 && !this.inArray) this.notJson(index);
      this.inString = true;
      return undefined;
    }
    if (character === '{' || character === '[') {
      if (this.depth === 0 && character === '[' && !this.inArray) {
        this.inArray = true;
        return undefined;
      }
      if (this.depth === 0) this.start = index;
      this.depth += 1;
      return undefined;
    }
    if (this.depth === 0) {
      if (character !== ']' || !this.inArray) this.notJson(index);
      this.inArray = false;
      return undefined;
    }
    this.depth -= 1;
    return this.depth === 0 ? this.parse(index + 1) : undefined;
  }

  private parse(end: number): JsonPlace {
    const line = this.lineOf(this.start);
    const source = this.text.slice(this.start, end);
    this.start = -1;
    try {
      const value: unknown = JSON.parse(source);
      return { value, line };
    } catch (thrown) {
      throw new DataError(
        'invalid',
        `${this.name} is not valid JSON in what begins on line ${line} (${reasonOf(thrown)}): export it again, or mend that place.`,
        { cause: thrown },
      );
    }
  }

  private skipString(): boolean {
    stringEnd.lastIndex = this.at;
    const found = stringEnd.exec(this.text);
    if (found === null) {
      this.at = this.text.length;
      return false;
    }
    if (found[0] === '"') {
      this.inString = false;
      this.at = found.index + 1;
      return true;
    }
    // A backslash at the very end of a piece: its partner comes with the next one.
    if (found.index + 1 >= this.text.length) {
      this.at = found.index;
      return false;
    }
    this.at = found.index + 2;
    return true;
  }

  private assertBlank(between: string): void {
    const stray = (this.inArray ? /[^\s,\w.+-]/ : /[^\s,\uFEFF]/).exec(between);
    if (stray !== null) this.notJson(this.at + stray.index);
  }

  private notJson(index: number): never {
    const shown = this.text.slice(index, index + 20).replaceAll(/\s+/g, ' ');
    throw new DataError(
      'invalid',
      `${this.name} is not JSON on line ${this.lineOf(index)} (found “${shown}”): export the work items as JSON and load that file.`,
    );
  }

  private lineOf(index: number): number {
    let newline = this.text.indexOf('\n', this.lineAt);
    while (newline !== -1 && newline < index) {
      this.line += 1;
      this.lineAt = newline + 1;
      newline = this.text.indexOf('\n', this.lineAt);
    }
    return this.line;
  }

  private forget(): void {
    const keepFrom = this.start === -1 ? this.at : this.start;
    this.lineOf(keepFrom);
    this.text = this.text.slice(keepFrom);
    this.at -= keepFrom;
    this.lineAt -= keepFrom;
    if (this.start !== -1) this.start = 0;
  }
}
