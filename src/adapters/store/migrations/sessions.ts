import { AUTHORED } from './core';
import type { Migration } from './migration';

/** Conversations with customers, their transcripts in passages, and where in them a quote stands. */
export const sessionMigrations: readonly Migration[] = [
  {
    name: 'v014_sessions_session',
    statement: `CREATE TABLE IF NOT EXISTS research_session (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, title VARCHAR(200) NOT NULL,
      form VARCHAR(16) NOT NULL, held_on CHAR(10) NOT NULL, participants MEDIUMTEXT NOT NULL, speakers TEXT NOT NULL, guide TEXT NOT NULL,
      recording_url TEXT NOT NULL, tasks MEDIUMTEXT NOT NULL, questionnaire VARCHAR(16) NOT NULL,
      answers TEXT NOT NULL, words_hash VARCHAR(40) NOT NULL DEFAULT '', created_at BIGINT NOT NULL, ${AUTHORED},
      INDEX by_day (product_id, deleted_at, held_on, id))`,
  },
  {
    name: 'v014_sessions_passage',
    statement: `CREATE TABLE IF NOT EXISTS passage (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, session_id CHAR(36) NOT NULL,
      place INT NOT NULL, speaker VARCHAR(120) NOT NULL DEFAULT '', text MEDIUMTEXT NOT NULL,
      created_at BIGINT NOT NULL, ${AUTHORED}, INDEX by_session (session_id, place))`,
  },
  ...[
    ['session_id', "CHAR(36) NOT NULL DEFAULT ''"],
    ['passage_id', "CHAR(36) NOT NULL DEFAULT ''"],
    ['begins', 'INT NULL'],
    ['participant', "VARCHAR(36) NOT NULL DEFAULT ''"],
  ].map(([name, type]) => ({
    name: `v014_sessions_evidence_${String(name)}`,
    statement: `ALTER TABLE evidence ADD COLUMN ${String(name)} ${String(type)}`,
  })),
  {
    // What was said in a session, and how much of it.
    name: 'v014_sessions_evidence_by_session',
    statement: `ALTER TABLE evidence ADD INDEX by_session (session_id, deleted_at)`,
  },
];
