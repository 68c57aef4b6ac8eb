import { JastBuilder, type Clause, type Operand } from '@atlaskit/jql-ast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DataIssue, SiteData } from '../../../local/jira/site-data';
import { dataIssue } from './small-site';

const caseSchema = z.object({
  jql: z.string(),
  valid: z.boolean().optional(),
  fragment: z.boolean().optional(),
  parsesWithAtlaskit: z.boolean().optional(),
});

export interface Corpus {
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

/** The three files of real and test queries, by whether a parser has to take them. */
export function readCorpus(folder: string): Corpus {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const parser = z
    .object({ atlaskit: z.array(caseSchema) })
    .parse(read('jql-atlaskit-valid-invalid.json')).atlaskit;
  const others = [
    ...z.array(caseSchema).parse(read('jql-kotlin-fields.json')),
    ...z.array(caseSchema).parse(read('jql-real-world.json')),
  ];
  const whole = others.filter((each) => each.fragment !== true);
  return {
    valid: [...parser.filter((each) => each.valid), ...whole.filter((each) => each.parsesWithAtlaskit)].map(
      (each) => each.jql,
    ),
    invalid: [
      ...parser.filter((each) => !each.valid),
      ...whole.filter((each) => !each.parsesWithAtlaskit),
    ].map((each) => each.jql),
  };
}

export function whereOf(jql: string): Clause | undefined {
  return new JastBuilder().build(jql).query?.where ?? undefined;
}

/** Every plain value that the queries compare a field with, by lower-case field name. */
function valuesByField(queries: readonly string[]): Map<string, Set<string>> {
  const values = new Map<string, Set<string>>();
  const take = (field: string, operand: Operand | undefined): void => {
    if (operand?.operandType === 'list') for (const each of operand.values) take(field, each);
    if (operand?.operandType !== 'value') return;
    values.set(field, (values.get(field) ?? new Set()).add(operand.value));
  };
  const walk = (clause: Clause): void => {
    if (clause.clauseType === 'compound') clause.clauses.forEach(walk);
    else if (clause.clauseType === 'not') walk(clause.clause);
    else {
      take(clause.field.value.toLowerCase(), clause.operand ?? undefined);
      for (const predicate of clause.predicates) {
        if (predicate.operator.value === 'from' || predicate.operator.value === 'to')
          take(clause.field.value.toLowerCase(), predicate.operand ?? undefined);
      }
    }
  };
  for (const jql of queries) {
    const where = whereOf(jql);
    if (where) walk(where);
  }
  return values;
}

/** A site on which the queries' projects, types, people, versions, … exist, with issues that mix them. */
export function siteForQueries(queries: readonly string[]): SiteData {
  const values = valuesByField(queries);
  const of = (...fields: string[]): string[] => [
    ...new Set(fields.flatMap((field) => [...(values.get(field) ?? [])])),
  ];
  const withoutCase = (names: string[]): string[] => [
    ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
  ];
  const isKey = (name: string): boolean => /^[A-Z][A-Z0-9_]*-\d+$/i.test(name);
  const keys = withoutCase([
    ...of('key', 'issue', 'issuekey', 'id', 'parent', 'epic link', 'workitem').filter(isKey),
    'ABC-123',
    'ABC-12',
  ]).map((key) => key.toUpperCase());
  const named = of('project').filter((name) => !/^\d+$/.test(name));
  const plain = (name: string): boolean => /^[A-Z][A-Z0-9_]+$/i.test(name);
  const projectKeys = withoutCase([
    ...named.filter(plain),
    ...keys.map((key) => key.slice(0, key.lastIndexOf('-'))),
  ]).map((key) => key.toUpperCase());
  const unkeyed = named.filter((name) => !plain(name));
  const roles = { admin: ['ada'], developer: [], viewer: [] };
  const projects = [
    ...projectKeys.map((key) => ({ key, name: `${key} project`, style: 'company-managed' as const, roles })),
    ...unkeyed.map((name, at) => ({ key: `Q${String(at)}`, name, style: 'company-managed' as const, roles })),
  ];
  const people = withoutCase([...of('assignee', 'reporter', 'creator'), 'ada']).filter(
    (id) => id.trim() !== '',
  );
  const types = withoutCase([...of('issuetype', 'type', 'issue type'), 'Bug', 'Story']);
  const statuses = withoutCase([...of('status'), 'To Do', 'Done']);
  const home = projects[0]?.key ?? 'ABC';
  const versions = withoutCase(of('fixversion', 'affectedversion')).map((name, at) => ({
    id: /^\d+$/.test(name) ? name : String(9000 + at),
    projectKey: home,
    name,
    released: at % 2 === 0,
  }));
  const sprints = withoutCase(of('sprint')).map((name, at) => ({
    id: /^\d+$/.test(name) ? name : String(7000 + at),
    boardId: '1',
    name,
    state: (['closed', 'active', 'future'] as const)[at % 3] ?? 'future',
  }));
  const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % list.length];
  const mixed = (key: string, at: number): DataIssue => {
    const status = pick(statuses, at) ?? 'To Do';
    const assignee = at % 4 === 0 ? undefined : pick(people, at);
    const priority = at % 7 === 0 ? undefined : pick([...of('priority'), 'High', 'Low'], at);
    const version = at % 3 === 0 ? pick(versions, at) : undefined;
    const sprint = at % 3 === 1 ? pick(sprints, at) : undefined;
    const resolution =
      at % 2 === 0
        ? pick(
            of('resolution').filter((name) => name.toLowerCase() !== 'unresolved'),
            at,
          )
        : undefined;
    return dataIssue(key, {
      type: pick(types, at) ?? 'Bug',
      status,
      statusCategory:
        status.toLowerCase() === 'done'
          ? 'done'
          : status.toLowerCase().includes('progress')
            ? 'indeterminate'
            : 'new',
      summary: `Item ${String(at)} ${pick(['alpha', 'a', 'login', 'v1.2.3'], at) ?? ''}`,
      labels:
        at % 2 === 0
          ? [pick([...of('labels', 'label').filter((each) => !/\s/.test(each)), 'jql'], at) ?? 'jql']
          : [],
      components: at % 3 === 2 ? [pick([...of('component', 'components'), 'jql'], at) ?? 'jql'] : [],
      sprintIds: sprint ? [sprint.id] : [],
      fixVersionIds: version ? [version.id] : [],
      ...(assignee !== undefined && { assignee }),
      reporter: pick(people, at + 1) ?? 'ada',
      ...(priority !== undefined && { priority }),
      ...(resolution !== undefined && { resolution }),
      created: new Date(Date.UTC(2026, 0, 1 + (at % 60))).toISOString(),
      updated: new Date(Date.UTC(2026, 2, 1 + (at % 30))).toISOString(),
      ...(at % 5 === 0 && { dueDate: `2026-03-${String(1 + (at % 28)).padStart(2, '0')}` }),
    });
  };
  const fresh = Array.from(
    { length: 200 },
    (_none, at) => `${pick(projects, at)?.key ?? home}-${String(100_000 + at)}`,
  );
  return {
    users: people.map((accountId) => ({ accountId, displayName: `Person ${accountId}` })),
    projects,
    boards: [{ id: '1', name: 'Board', type: 'scrum', projectKeys: [home], estimation: 'story-points' }],
    sprints,
    versions,
    issues: [...keys, ...fresh].map(mixed),
    links: [],
  };
}
