import { RateLimits } from '../faults/rate-limits';
import type { Faults } from '../faults/faults';
import type { JiraSite } from '../jira/site';
import { AppCalls } from './app-calls';
import { appModulesOf } from './app-modules';
import type { HostEvent } from './bridge-host/session';
import { CallLog } from './call-log';
import { contextAri, installation } from './installation';
import type { HostLimits } from './limits';
import type { AppManifest } from './manifest';
import { ProductEvents } from './product-events';
import { JiraService } from './proxy/jira-service';
import { KvsService } from './proxy/kvs-service';
import { ProxyServer } from './proxy/proxy-server';
import { createRealtimeService } from './proxy/realtime-service';
import { createStargateService } from './proxy/stargate-service';
import { QueueService } from './queue/queue-service';
import { TaskDispatcher } from './queue/task-dispatcher';
import { TaskJournal } from './queue/task-journal';
import { Invoker } from './runtime/invoker';
import { Schedules } from './schedules';
import type { SqlServer } from './sql/sql-server';
import { SqlService } from './sql/sql-service';
import type { SqlStatement } from './sql/sql-service';

export interface AppHostOptions {
  readonly manifest: AppManifest;
  /** Texts of the manifest in the language of the embedded Jira. */
  readonly translate: (key: string) => string;
  readonly limits: HostLimits;
  readonly jira: JiraSite;
  readonly faults: Faults;
  readonly runnerScript: string;
  readonly bundlePath: string;
  readonly journalFile: string;
  readonly sql: SqlServer;
  readonly siteUrl: () => string;
  /** Runs functions in this very process. */
  readonly here: boolean;
  readonly onEvent: (event: HostEvent) => void;
  readonly onStatement?: ((statement: SqlStatement) => void) | undefined;
}

/** The app, installed and running: its functions, queues, events, schedules and everything behind its APIs. */
export class AppHost {
  readonly calls: AppCalls;
  readonly jiraService: JiraService;
  readonly schedules: Schedules;
  readonly dispatcher: TaskDispatcher;
  readonly events: ProductEvents;
  readonly log = new CallLog();
  readonly invoker: Invoker;
  readonly #options: AppHostOptions;
  readonly #sql: SqlService;
  readonly #kvs: KvsService;
  readonly #journal: TaskJournal;
  #proxy: ProxyServer | undefined;
  #disconnect: () => void = () => undefined;

  constructor(options: AppHostOptions) {
    this.#options = options;
    const { manifest, limits, jira, faults, onEvent } = options;
    const changed = () => {
      onEvent({ type: 'jobs' });
    };
    this.invoker = new Invoker({
      manifest,
      limits,
      runnerScript: options.runnerScript,
      bundlePath: () => options.bundlePath,
      proxyPort: () => this.#proxy?.port ?? 0,
      here: options.here ? (token, call) => this.#proxyOf().answer(token, call) : undefined,
      planKill: (request) => faults.planKill(request),
      onLog: (log) => {
        this.log.addInvocation(log);
        onEvent({ type: 'invocation', log });
      },
    });
    this.calls = new AppCalls(manifest, this.invoker);
    const { journal, tasks } = TaskJournal.open(options.journalFile);
    this.#journal = journal;
    this.dispatcher = new TaskDispatcher({
      journal,
      tasks,
      limits,
      run: (task) => this.calls.runTask(task),
      onChange: changed,
    });
    this.events = new ProductEvents(manifest, faults, this.dispatcher);
    this.schedules = new Schedules(manifest, this.calls, changed);
    this.#sql = new SqlService(options.sql, limits, options.onStatement);
    this.#kvs = new KvsService(options.sql, manifest.scopes);
    this.jiraService = new JiraService({
      jira,
      manifest,
      faults,
      ...(limits.jiraRateLimits ? { rateLimits: new RateLimits() } : {}),
      onCall: (call) => {
        this.log.addJiraCall(call);
      },
    });
  }

  /** Opens the proxy, installs the app into Jira, and lets events and queues run. */
  async start(firstInstall: boolean): Promise<void> {
    const { manifest, translate, limits, jira, siteUrl, onEvent } = this.#options;
    const queue = new QueueService(manifest, limits, this.dispatcher);
    this.#proxy = await ProxyServer.start({
      findByToken: (token) => this.invoker.findByToken(token),
      services: [
        this.jiraService.proxy,
        this.#sql.proxy,
        this.#kvs.proxy,
        queue.proxy,
        createStargateService(manifest, siteUrl),
        createRealtimeService((message) => {
          onEvent({ type: 'realtime', ...message });
        }),
      ],
      afterCall: async (invocation) => {
        const { killAfter } = invocation;
        if (killAfter === undefined) return;
        const calls = killAfter.of === 'jira' ? invocation.jiraCalls : invocation.sqlCalls;
        if (calls >= killAfter.calls && this.#options.faults.takeKill(invocation.request))
          await this.invoker.kill(invocation);
      },
    });
    await jira.installApp(
      appModulesOf(manifest, translate, (type, module, functionKey, payload) =>
        this.calls.callModuleFunction(type, module, functionKey, payload),
      ),
    );
    this.#disconnect = this.events.connect(jira);
    this.dispatcher.start();
    if (firstInstall) this.#tellInstalled();
    this.schedules.start();
  }

  async close(): Promise<void> {
    this.#disconnect();
    this.schedules.stop();
    this.dispatcher.stop();
    await this.invoker.close();
    await this.#proxy?.close();
    await Promise.all([this.#sql.close(), this.#kvs.close()]);
    this.#journal.close();
  }

  #proxyOf(): ProxyServer {
    if (this.#proxy === undefined) throw new Error('The app is not started.');
    return this.#proxy;
  }

  #tellInstalled(): void {
    this.events.publish({
      eventType: 'avi:forge:installed:app',
      selfGenerated: false,
      payload: {
        id: installation.installationId,
        context: contextAri,
        app: { id: this.#options.manifest.appUuid, version: installation.appVersion },
        environment: { id: installation.environmentId },
      },
    });
  }
}
