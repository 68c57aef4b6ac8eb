import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PARENTS } from '../../../src/adapters/store/records/archive-tables';
import { tableShapes } from '../../../src/adapters/store/table-shape';

const STORES = join(__dirname, '../../../src/adapters/store');
/** Rooms whose statements make or describe tables. */
const NOT_STORES = /^(migrations|tables)\//;

/** Tables that hold what a product knows: with a column for the product, or whose rows belong to such a table's. */
const PRODUCT_TABLES = new Set([
  ...[...tableShapes()].flatMap(([name, { columns }]) =>
    columns.some((column) => column.name === 'product_id') ? [name] : [],
  ),
  ...Object.keys(PARENTS),
]);

/** Statements that need not name the product, by file and function, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'items/lane-store.ts lastWorked': 'the sweep asks whether anything happened on the site at all',
  'job-store.ts find': 'a job is found by its own id, and whoever asks compares its product',
  'job-store.ts advance': 'a worker goes on with the job of its own message',
  'channels/hook-store.ts present': 'a delivery names its secret, and the secret names the product',
  'channels/standing-import-store.ts present': 'the clock looks for imports that are due in every product',
  'channels/import-store.ts addProblems': 'the same function has found the import in the product just before',
  'by-bytes.ts selectAllByBytes': 'the condition that it is given names the product, or asks whose a row is',
  'by-bytes.ts firstByBytes': 'the condition that it is given names the product',
  'evidence/page-query.ts linkedTo':
    'a condition on a piece, of a statement that names the product of its pieces',
  'surveys/survey-counts.ts putCounts':
    'it writes only of needs and personas that it has found in the product before',
  'records/move-held.ts putRows': 'it writes back rows that the same merge has read in the product',
};

interface Statement {
  /** File and function that it stands in. */
  readonly where: string;
  readonly tables: readonly string[];
  readonly namesProduct: boolean;
}

const BUILDERS = new Set(['selectFrom', 'updateTable', 'deleteFrom', 'insertInto']);
const IN_SQL = /\b(?:FROM|JOIN|UPDATE|INTO)\s+`?(\w+)`?/g;
/** A table whose name is known at run time alone is one of the product's. */
const ANY_TABLE = /\b(?:FROM|JOIN|UPDATE|INTO)\s+\$\{/;
/** The column itself, or a condition that is built around it. */
const NAMES_PRODUCT = /product_id|\bproductId\b/;

function statementsOf(file: string): Statement[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(STORES, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: Statement[] = [];
  const visit = (node: ts.Node): void => {
    const tables = tablesIn(node);
    if (tables.length > 0) {
      found.push({
        where: `${file} ${functionOf(node)}`,
        tables,
        namesProduct: NAMES_PRODUCT.test(textOf(outermost(node))),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function tablesIn(node: ts.Node): string[] {
  if (ts.isTaggedTemplateExpression(node) && /^sql\b/.test(node.tag.getText())) {
    const text = node.template.getText();
    const named = [...text.matchAll(IN_SQL)].flatMap(([, table]) => (table === undefined ? [] : [table]));
    return [...named.filter((table) => PRODUCT_TABLES.has(table)), ...(ANY_TABLE.test(text) ? ['any'] : [])];
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  if (!BUILDERS.has(node.expression.name.text)) return [];
  const [table] = node.arguments;
  if (table === undefined) return [];
  if (!ts.isStringLiteral(table)) return ['any'];
  const [name = ''] = table.text.split(' ');
  return PRODUCT_TABLES.has(name) ? [name] : [];
}

/** The whole expression that a part of a statement belongs to: its chain, its template, what is joined into it. */
function outermost(node: ts.Node): ts.Node {
  let whole = node;
  for (;;) {
    const { parent } = whole;
    const goesOn =
      (ts.isExpression(parent) && !ts.isArrowFunction(parent) && !ts.isFunctionExpression(parent)) ||
      ts.isTemplateSpan(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isSpreadElement(parent);
    if (!goesOn) return whole;
    whole = parent;
  }
}

/** The expression with those that stand behind the names in it, as far as the same function gives them. */
function textOf(whole: ts.Node): string {
  const named = new Map<string, string>();
  for (let at = whole.parent; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isBlock(at)) continue;
    for (const statement of at.statements) {
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations)
        if (ts.isIdentifier(name) && initializer !== undefined) named.set(name.text, initializer.getText());
    }
  }
  let text = whole.getText();
  // Twice: what stands behind a name may itself be made of names.
  for (let round = 0; round < 2; round += 1) {
    const behind = [...named].filter(([name]) => new RegExp(`\\b${name}\\b`).test(text));
    text = [text, ...behind.map(([, initializer]) => initializer)].join(' ');
  }
  return text;
}

function functionOf(node: ts.Node): string {
  for (let at = node; !ts.isSourceFile(at); at = at.parent) {
    if (ts.isFunctionDeclaration(at)) return at.name?.text ?? '';
    if (
      (ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at)) &&
      at.initializer !== undefined &&
      ts.isArrowFunction(at.initializer)
    )
      return at.name.getText();
  }
  return '';
}

const files = readdirSync(STORES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !NOT_STORES.test(file),
);
const statements = files.flatMap(statementsOf);

describe('every statement over what a product knows', () => {
  it('names the product', () => {
    const open = statements.filter(
      ({ where, namesProduct }) => !namesProduct && EXCEPTIONS[where] === undefined,
    );
    expect(open.map(({ where, tables }) => `${where}: ${tables.join()}`)).toEqual([]);
  });

  it('is found by this test, and no exception has outlived its reason', () => {
    expect(statements.length).toBeGreaterThan(150);
    const unscoped = new Set(
      statements.filter(({ namesProduct }) => !namesProduct).map(({ where }) => where),
    );
    expect(Object.keys(EXCEPTIONS).filter((where) => !unscoped.has(where))).toEqual([]);
  });
});
