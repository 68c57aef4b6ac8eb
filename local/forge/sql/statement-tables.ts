import type { SqlToken } from './sql-tokens';
import { isName, isSign, isWord, TokenCursor } from './token-cursor';

/** The tables of a statement, each once, in the order of the alphabet. */
export interface StatementTables {
  /** Tables whose rows the statement looks at; the target of a change is among them only when it is named as a source too. */
  readonly read: readonly string[];
  /** Tables whose rows or shape it changes. */
  readonly written: readonly string[];
}

/**
 * Finds which tables one statement reads and writes: joins, subqueries at any place, common table expressions
 * (whose own names are no tables), INSERT … SELECT, ON DUPLICATE KEY UPDATE, UPDATE and DELETE over several tables,
 * and definitions of tables and indexes. Throws an Error with the statement's beginning when it is of another kind,
 * so that nothing is overlooked in silence.
 */
export function tablesOf(sql: string): StatementTables {
  try {
    return new StatementReader(sql).statement();
  } catch (error) {
    throw new Error(`The tables of this statement cannot be told: ${sql.slice(0, 200)}`, { cause: error });
  }
}

/** A table as a statement names it, and the name that its columns carry. */
interface TableReference {
  readonly table: string;
  readonly alias: string;
}

/** What is expected next: nothing of note, the name of a table, or what may follow one. */
type Place = 'expression' | 'table' | 'after-table';

interface Level {
  /** Names of common table expressions, in small letters. */
  readonly ctes: ReadonlySet<string>;
  readonly place: Place;
  /** Told every table of this level; tables of levels below are always read. */
  readonly found: (reference: TableReference) => void;
  /** A token of this level to stop before. */
  readonly until?: (token: SqlToken) => boolean;
}

/** Words that end a list of tables at their own level. */
const afterTables = new Set(
  'WHERE GROUP HAVING ORDER LIMIT WINDOW UNION EXCEPT INTERSECT SET UPDATE LOCK RETURNING VALUES'.split(' '),
);
/** Words behind a table that are not its alias. */
const noAlias = new Set([
  ...afterTables,
  ...'ON USING JOIN INNER LEFT RIGHT CROSS NATURAL STRAIGHT_JOIN USE FORCE IGNORE FOR PARTITION'.split(' '),
]);

const definitions = ['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME'] as const;

class StatementReader {
  readonly #cursor: TokenCursor;
  readonly #read = new Set<string>();
  readonly #written = new Set<string>();

  constructor(sql: string) {
    this.#cursor = new TokenCursor(sql);
  }

