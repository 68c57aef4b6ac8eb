/** Why a statement is refused, in the codes and tone of Forge SQL's own errors. */
export interface SqlRefusal {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string;
}

export type StatementKind = 'select' | 'dml' | 'ddl' | 'other';

interface Rule {
  readonly pattern: RegExp;
  readonly message: string;
  readonly suggestion?: string;
}

/** What TiDB or Forge refuses although MariaDB would take it. */
const refusedByForge: readonly Rule[] = [
  { pattern: /\bFOREIGN\s+KEY\b|\bREFERENCES\b/i, message: 'Foreign keys are not supported by Forge SQL.' },
  {
    pattern: /\bCREATE\s+(OR\s+REPLACE\s+)?(DEFINER\s*=\s*\S+\s+)?(PROCEDURE|FUNCTION|TRIGGER|EVENT)\b/i,
    message: 'Stored routines, triggers and events are not supported by TiDB.',
  },
  {
    pattern: /\bFULLTEXT\b|\bMATCH\s*\(.*\)\s*AGAINST\b/is,
    message: 'FULLTEXT indexes are not supported by TiDB.',
  },
  { pattern: /\bSPATIAL\b|\bGEOMETRY\b|\bPOINT\s*\(/i, message: 'Spatial types are not supported by TiDB.' },
  {
    pattern: /\bCREATE\s+TABLE\b[^;]*\bSELECT\b/is,
    message: 'CREATE TABLE … AS SELECT is not supported by TiDB.',
  },
  {
    pattern: /\bCREATE\s+(OR\s+REPLACE\s+)?SEQUENCE\b|\bRETURNING\b|\bCREATE\s+OR\s+REPLACE\s+TABLE\b/i,
    message: 'This is MariaDB syntax that TiDB does not have.',
  },
  { pattern: /\bJSON_TABLE\s*\(|\bSKIP\s+LOCKED\b/i, message: 'Not known to work on TiDB.' },
];

/** What MariaDB does not have, so that it could not be tried here; refused with a better sentence than a syntax error. */
const refusedByMariadb: readonly Rule[] = [
  {
    pattern: /->>?/,
    message: 'The JSON operators -> and ->> cannot be tried locally.',
    suggestion: 'Use JSON_EXTRACT and JSON_UNQUOTE.',
  },
  {
    pattern:
      /\bMEMBER\s+OF\b|\bCAST\s*\([^)]*\bAS\s+JSON\b|\bUUID_TO_BIN\b|\bBIN_TO_UUID\b|\bREGEXP_LIKE\s*\(|\bANY_VALUE\s*\(|\bAUTO_RANDOM\b|\butf8mb4_0900_ai_ci\b/i,
    message: 'This TiDB feature cannot be tried locally, so the app does not use it.',
  },
  {
    pattern: /\bVALUES\s*\(.*\)\s*AS\s+\w+\s+ON\s+DUPLICATE\b/is,
    message: 'INSERT … AS alias cannot be tried locally.',
    suggestion: 'Use ON DUPLICATE KEY UPDATE c = VALUES(c).',
  },
];

/** Forge's query policy: statements that no app may send. */
const refusedStart =
  /^(SET|USE|LOCK|UNLOCK|GRANT|REVOKE|FLUSH|KILL|BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|LOAD|HANDLER|CALL|DO|PREPARE|EXECUTE|DEALLOCATE|INSTALL|UNINSTALL|SHUTDOWN|CHANGE|RESET|PURGE)\b/i;
const refusedAnywhere: readonly Rule[] = [
  {
    pattern: /\b(SLEEP|BENCHMARK|GET_LOCK|RELEASE_LOCK|LOAD_FILE)\s*\(/i,
    message: 'This function is not allowed.',
  },
  { pattern: /\bINTO\s+(OUTFILE|DUMPFILE|@)/i, message: 'SELECT … INTO is not allowed.' },
  { pattern: /@@|@[a-z_]\w*/i, message: 'Variables are not allowed.' },
  { pattern: /\b(mysql|performance_schema|sys)\s*\./i, message: 'System schemas are not readable.' },
  {
    pattern: /\b(CREATE|DROP|ALTER)\s+(DATABASE|SCHEMA|USER|ROLE)\b/i,
    message: 'Databases and users cannot be changed.',
  },
];

/** The statement without comments and with every literal emptied, so that words inside texts do not count. */
export function bareStatement(query: string): string {
  return query
    .replaceAll(/'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"/gs, "''")
    .replaceAll(/\/\*.*?\*\//gs, ' ')
    .replaceAll(/(--\s|#)[^\n]*/g, ' ')
    .trim()
    .replace(/;\s*$/, '')
    .trim();
}

export function statementKind(bare: string): StatementKind {
  const word = /^\(*\s*(\w+)/.exec(bare)?.[1]?.toUpperCase() ?? '';
  if (word === 'WITH') return /\)\s*(INSERT|UPDATE|DELETE)\b/i.test(bare) ? 'dml' : 'select';
  if (['SELECT', 'SHOW', 'DESCRIBE', 'DESC', 'EXPLAIN', 'TABLE'].includes(word)) return 'select';
  if (['INSERT', 'UPDATE', 'DELETE', 'REPLACE'].includes(word)) return 'dml';
  if (['CREATE', 'ALTER', 'DROP', 'TRUNCATE', 'RENAME'].includes(word)) return 'ddl';
  return 'other';
}

/** Why Forge SQL would not run this statement, or why it could not be tried here; undefined when it may run. */
export function refuseStatement(bare: string, ddlEndpoint: boolean): SqlRefusal | undefined {
  if (bare.includes(';')) return violation('Only one statement per call is allowed.');
  if (refusedStart.test(bare))
    return violation(`${bare.split(/\s/)[0]?.toUpperCase() ?? ''} is not allowed.`);
  for (const rule of refusedAnywhere) if (rule.pattern.test(bare)) return violation(rule.message);
  if (statementKind(bare) === 'other')
    return { code: 'INVALID_QUERY', message: 'The statement is not known to Forge SQL.' };
  if (!ddlEndpoint && statementKind(bare) === 'ddl') {
    return violation('DDL is not allowed on this endpoint.', 'Use sql.executeDDL or migrationRunner.');
  }
  for (const rule of refusedByForge) {
    if (rule.pattern.test(bare))
      return { code: 'SQL_EXECUTION_ERROR', message: rule.message, ...suggestionOf(rule) };
  }
  for (const rule of refusedByMariadb) {
    if (rule.pattern.test(bare))
      return { code: 'NOT_MODELLED_LOCALLY', message: rule.message, ...suggestionOf(rule) };
  }
  return undefined;
}

function violation(message: string, suggestion?: string): SqlRefusal {
  return { code: 'SQL_POLICY_VIOLATION', message, ...(suggestion === undefined ? {} : { suggestion }) };
}

function suggestionOf(rule: Rule): { suggestion?: string } {
  return rule.suggestion === undefined ? {} : { suggestion: rule.suggestion };
}
