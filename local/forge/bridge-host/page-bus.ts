type Listener = (payload: unknown) => void;

/** Events between the frames of one page, by name. */
class PageBus {
  readonly #listeners = new Map<string, Set<Listener>>();

  on(event: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(event, listeners);
    return () => {
      listeners.delete(listener);
    };
  }

  emit(event: string, payload: unknown): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) listener(payload);
  }
}

/** `events.emit` of one app and `events.emitPublic` between apps; one app is installed, so they differ in name alone. */
export const appBus = new PageBus();
export const publicBus = new PageBus();
