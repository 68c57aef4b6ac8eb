import type { Argument, Clause, Field, Operand, Query } from '@atlaskit/jql-ast';

/** A parsed query in the shape of `jql/parse`'s `structure`. */
export function astStructure(query: Query): Record<string, unknown> {
  return {
    ...(query.where && { where: clauseStructure(query.where) }),
    ...(query.orderBy && {
      orderBy: {
        fields: query.orderBy.fields.map((each) => ({
          field: fieldStructure(each.field),
          ...(each.direction && { direction: each.direction.value.toLowerCase() }),
        })),
      },
    }),
  };
}

function clauseStructure(clause: Clause): Record<string, unknown> {
  switch (clause.clauseType) {
    case 'compound':
      return { clauses: clause.clauses.map(clauseStructure), operator: clause.operator.value };
    case 'not':
      return { clauses: [clauseStructure(clause.clause)], operator: 'not' };
    case 'terminal': {
      const predicates = clause.predicates.map((each) => ({
        operator: each.operator.value,
        ...(each.operand && { operand: operandStructure(each.operand) }),
      }));
      return {
        field: fieldStructure(clause.field),
        operator: clause.operator?.value,
        ...(clause.operand && { operand: operandStructure(clause.operand) }),
        ...(clause.operator?.value === 'changed' || predicates.length > 0 ? { predicates } : {}),
      };
    }
  }
}

function fieldStructure(field: Field): Record<string, unknown> {
  const properties = (field.properties ?? []).map((property) => ({
    entity: field.value.split('.')[0] ?? field.value,
    key: property.key?.value,
    path: (property.path ?? []).map((part: Argument) => part.value.replace(/^\./, '')).join('.'),
  }));
  return {
    name: field.value,
    encodedName: field.text,
    ...(properties.length > 0 && { property: properties }),
  };
}

function operandStructure(operand: Operand): Record<string, unknown> {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty' };
    case 'list':
      return {
        values: operand.values.map(operandStructure),
        encodedOperand: `(${operand.values.map(encoded).join(', ')})`,
      };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map((argument) => argument.value),
        encodedOperand: encoded(operand),
      };
  }
}

function encoded(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.text;
    case 'keyword':
      return 'EMPTY';
    case 'list':
      return operand.values.map(encoded).join(', ');
    case 'function':
      return `${operand.function.text}(${operand.arguments.map((argument) => argument.text).join(', ')})`;
  }
}
