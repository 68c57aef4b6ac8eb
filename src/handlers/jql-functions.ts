import { z } from 'zod';
import { AppError } from '../domain/app-error';
import type { Background } from '../usecases/background';
import { needsAboveGap, personasNamed } from '../usecases/find-by-need';
import type { JiraSetup } from '../ports/work-items';
import { logFailure } from './failure';

const clauseRequest = z.object({
  clause: z.object({ operator: z.string(), arguments: z.array(z.string()).default([]) }),
});

/** Jira replaces the whole clause by the fragment, so the operator is the app's to respect. */
export type JqlAnswer = { readonly jql: string } | { readonly error: string };

type Fragment = (argument: string, fields: { needs: string; personas: string }) => Promise<string>;

/**
 * Answers one JQL function through the app's own fields, never with a list of issues: a fragment may hold at
 * most 1,000 values, and a list of issues would be out of date with the next edit.
 */
export function jqlFunction(setup: JiraSetup, fragment: Fragment) {
  return async (payload: unknown): Promise<JqlAnswer> => {
    try {
      const { clause } = clauseRequest.parse(payload);
      const fields = await setup.fieldIds();
      const found = await fragment(clause.arguments[0] ?? '', {
        needs: jqlName(fields.customerNeeds),
        personas: jqlName(fields.personas),
      });
      return { jql: clause.operator === 'not in' ? `NOT (${found})` : found };
    } catch (error) {
      logFailure('jql function', error);
      return {
        error:
          error instanceof AppError ? error.message : 'The app could not work this out. Try again later.',
      };
    }
  };
}

/** `issue in servesPersona("bookkeeper")`: items for the persona, by its field or by a need that it has. */
export function servesPersona(deps: Background): Fragment {
  return async (name, fields) => {
    const found = await personasNamed(name, deps);
    const clauses = [
      ...(found.personaKeys.length > 0 ? [`${fields.personas} in (${quoted(found.personaKeys)})`] : []),
      ...(found.needKeys.length > 0 ? [`${fields.needs} in (${quoted(found.needKeys)})`] : []),
    ];
    return clauses.length === 1 ? (clauses[0] ?? '') : `(${clauses.join(' OR ')})`;
  };
}

/** `issue in needGapAbove(12)`: items that serve a need whose opportunity is above the number. */
export function needGapAbove(deps: Background): Fragment {
  return async (gap, fields) => {
    const keys = await needsAboveGap(gap, deps);
    // No need is that unmet: a fragment that is valid and matches nothing.
    return keys.length === 0
      ? `(${fields.needs} is EMPTY AND ${fields.needs} is not EMPTY)`
      : `${fields.needs} in (${quoted(keys)})`;
  };
}

/** `issue in withoutNeed()`: items that no need stands behind. */
export function withoutNeed(): Fragment {
  return (_, fields) => Promise.resolve(`${fields.needs} is EMPTY`);
}

function jqlName(fieldId: string): string {
  const number = /^customfield_(\d+)$/.exec(fieldId)?.[1];
  return number === undefined ? fieldId : `cf[${number}]`;
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}
