/** One run of a standing import. Ids only: the worker reads what is true when it runs. */
export interface TicketRun {
  readonly productId: string;
  readonly standingId: string;
  readonly jobId: string;
}

export interface TicketQueue {
  push(run: TicketRun): Promise<void>;
}
