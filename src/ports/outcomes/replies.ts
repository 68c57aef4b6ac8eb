/** Answers to customers on the requests that they wrote, as the person who calls. */
export interface Replies {
  /**
   * Posts a comment that the customer reads.
   * @throws AppError `not-found`, `forbidden`, `invalid`, `rate-limited`: nothing was posted;
   * `unavailable`: it is not known whether it was
   */
  post(requestKey: string, text: string): Promise<void>;
}
