/** One row: Σ coefficients·columns ≤ limit. */
export interface LinearRow {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly limit: number;
}

/** Maximise objective·x subject to the rows and to 0 ≤ x ≤ upper, every upper finite. */
export interface LinearModel {
  readonly objective: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly LinearRow[];
}
