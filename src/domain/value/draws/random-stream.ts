const AHEAD = 256;

/**
 * Seeded random numbers, the same bits wherever IEEE arithmetic holds: 32-bit integer operations only.
 * Generator: sfc32 of the PractRand suite (Chris Doty-Humphrey, 2010, public domain); period above 2^96.
 */
export class RandomStream {
  private readonly state = new Int32Array(4);
  /** Numbers made ahead: in one loop the state stays in registers, which halves the cost of each. */
  private readonly ahead = new Int32Array(AHEAD);
  private used = AHEAD;

  /**
   * A stream of its own per name: what one need or item draws never depends on which others exist.
   * @param seed any whole number. @param name for example "item AB-12".
   */
  constructor(seed: number, name: string) {
    const { state } = this;
    for (let part = 0; part < 3; part++) state[part] = hash(name, (seed ^ (part * 0x9e3779b9)) | 0);
    state[3] = 1;
    this.refill();
    // The first numbers still look like the seed.
    this.used = 12;
  }

  /** The next 32 random bits, as a signed number: it stays a machine word, an unsigned one would not. */
  next32(): number {
    if (this.used === AHEAD) this.refill();
    return this.ahead[this.used++] ?? 0;
  }

  /** Uniform in (0, 1), never 0 nor 1. */
  uniform(): number {
    return ((this.next32() >>> 0) + 0.5) * 2.3283064365386963e-10;
  }

  /** A whole number from 0 to `count` − 1; the bias, below count/2^32, does not matter for shuffling. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  private refill(): void {
    const { state, ahead } = this;
    let a = state[0] ?? 0;
    let b = state[1] ?? 0;
    let c = state[2] ?? 0;
    let d = state[3] ?? 0;
    for (let at = 0; at < AHEAD; at++) {
      const result = (((a + b) | 0) + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + result) | 0;
      ahead[at] = result;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
    this.used = 0;
  }
}

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo), started from a seed and finished by avalanche. */
function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
