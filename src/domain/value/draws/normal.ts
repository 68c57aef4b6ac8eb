import type { RandomStream } from './random-stream';

/**
 * Standard normal numbers by the ziggurat (Marsaglia & Tsang, J. Stat. Software 5(8), 2000), 256 layers.
 * The tables use Math.log and Math.exp, whose last bit an engine may choose: Node, Forge and Chromium share
 * V8, hence the same bits; another engine may differ in the last place.
 */
const LAYERS = 256;
const TAIL = 3.6541528853610088;
const AREA = 0.00492867323399;

const edge = new Float64Array(LAYERS + 1);
const height = new Float64Array(LAYERS + 1);

function density(x: number): number {
  return Math.exp(-0.5 * x * x);
}

edge[0] = AREA / density(TAIL);
edge[1] = TAIL;
for (let layer = 2; layer < LAYERS; layer++) {
  const before = edge[layer - 1] ?? 0;
  edge[layer] = Math.sqrt(-2 * Math.log(AREA / before + density(before)));
}
edge[LAYERS] = 0;
for (let layer = 0; layer <= LAYERS; layer++) height[layer] = density(edge[layer] ?? 0);

/** One standard normal number. */
export function normal(stream: RandomStream): number {
  for (;;) {
    const bits = stream.next32();
    const layer = bits & 255;
    // The upper 24 bits, signed: another part of the word than the layer.
    const x = (bits >> 8) * 1.1920928955078125e-7 * (edge[layer] ?? 0);
    const size = Math.abs(x);
    if (size < (edge[layer + 1] ?? 0)) return x;
    if (layer === 0) return x < 0 ? -tail(stream) : tail(stream);
    const low = height[layer] ?? 0;
    if (low + stream.uniform() * ((height[layer + 1] ?? 0) - low) < density(size)) return x;
  }
}

/** A number beyond the last layer (Marsaglia 1964). */
function tail(stream: RandomStream): number {
  for (;;) {
    const x = -Math.log(stream.uniform()) / TAIL;
    if (-2 * Math.log(stream.uniform()) > x * x) return TAIL + x;
  }
}
