import { amount, day, document, oneOf, text, whole } from './field';
import { record } from './kind';
import type { RecordValue } from './kind';

export const ACCOUNT_STATES = ['prospect', 'active', 'at-risk', 'churned'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** A value of an account's attribute as imported or typed. */
export type AttributeValue = string | number | boolean | null;

/** A customer organisation. However often it speaks, it counts once. */
export const account = record('account', {
  title: 'name',
  mergeable: true,
  fields: {
    name: text(255, 1)
      .personal()
      .segment()
      .hints(/\b(account|company|organi[sz]ation|customer|name|client|domain)\b/i),
    state: oneOf(ACCOUNT_STATES, 'active')
      .segment()
      .hints(/\b(state|status|stage|lifecycle)\b/i)
      .reads({
        churned: /churn|lost|cancel|inactive|former|closed/i,
        'at-risk': /risk|danger|warn/i,
        prospect: /prospect|lead|trial|opportunity/i,
      }),
    plan: text(80)
      .personal()
      .segment()
      .joins('kept')
      .hints(/\b(plan|tier|subscription|edition|package)\b/i),
    people: whole(0, 100_000_000)
      .nullable()
      .segment()
      .joins('greatest')
      .hints(/\b(size|people|employees|seats|users|headcount|licen[cs]es)\b/i),
    /** A year's recurring revenue in the product's currency; null = unknown, which weighs like the median. */
    arr: amount(0, 1e12)
      .nullable()
      .segment()
      .scores()
      .joins('greatest')
      .column('annual_revenue')
      .hints(/\b(arr|revenue|acv|yearly|jahresumsatz|umsatz)\b/i)
      .monthlyHints(/\b(mrr|month(ly)?.*revenue|monatsumsatz)\b/i),
    since: day()
      .nullable()
      .segment()
      .joins('kept')
      .column('customer_since')
      .hints(/\b(since|created|start|signed.?up|customer from|kunde seit)\b/i),
    /** Further facts by the names that the customer's own files give them. */
    attributes: document<Readonly<Record<string, AttributeValue>>>('attributes')
      .personal()
      .joins('union')
      .defaults({}),
  },
});
export interface Account extends RecordValue<typeof account> {}
