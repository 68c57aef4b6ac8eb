import type { Migration } from './migration';

/** Who may say what customers said. */
export const quoteMigrations: readonly Migration[] = [
  {
    // 1 = everybody who may edit or comment on work items; 0 = who manages customer knowledge.
    name: 'v013_quotes_product_open',
    statement: `ALTER TABLE product ADD COLUMN quotes_open TINYINT NOT NULL DEFAULT 1`,
  },
  {
    // What a ticket is evidence for is asked with every look at a work item.
    name: 'v013_quotes_evidence_by_external',
    statement: `ALTER TABLE evidence ADD INDEX by_external (external_id)`,
  },
];

/** What may be quoted outside of the team. */
export const consentMigrations: readonly Migration[] = [
  {
    // 1 = whoever said it allows it.
    name: 'v014_telling_evidence_quotable',
    statement: `ALTER TABLE evidence ADD COLUMN quotable TINYINT NOT NULL DEFAULT 0`,
  },
  {
    // Few pieces may be quoted: they are found among a million others, the newest first.
    name: 'v014_telling_evidence_by_quotable',
    statement: `ALTER TABLE evidence ADD INDEX by_quotable (product_id, quotable, deleted_at, said_on, id)`,
  },
];
