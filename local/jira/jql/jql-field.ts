import type { OperatorValue } from '@atlaskit/jql-ast';
import type { Access } from '../access';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';

export interface JqlContext {
  readonly state: SiteState;
  readonly access: Access;
  readonly now: Date;
}

export type Value = string | number;

/** A range of values that a literal or function stands for: dates have a precision. */
export interface Literal {
  /** Values equal to the literal; several when a name is used by several projects. */
  readonly values: readonly Value[];
  /** Where the literal lies on the field's scale, for < and > and sorting; undefined when it has no place on it. */
  readonly scale?: number | undefined;
  /** True when the word stands for an empty field, as Unresolved does. */
  readonly isEmpty?: true;
}

/** What JQL knows about one field. */
export interface JqlField {
  /** As Jira writes it in error messages and suggestions. */
  readonly displayName: string;
  readonly names: readonly string[];
  readonly operators: readonly OperatorValue[];
  /** Java class names that `autocompletedata` lists; apps only look at whether they match a function's. */
  readonly types: readonly string[];
  /** Values of an issue; none when the field is empty. */
  readonly values: (issue: IssueRow) => readonly Value[];
  /** Reads a literal. Throws JqlError when the field cannot have such a value. */
  readonly literal: (text: string) => Literal;
  /** A function's values; undefined when the field does not take the function. Throws JqlError. */
  readonly call?: (name: string, args: readonly string[]) => readonly Literal[] | undefined;
  /** Equality that is wider than the same value: a minute, a day. */
  readonly equals?: (value: Value, literal: Literal) => boolean;
  /** Place of an issue's value on the scale that < and > compare. */
  readonly scale?: (issue: IssueRow) => number | undefined;
  /** Key that ORDER BY compares; missing when the field cannot be sorted by. */
  readonly sortKey?: (issue: IssueRow) => Value | undefined;
  /** The text that ~ looks into. */
  readonly text?: (issue: IssueRow) => string;
  /** Name of the field in changelogs, for WAS and CHANGED. */
  readonly historyField?: string;
  /** Issues having one of the values, when an index knows. */
  readonly lookUp?: (values: readonly Value[]) => readonly IssueRow[];
  /** Present values to suggest. */
  readonly suggestions?: () => readonly string[];
}

export const EQUALITY: readonly OperatorValue[] = ['=', '!=', 'in', 'not in', 'is', 'is not'];
export const COMPARISON: readonly OperatorValue[] = ['<', '<=', '>', '>='];
export const HISTORY: readonly OperatorValue[] = ['was', 'was not', 'was in', 'was not in', 'changed'];
export const TEXT: readonly OperatorValue[] = ['~', '!~', 'is', 'is not'];