  statement(): StatementTables {
    const ctes = this.#cursor.isWord('WITH') ? this.#commonTables(new Set()) : new Set<string>();
    if (this.#cursor.isWord('SELECT') || this.#cursor.isSign('(') || this.#cursor.isWord('VALUES'))
      this.#scan(this.#level(ctes));
    else if (this.#cursor.takeWord('INSERT', 'REPLACE')) this.#insert(ctes);
    else if (this.#cursor.takeWord('UPDATE')) this.#update(ctes);
    else if (this.#cursor.takeWord('DELETE')) this.#delete(ctes);
    else {
      const verb = definitions.find((word) => this.#cursor.takeWord(word));
      if (verb === undefined) throw new Error('It is of a kind that is not known.');
      this.#definition(verb);
    }
    this.#cursor.takeSign(';');
    if (!this.#cursor.isAtEnd) throw new Error('It goes on behind its end.');
    return { read: [...this.#read].sort(), written: [...this.#written].sort() };
  }

  #insert(ctes: ReadonlySet<string>): void {
    this.#cursor.skipWords('LOW_PRIORITY', 'DELAYED', 'HIGH_PRIORITY', 'IGNORE', 'INTO');
    this.#written.add(this.#cursor.takeTable());
    this.#scan(this.#level(ctes));
  }

  /** Columns that are set without their table's name may be of any table of the list. */
  #update(ctes: ReadonlySet<string>): void {
    this.#cursor.skipWords('LOW_PRIORITY', 'IGNORE');
    const references = this.#references(ctes, 'SET');
    this.#cursor.expectWord('SET');
    const qualifiers: (string | undefined)[] = [];
    do {
      qualifiers.push(this.#cursor.takeName().at(-2));
      const ends = (token: SqlToken) =>
        isSign(token, ',') || ['WHERE', 'ORDER', 'LIMIT'].some((word) => isWord(token, word));
      this.#scan({ ...this.#level(ctes), until: ends });
    } while (this.#cursor.takeSign(','));
    this.#change(
      references,
      qualifiers.includes(undefined) ? references.map(({ alias }) => alias) : qualifiers,
    );
    this.#scan(this.#level(ctes));
  }

  /** `DELETE FROM t …`, `DELETE FROM a, b USING …` and `DELETE a, b FROM …`. */
  #delete(ctes: ReadonlySet<string>): void {
    this.#cursor.skipWords('LOW_PRIORITY', 'QUICK', 'IGNORE');
    if (this.#cursor.takeWord('FROM')) {
      const targets = this.#references(ctes, 'USING');
      const references = this.#cursor.takeWord('USING') ? this.#references(ctes) : targets;
      this.#change(
        references,
        targets.map(({ alias }) => alias),
      );
    } else {
      const targets = this.#deleteTargets();
      this.#cursor.expectWord('FROM');
      this.#change(this.#references(ctes), targets);
    }
  }

  #deleteTargets(): string[] {
    const targets: string[] = [];
    do {
      targets.push(this.#cursor.takeTable());
      if (this.#cursor.takeSign('.')) this.#cursor.expectSign('*');
    } while (this.#cursor.takeSign(','));
    return targets;
  }

  /** Forge SQL refuses views and foreign keys, so that nothing behind the name of a definition is another table. */
  #definition(verb: string): void {
    this.#cursor.skipWords('OR', 'REPLACE', 'TEMPORARY', 'UNIQUE');
    if (this.#cursor.takeWord('INDEX')) {
      while (!this.#cursor.isAtEnd && !this.#cursor.isWord('ON')) this.#cursor.step();
      this.#cursor.expectWord('ON');
    } else if (!this.#cursor.takeWord('TABLE') && verb !== 'TRUNCATE') {
      throw new Error('It defines neither a table nor an index.');
    }
    this.#cursor.skipWords('IF', 'NOT', 'EXISTS');
    do this.#written.add(this.#cursor.takeTable());
    while (this.#cursor.takeSign(',') || (verb === 'RENAME' && this.#cursor.takeWord('TO')));
    if (this.#cursor.takeWord('LIKE')) this.#read.add(this.#cursor.takeTable());
    this.#cursor.skipAll();
  }

  /** A list of tables with its joins and what follows, up to a word of its level. */
  #references(ctes: ReadonlySet<string>, until?: string): TableReference[] {
    const references: TableReference[] = [];
    this.#scan({
      ctes,
      place: 'table',
      found: (reference) => references.push(reference),
      ...(until === undefined ? {} : { until: (token) => isWord(token, until) }),
    });
    return references;
  }

  /** Of the tables of a change, those that the aliases mean are written, the others read. */
  #change(references: readonly TableReference[], aliases: readonly (string | undefined)[]): void {
    for (const { table, alias } of references) {
      (aliases.includes(alias) || aliases.includes(table) ? this.#written : this.#read).add(table);
    }
  }

  #level(ctes: ReadonlySet<string>, place: Place = 'expression'): Level {
    return { ctes, place, found: ({ table }) => this.#read.add(table) };
  }

  /** Goes through one level up to its closing bracket, the end, or `until`; brackets below are levels of their own. */
  #scan(level: Level): void {
    let { ctes, place } = level;
    let isQuery = false;
    for (;;) {
      const token = this.#cursor.look();
      if (token === undefined || isSign(token, ')') || isSign(token, ';')) return;
      if (level.until?.(token) === true) return;
      // Behind a dot every word is a column's name.
      if (isSign(this.#cursor.look(-1), '.')) this.#cursor.step();
      else if (this.#cursor.takeSign('(')) {
        this.#scan(this.#level(ctes, place === 'table' ? 'table' : 'expression'));
        this.#cursor.expectSign(')');
        if (place === 'table') place = 'after-table';
      } else if (this.#cursor.takeSign(',')) {
        if (place === 'after-table') place = 'table';
      } else if (place === 'table' && isName(token)) {
        this.#table(ctes, level.found);
        place = 'after-table';
      } else if (isWord(token, 'WITH') && !isWord(this.#cursor.look(1), 'ROLLUP')) {
        ctes = this.#commonTables(ctes);
      } else {
        if (isWord(token, 'SELECT')) isQuery = true;
        place = this.#placeAfter(token, place, isQuery);
        this.#cursor.step();
      }
    }
  }

  /** What comes behind a word or sign that is neither bracket nor comma nor table. */
  #placeAfter(token: SqlToken, place: Place, isQuery: boolean): Place {
    if (token.kind !== 'word') return place;
    const word = token.text.toUpperCase();
    // Outside a query FROM belongs to a function: EXTRACT(YEAR FROM day), TRIM('x' FROM name).
    if (word === 'FROM') return isQuery ? 'table' : place;
    if (word === 'JOIN' || word === 'STRAIGHT_JOIN') {
      // FOR JOIN belongs to an index hint, and SELECT STRAIGHT_JOIN to the select list.
      return place === 'after-table' && !isWord(this.#cursor.look(-1), 'FOR') ? 'table' : place;
    }
    if (word === 'SELECT' || afterTables.has(word)) return 'expression';
    if (word === 'ON' && isWord(this.#cursor.look(1), 'DUPLICATE')) return 'expression';
    return place;
  }

  /** A table with its alias. A table function such as JSON_TABLE is none; DUAL and common table expressions neither. */
  #table(ctes: ReadonlySet<string>, found: Level['found']): void {
    const table = this.#cursor.takeTable();
    if (this.#cursor.isSign('(')) return;
    if (this.#cursor.takeWord('PARTITION')) this.#brackets(ctes);
    const alias = this.#alias() ?? table.slice(table.lastIndexOf('.') + 1);
    if (!ctes.has(table.toLowerCase()) && table.toUpperCase() !== 'DUAL') found({ table, alias });
  }

  #alias(): string | undefined {
    this.#cursor.takeWord('AS');
    const next = this.#cursor.look();
    if (next === undefined || !isName(next)) return undefined;
    if (next.kind === 'word' && noAlias.has(next.text.toUpperCase())) return undefined;
    this.#cursor.step();
    return next.text;
  }

  /** Reads WITH … and gives the names that are common table expressions behind it. */
  #commonTables(outer: ReadonlySet<string>): Set<string> {
    this.#cursor.expectWord('WITH');
    const isRecursive = this.#cursor.takeWord('RECURSIVE');
    const names = new Set(outer);
    do {
      const name = this.#cursor.takeTable().toLowerCase();
      const inside = new Set(names);
      // Without RECURSIVE its own name means a table in there.
      if (isRecursive) inside.add(name);
      if (this.#cursor.isSign('(')) this.#brackets(inside);
      this.#cursor.expectWord('AS');
      this.#brackets(inside);
      names.add(name);
    } while (this.#cursor.takeSign(','));
    return names;
  }

  #brackets(ctes: ReadonlySet<string>): void {
    this.#cursor.expectSign('(');
    this.#scan(this.#level(ctes));
    this.#cursor.expectSign(')');
  }
}
