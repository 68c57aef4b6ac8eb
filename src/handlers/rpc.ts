import Resolver from '@forge/resolver';
import { z } from 'zod';
import type { CallResult } from '../contract/error-code';
import { procedures } from '../contract/rpc';
import { tags } from '../contract/tags';
import type { ProcedureName } from '../contract/rpc';
import type { Permission, ProcedureEntry } from '../contract/permission';
import { AppError } from '../domain/app-error';
import { isZone } from '../domain/day-in-zone';
import { isKindName, kindNamed } from '../domain/records/kinds';
import { said } from '../domain/words/said';
import type { Said } from '../domain/words/said';
import type { Actor, Grants } from '../ports/actor';
import type { Permissions } from '../ports/permissions';
import { itemCall, projectCall, siteCall } from '../usecases/call';
import type { Call, CallDeps, SiteCall } from '../usecases/call';
import { logFailure, presentFailure } from './failure';
import { invalidInput } from './input-problem';
import type { Implementations } from './procedure-types';

type Procedures = Implementations<typeof procedures>;

/** Where the caller lives, beside the input of every call; a name that is no zone is as if it were not there. */
const whereabouts = z
  .object({ zone: z.string().refine(isZone).nullable().catch(null) })
  .catch({ zone: null });
const subject = z.object({
  issueId: z.string().optional(),
  projectId: z.string().optional(),
  /** The work item whose words are taken as a quote. */
  ticketId: z.string().optional(),
});
const ofKind = z.object({ kind: z.string() });

/** What Jira has to grant; who may add quotes, more than one grant decides. */
const GRANT_FOR: Readonly<Record<Exclude<Permission, 'add-quote'>, keyof Grants>> = {
  'browse-item': 'browse',
  'edit-item': 'editItem',
  'browse-project': 'browse',
  'manage-knowledge': 'manageKnowledge',
  'administer-project': 'administerProject',
};

/** What Forge hands to a resolver function beside the call: the principal is Forge's own word. */
type Definitions = ReturnType<Resolver['getDefinitions']>;

/**
 * Answers every call of a surface: the key must be in the table, the input must match its schema, and Jira
 * must grant the caller the permission that the table names, for the very item or project of that input.
 */
export function rpcHandler(
  implementations: Procedures,
  permissions: Permissions,
  deps: CallDeps,
): Definitions {
  const resolver = new Resolver();
  for (const name of procedureNames) {
    resolver.define<unknown, CallResult<unknown>>(name, ({ payload, context }) =>
      answer(name, payload, context, { implementations, permissions, deps }),
    );
  }
  const definitions = resolver.getDefinitions();
  return async (request, backend) => {
    if (isProcedure(request.call.functionKey)) return definitions(request, backend);
    return { ok: false, error: presentFailure(new AppError('not-found', said('app.unknown-request'))) };
  };
}

const procedureNames = Object.keys(procedures).filter(isProcedure);
const caller = z.object({ accountId: z.string().min(1) });

/** What answering takes beside the call itself. */
interface Backend {
  readonly implementations: Procedures;
  readonly permissions: Permissions;
  readonly deps: CallDeps;
}

async function answer(
  name: ProcedureName,
  payload: unknown,
  context: unknown,
  backend: Backend,
): Promise<CallResult<unknown>> {
  const startedAt = Date.now();
  try {
    const who = caller.safeParse(context);
    if (!who.success) throw new AppError('forbidden', said('app.signed-out'));
    const value = await perform(name, payload, who.data.accountId, backend);
    console.info(`${name}: ok ${Date.now() - startedAt} ms`);
    return { ok: true, value };
  } catch (error) {
    logFailure(name, error);
    return { ok: false, error: presentFailure(error) };
  }
}

async function perform(
  name: ProcedureName,
  payload: unknown,
  accountId: string,
  { implementations, permissions, deps }: Backend,
): Promise<unknown> {
  const procedure = procedures[name];
  const { zone } = whereabouts.parse(payload);
  const parsed = procedure.input.safeParse(payload ?? {});
  if (!parsed.success) throw invalidInput(parsed.error);
  const grants = await authorise(name, parsed.data, accountId, permissions);
  const actor = { accountId, grants, zone };
  // The table ties name, schema and implementation together; indexing it by a generic key loses that.
  const implementation = implementations[name] as (input: unknown, call: SiteCall) => Promise<unknown>;
  const call = await callAbout(parsed.data, actor, deps);
  if (procedure.permission === 'add-quote') holdToSwitch(call);
  const value = await implementation(parsed.data, call);
  // What the schema does not name stays in the app, whatever a use case returns.
  return procedure.output.parse(value);
}

/** The permission that the input asks for: records that are people's own take less than the product's. */
function permissionFor({ permission, ofOwned }: ProcedureEntry, input: unknown): Permission {
  if (ofOwned === undefined) return permission;
  const { kind } = ofKind.parse(input);
  return isKindName(kind) && kindNamed(kind).owned !== undefined ? ofOwned : permission;
}

/** What the input names, loaded once for everything that follows. */
function callAbout(input: unknown, actor: Actor, deps: CallDeps): Promise<Call> | SiteCall {
  const { issueId, projectId } = subject.parse(input);
  if (issueId !== undefined) return itemCall(issueId, actor, deps);
  return projectId === undefined ? siteCall(actor, deps) : projectCall(projectId, actor, deps);
}

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}

async function authorise(
  name: ProcedureName,
  input: unknown,
  accountId: string,
  permissions: Permissions,
): Promise<Grants> {
  const procedure: ProcedureEntry = procedures[name];
  const permission = permissionFor(procedure, input);
  const { issueId, projectId = '' } = subject.parse(input);
  const reads = permission === 'browse-project' && 'of' in tags[name];
  const grants =
    issueId !== undefined
      ? await permissions.forItem(issueId)
      : reads
        ? await permissions.latelyForProject(projectId, accountId, procedure.asksNoMore === true)
        : await permissions.forProject(projectId);
  if (!grants.browse) {
    throw new AppError('not-found', said('jira.not-there'));
  }
  const isGranted =
    permission === 'add-quote' ? await mayQuote(grants, input, permissions) : grants[GRANT_FOR[permission]];
  if (!isGranted) {
    throw new AppError('forbidden', REFUSALS[permission], { permission });
  }
  return grants;
}

/** Who says what a customer said is who works with what it is about: the ticket that is quoted, or the project's work. */
async function mayQuote(grants: Grants, input: unknown, permissions: Permissions): Promise<boolean> {
  if (grants.manageKnowledge || grants.editItem) return true;
  const { projectId = '', ticketId } = subject.parse(input);
  return permissions.mayComment(ticketId === undefined ? { projectId } : { issueId: ticketId });
}

/** @throws AppError `forbidden` where the product leaves quotes to those who manage its knowledge */
function holdToSwitch(call: SiteCall | Call): void {
  if (call.actor.grants.manageKnowledge) return;
  if (!('product' in call) || !call.product.quotesOpen)
    throw new AppError('forbidden', said('app.quotes-closed'), { permission: 'add-quote' });
}

const REFUSALS: Readonly<Record<Permission, Said>> = {
  'browse-item': said('app.may-not-see-item'),
  'edit-item': said('app.may-not-edit-item'),
  'browse-project': said('app.may-not-see-project'),
  'add-quote': said('app.may-not-quote'),
  'manage-knowledge': said('app.may-not-manage'),
  'administer-project': said('app.project-admins-only'),
};
