/** A query that cannot be answered, as the sentence of a 400. */
export class JqlRefusal extends Error {
  override readonly name = 'JqlRefusal';
}
