import type { ServerResponse } from 'node:http';
import type { HostEvent } from '../bridge-host/session';

const heartbeatMs = 15_000;

/** Server-sent events to every open page. */
export class EventStream {
  readonly #responses = new Set<ServerResponse>();
  readonly #heartbeat: NodeJS.Timeout;

  constructor() {
    this.#heartbeat = setInterval(() => {
      for (const response of this.#responses) response.write(': still here\n\n');
    }, heartbeatMs);
    this.#heartbeat.unref();
  }

  open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    this.#responses.add(response);
    response.on('close', () => this.#responses.delete(response));
  }

  send(event: HostEvent): void {
    const line = `data: ${JSON.stringify(event)}\n\n`;
    for (const response of this.#responses) response.write(line);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    for (const response of this.#responses) response.end();
    this.#responses.clear();
  }
}
