/** An estimate with its 95 % interval. */
export interface Estimate95 {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % point of the standard normal distribution. */
export const Z95 = 1.959963984540054;
