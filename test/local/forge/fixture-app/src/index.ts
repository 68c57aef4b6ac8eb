/** An app that does on request what a test of the host wants to see, through the real Forge packages. */
import Resolver from '@forge/resolver';
import api, { asApp, asUser, assumeTrustedRoute, getAppContext, route, webTrigger } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { publishGlobal } from '@forge/realtime';
import { migrationRunner, sql } from '@forge/sql';

interface WorkBody {
  readonly name: string;
  /** Throw on the first so many attempts. */
  readonly failures?: number;
  /** Ask for another attempt this often. */
  readonly retries?: number;
  readonly sleepMs?: number;
  /** Statements to run one after the other, each once per `name`. */
  readonly steps?: number;
}

interface WorkEvent {
  readonly body: WorkBody;
  readonly jobId: string;
  readonly eventId: string;
  readonly retryContext?: {
    readonly retryCount: number;
    readonly retryReason?: string;
    readonly retryData?: unknown;
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function note(kind: string, name: string, detail: unknown): Promise<void> {
  await sql
    .prepare('INSERT INTO note (kind, name, detail, at) VALUES (?, ?, ?, ?)')
    .bindParams(kind, name, JSON.stringify(detail ?? null), Date.now())
    .execute();
}

const definitions = new Resolver();
type Values = Readonly<Record<string, unknown>>;

function define(key: string, run: (payload: Values, context: Values) => unknown): void {
  definitions.define(key, (request: { readonly payload: Values; readonly context: Values }) =>
    run(request.payload, request.context),
  );
}

define('echo', (payload, context) => ({ payload, accountId: context['accountId'], context }));
define('context', () => {
  const context = getAppContext();
  return {
    moduleKey: context.moduleKey,
    remainingMs: context.invocationRemainingTimeInMillis(),
    appAri: String(context.appAri),
  };
});
define('fail', (payload) => {
  throw new RangeError(String(payload['message']));
});
define('log', () => {
  console.info('a line with', { a: 1 });
  console.error('and an error');
  return null;
});
define('big', (payload) => 'x'.repeat(Number(payload['bytes'])));
define('sleep', async (payload) => {
  await sleep(Number(payload['ms']));
  return 'slept';
});
define('spin', () => {
  for (let i = 0; ; i += 1) if (i < 0) return i;
});
define('hog', async () => {
  const held: number[][] = [];
  for (;;) {
    held.push(new Array<number>(200_000).fill(held.length));
    if (held.length % 20 === 0) await sleep(0);
  }
});
let lateWrite: 'pending' | 'written' | 'refused' = 'pending';
define('detached', () => {
  void (async () => {
    await sleep(150);
    await note('detached', 'late', null);
  })().then(
    () => {
      lateWrite = 'written';
    },
    () => {
      lateWrite = 'refused';
    },
  );
  return 'returned';
});
define('lateWrite', () => lateWrite);
define('whoami', async () => {
  const response = await asUser().requestJira(
    route`/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,EDIT_ISSUES`,
  );
  return { status: response.status, body: (await response.json()) as unknown };
});
define('jira', async (payload) => {
  const as = payload['as'] === 'app' ? asApp() : asUser();
  const method = typeof payload['method'] === 'string' ? payload['method'] : 'GET';
  const response = await as.requestJira(assumeTrustedRoute(String(payload['path'])), {
    method,
    ...(payload['body'] === undefined
      ? {}
      : { body: JSON.stringify(payload['body']), headers: { 'content-type': 'application/json' } }),
  });
  return {
    status: response.status,
    reason: response.headers.get('ratelimit-reason'),
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
});
define('graph', async () => {
  const response = await asApp().requestGraph('query { me { id } }');
  return { status: response.status, text: await response.text() };
});
define('sql', async (payload) => {
  const query = String(payload['query']);
  const run =
    payload['ddl'] === true
      ? sql.executeDDL(query)
      : sql
          .prepare(query)
          .bindParams(...((payload['params'] ?? []) as never[]))
          .execute();
  try {
    return { rows: (await run).rows };
  } catch (error) {
    const failure = error as { code?: string; message: string; suggestion?: string };
    return { code: failure.code, message: failure.message, suggestion: failure.suggestion };
  }
});
define('push', async (payload) => {
  const { jobId } = await new Queue({
    key: typeof payload['queue'] === 'string' ? payload['queue'] : 'work',
  }).push(payload['events'] as never);
  return { jobId };
});
define('stats', (payload) => new Queue({ key: 'work' }).getJob(String(payload['jobId'])).getStats());
define('cancel', async (payload) => {
  await new Queue({ key: 'work' }).getJob(String(payload['jobId'])).cancel();
  return null;
});
define('kvs', async () => {
  await kvs.set('a:1', { n: 1 });
  await kvs.set('a:2', 'two');
  await kvs.setSecret('a:1', 'hidden');
  const page = await kvs
    .query()
    .where('key', { condition: 'BEGINS_WITH', values: ['a:'] } as never)
    .limit(1)
    .getMany();
  const got = {
    one: await kvs.get('a:1'),
    secret: await kvs.getSecret('a:1'),
    none: await kvs.get('b'),
    page,
  };
  await kvs.delete('a:1');
  return { ...got, gone: await kvs.get('a:1') };
});
define('publish', async (payload) => publishGlobal(String(payload['channel']), payload['message'] as never));
define('hookUrl', async (payload) => webTrigger.getUrl(String(payload['key'])));
define('egress', async () => (await api.fetch('https://example.com/')).status);

export const resolver = definitions.getDefinitions();

export const badge = (payload: { readonly extension?: { readonly issue?: { readonly key: string } } }) => ({
  status: { type: 'badge', value: { label: payload.extension?.issue?.key ?? 'none', type: 'default' } },
});

export const jql = ({ clause }: { readonly clause: { readonly arguments: readonly string[] } }) =>
  clause.arguments[0] === 'bad'
    ? { error: 'That key is bad.' }
    : { jql: `key = "${clause.arguments[0] ?? ''}"` };

interface IssueEvent {
  readonly eventType: string;
  readonly selfGenerated: boolean;
  readonly issue: { readonly key: string };
}

export const onEvent = async (event: IssueEvent) => {
  await note('event', event.issue.key, { self: event.selfGenerated, type: event.eventType });
};

export const onForeignEvent = async (event: IssueEvent) => {
  await note('foreign-event', event.issue.key, null);
};

export const work = async (event: WorkEvent) => {
  const { body, retryContext } = event;
  const attempt = retryContext?.retryCount ?? 0;
  await note('begin', body.name, { attempt, jobId: event.jobId, ...retryContext });
  if (body.sleepMs !== undefined) await sleep(body.sleepMs);
  for (let step = 0; step < (body.steps ?? 0); step += 1) {
    await sql
      .prepare('INSERT INTO step (name, step) VALUES (?, ?) ON DUPLICATE KEY UPDATE step = VALUES(step)')
      .bindParams(body.name, step)
      .execute();
  }
  if (attempt < (body.failures ?? 0)) throw new Error('not yet');
  if (attempt < (body.retries ?? 0))
    return new InvocationError({
      retryAfter: 1,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { seen: attempt },
    } as never);
  await note('end', body.name, null);
  return undefined;
};

export const migrate = async () => {
  await migrationRunner
    .enqueue(
      'v001',
      'CREATE TABLE IF NOT EXISTS note (id BIGINT PRIMARY KEY AUTO_INCREMENT, kind VARCHAR(40) NOT NULL, name VARCHAR(80) NOT NULL, detail TEXT, at BIGINT NOT NULL)',
    )
    .enqueue(
      'v002',
      'CREATE TABLE IF NOT EXISTS step (name VARCHAR(80) NOT NULL, step INT NOT NULL, PRIMARY KEY (name, step))',
    )
    .run();
};

export const chore = async () => {
  await sleep(5_000);
};

export const hook = async (request: {
  readonly method: string;
  readonly queryParameters: Record<string, string[]>;
  readonly body: string;
}) => {
  await sleep(Number(request.queryParameters['sleepMs']?.[0] ?? 0));
  return {
    statusCode: 201,
    headers: { 'x-hook': ['yes'] },
    body: JSON.stringify({ method: request.method, q: request.queryParameters['q'], body: request.body }),
  };
};

export const staticHook = () => ({ outputKey: 'accepted' });
