import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays } from '../../../domain/iso-date';
import { keptSince } from '../../../domain/product/retention';
import type { RetentionRule } from '../../../domain/product/retention';
import { change } from '../database';
import { raw, selectCells } from '../raw-sql';

/** What says whose it was beside the pieces themselves, and is kept too long. */
export interface DueBeside {
  /** Survey answers and ratings that say by whom they are. */
  readonly answers: number;
  /** Rows of imported files that were not taken in. */
  readonly rejected: number;
}

const AT_ONCE = 1_000;

/** Retention of survey answers, which stay as numbers without whose they are, and of rejected rows, which go. */
export function dueBesidePieces() {
  return {
    countBeside: async (
      productId: string,
      rules: readonly RetentionRule[],
      today: string,
    ): Promise<DueBeside> => {
      const [row] = await selectCells(
        sql`SELECT (SELECT COUNT(*) FROM rating_answer WHERE ${answersDue(productId, rules, today)}) AS answers,
          (SELECT COUNT(*) FROM import_problem WHERE ${rejectedDue(productId, rules, today)}) AS rejected`,
        { columns: [] },
      );
      return { answers: Number(row?.['answers'] ?? 0), rejected: Number(row?.['rejected'] ?? 0) };
    },
    /** Applies the rules to some of what is due; gives to how many, 0 when nothing is left. */
    forgetBeside: async (
      productId: string,
      rules: readonly RetentionRule[],
      today: string,
    ): Promise<number> => {
      const answers = await change(
        raw(
          sql`UPDATE rating_answer SET account_id = NULL, author = ${unknownAuthor()}
            WHERE ${answersDue(productId, rules, today)} LIMIT ${AT_ONCE}`,
        ),
      );
      const rejected = await change(
        raw(sql`DELETE FROM import_problem WHERE ${rejectedDue(productId, rules, today)} LIMIT ${AT_ONCE}`),
      );
      return answers + rejected;
    },
  };
}

const UNKNOWN = 'erased-';

/**
 * Nobody can find out who it was any more, as the salt is thrown away; what one person answered stays together, so that a
 * result still counts everybody once.
 */
export function unknownAuthor(): RawBuilder<unknown> {
  return sql`IF(author = '', '', CONCAT(${UNKNOWN}, LEFT(SHA2(CONCAT(${crypto.randomUUID()}, author), 256), 24)))`;
}

/** Answers come from surveys; stars without a survey are those of imported reviews. */
function answersDue(productId: string, rules: readonly RetentionRule[], today: string): RawBuilder<unknown> {
  const each = rules.map((rule, place) => {
    const earlier = rules.slice(0, place).map((other) => sql`AND NOT ${fits(other)}`);
    return sql`(said_on <= ${addDays(today, -rule.keepDays)} AND ${fits(rule)} ${sql.join(earlier, sql` `)})`;
  });
  return sql`product_id = ${productId} AND (${anyOf(each)})
    AND (account_id IS NOT NULL OR (author <> '' AND author NOT LIKE ${`${UNKNOWN}%`}))`;
}

function fits({ channels, sources }: RetentionRule): RawBuilder<unknown> {
  const kinds = [
    ...(channels.includes('survey') ? [sql`kind <> ''`] : []),
    ...(channels.includes('review') ? [sql`kind = ''`] : []),
  ];
  const ofChannel = channels.length === 0 ? sql`1 = 1` : anyOf(kinds);
  const ofSource = sources.length === 0 ? sql`1 = 1` : sql`source IN (${sql.join([...sources])})`;
  return sql`((${ofChannel}) AND ${ofSource})`;
}

/** A row that was not taken in says of no channel what it is: it goes when the longest of the times is over. */
function rejectedDue(productId: string, rules: readonly RetentionRule[], today: string): RawBuilder<unknown> {
  const since = keptSince(rules, today);
  const due = since === null ? sql`1 = 0` : sql`started_at < ${since}`;
  return sql`import_id IN (SELECT id FROM evidence_import WHERE product_id = ${productId} AND ${due})`;
}

function anyOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`1 = 0` : sql.join([...conditions], sql` OR `);
}
