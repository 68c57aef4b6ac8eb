import { z } from 'zod';
import type { JiraSite, ProductEvent } from '../jira/site';
import type { Faults } from '../faults/faults';
import { functionKeyOf, type AppManifest, type ManifestModule } from './manifest';
import type { TaskDispatcher } from './queue/task-dispatcher';

const eventEntrySchema = z.union([z.string(), z.looseObject({ eventType: z.string() })]);
const triggerSchema = z.looseObject({
  events: z.array(eventEntrySchema),
  filter: z.looseObject({ ignoreSelf: z.boolean().optional(), expression: z.string().optional() }).optional(),
});

interface Subscription {
  readonly module: ManifestModule;
  readonly functionKey: string;
  readonly ignoreSelf: boolean;
}

/** Hands Jira's product events to the triggers that ask for them, through the fault switches. */
export class ProductEvents {
  readonly #byType = new Map<string, Subscription[]>();
  readonly #faults: Faults;
  readonly #dispatcher: TaskDispatcher;

  constructor(manifest: AppManifest, faults: Faults, dispatcher: TaskDispatcher) {
    this.#faults = faults;
    this.#dispatcher = dispatcher;
    for (const module of manifest.modules['trigger'] ?? []) this.#subscribe(module);
  }

  /** Listens to a site until the returned function is called. */
  connect(jira: JiraSite): () => void {
    return jira.onProductEvent((event) => {
      this.publish(event);
    });
  }

  publish(event: ProductEvent): void {
    const subscriptions = (this.#byType.get(event.eventType) ?? []).filter(
      (subscription) => !(subscription.ignoreSelf && event.selfGenerated),
    );
    if (subscriptions.length === 0) return;
    const now = Date.now();
    for (const delivery of this.#faults.planDelivery(event)) {
      for (const { module, functionKey } of subscriptions) {
        this.#dispatcher.add({
          kind: 'event',
          functionKey,
          moduleKey: module.key,
          name: event.eventType,
          jobId: '',
          body: { eventType: event.eventType, ...event.payload, selfGenerated: event.selfGenerated },
          chainDepth: 0,
          notBefore: now + delivery.afterMs,
        });
      }
    }
  }

  #subscribe(module: ManifestModule): void {
    const trigger = triggerSchema.parse(module);
    const functionKey = functionKeyOf(module);
    if (functionKey === undefined) return;
    if (trigger.filter?.expression !== undefined) {
      process.stderr.write(
        `Trigger ${module.key}: filter expressions are not modelled; its events all arrive.\n`,
      );
    }
    for (const entry of trigger.events) {
      const eventType = typeof entry === 'string' ? entry : entry.eventType;
      const subscriptions = this.#byType.get(eventType) ?? [];
      subscriptions.push({ module, functionKey, ignoreSelf: trigger.filter?.ignoreSelf ?? false });
      this.#byType.set(eventType, subscriptions);
    }
  }
}
