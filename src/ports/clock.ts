/** The only source of time and of new ids for use cases. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  newId(): string;
}
