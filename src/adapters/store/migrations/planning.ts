import type { Migration } from './migration';

/** Sprints frozen as they began and ended, and release plans that people kept. */
export const planningMigrations: readonly Migration[] = [
  {
    name: 'v004_sprint_freeze',
    statement: `CREATE TABLE IF NOT EXISTS sprint_freeze (
      product_id CHAR(36) NOT NULL, sprint_id VARCHAR(20) NOT NULL, phase VARCHAR(8) NOT NULL,
      board_id VARCHAR(20) NOT NULL, name VARCHAR(120) NOT NULL, frozen_at BIGINT NOT NULL, items MEDIUMTEXT NOT NULL,
      PRIMARY KEY (product_id, sprint_id, phase))`,
  },
  {
    name: 'v004_release_plan',
    statement: `CREATE TABLE IF NOT EXISTS release_plan (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, name VARCHAR(120) NOT NULL,
      plan MEDIUMTEXT NOT NULL, saved_at BIGINT NOT NULL, saved_by VARCHAR(128) NOT NULL,
      deleted_at BIGINT NOT NULL DEFAULT 0, INDEX by_product (product_id, saved_at))`,
  },
];

/** The last change of each sprint that a plan made, so that it can be taken back after a reload too. */
export const sprintChangeMigrations: readonly Migration[] = [
  {
    name: 'v013_sprint_change',
    statement: `CREATE TABLE IF NOT EXISTS sprint_change (
      product_id CHAR(36) NOT NULL, sprint_id VARCHAR(20) NOT NULL, moved_in TEXT NOT NULL, moved_out TEXT NOT NULL,
      has_goal TINYINT NOT NULL, goal_before TEXT NOT NULL, goal_after TEXT NOT NULL, taken_back TINYINT NOT NULL,
      changed_at BIGINT NOT NULL, changed_by VARCHAR(128) NOT NULL, PRIMARY KEY (product_id, sprint_id))`,
  },
];

/** What blocks what, so that work which makes other work possible can inherit a share of its value. */
export const blockMigrations: readonly Migration[] = [
  { name: 'v005_item_blockers', statement: 'ALTER TABLE item ADD COLUMN blockers TEXT NULL' },
  {
    name: 'v005_item_block',
    statement: `CREATE TABLE IF NOT EXISTS item_block (
      blocked_id VARCHAR(20) NOT NULL, blocker_id VARCHAR(20) NOT NULL,
      PRIMARY KEY (blocked_id, blocker_id), INDEX by_blocker (blocker_id))`,
  },
];

/** Frontiers of releases, traced point by point in the background. */
export const frontierMigrations: readonly Migration[] = [
  {
    name: 'v005_release_frontier',
    statement: `CREATE TABLE IF NOT EXISTS release_frontier (
      id CHAR(36) NOT NULL PRIMARY KEY, product_id CHAR(36) NOT NULL, problem MEDIUMTEXT NOT NULL,
      job_id CHAR(36) NOT NULL, asked_at BIGINT NOT NULL, asked_by VARCHAR(128) NOT NULL,
      INDEX by_product (product_id, asked_at))`,
  },
  {
    name: 'v005_release_frontier_point',
    statement: `CREATE TABLE IF NOT EXISTS release_frontier_point (
      frontier_id CHAR(36) NOT NULL, budget DOUBLE NOT NULL, point MEDIUMTEXT NOT NULL,
      PRIMARY KEY (frontier_id, budget))`,
  },
];
