import type { LinearModel } from './linear-model';

const TOLERANCE = 1e-9;
/** A bound is taken for met when it is violated by no more. */
const LEAST_VIOLATION = 1e-8;
/** Pivot elements smaller than this are taken for zero. */
const LEAST_PIVOT = 1e-7;
/** Table entries smaller than this are remains of roundings. */
const NO_ENTRY = 1e-13;
/** After so many pivots the tableau is built anew, so that roundings cannot pile up. */
const PIVOTS_UNTIL_FRESH = 1500;

/**
 * Dual simplex with bounded columns and bound flipping (Fourer 1994; Maros 2003) on a dense tableau of the
 * columns outside the basis. Every column is boxed, hence any change of bounds keeps the present basis dual
 * feasible: one object serves a whole branch and bound. Bounds are certified afresh from the row prices,
 * so that a rounding in the tableau can weaken a bound but never make it wrong.
 */
export class DualSimplex {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** c − y·A per column for the row prices of the last `certify`. */
  readonly reducedValue: Float64Array;
  private readonly model: LinearModel;
  private readonly columns: number;
  private readonly rows: number;
  private readonly table: Float64Array;
  /** B⁻¹b per row. */
  private readonly rightSide: Float64Array;
  private readonly basicValue: Float64Array;
  private readonly rate: Float64Array;
  /** Variable in each basic row and in each column of the table; slack r is number `columns + r`. */
  private readonly basic: Int32Array;
  private readonly outside: Int32Array;
  private readonly atUpper: Uint8Array;
  /** Ratio per column in the present ratio test. */
  private readonly breakpoints: Float64Array;
  /** Columns with an entry in the present pivot row. */
  private readonly used: Int32Array;
  private pivots = Infinity;

  constructor(model: LinearModel) {
    this.model = model;
    this.columns = model.objective.length;
    this.rows = model.rows.length;
    this.lower = new Float64Array(this.columns);
    this.upper = model.upper.slice();
    this.reducedValue = new Float64Array(this.columns);
    this.table = new Float64Array(this.rows * this.columns);
    this.rightSide = new Float64Array(this.rows);
    this.basicValue = new Float64Array(this.rows);
    this.breakpoints = new Float64Array(this.columns);
    this.used = new Int32Array(this.columns);
    this.rate = new Float64Array(this.columns);
    this.basic = new Int32Array(this.rows);
    this.outside = new Int32Array(this.columns);
    this.atUpper = new Uint8Array(this.columns);
  }

  /** Re-optimises for the present bounds; false when surely no point meets them. At most `limit` pivots. */
  optimise(limit: number): boolean {
    if (this.pivots > PIVOTS_UNTIL_FRESH) this.rebuild();
    this.settle();
    let doubted = false;
    for (let count = 0; count < limit; count++) {
      const row = this.leavingRow();
      if (row < 0) return true;
      if (this.improve(row)) continue;
      if (this.isImpossible(row)) return false;
      if (doubted) return true;
      doubted = true;
      this.rebuild();
      this.settle();
    }
    return true;
  }

  /** Present value of every column. */
  values(into: Float64Array): Float64Array {
    for (let j = 0; j < this.columns; j++) {
      const variable = this.outside[j] ?? 0;
      if (variable < this.columns) into[variable] = this.restingValue(j);
    }
    for (let i = 0; i < this.rows; i++) {
      const variable = this.basic[i] ?? 0;
      if (variable < this.columns) into[variable] = this.basicValue[i] ?? 0;
    }
    return into;
  }

  /** An upper bound on the objective within the present bounds, from the row prices by weak duality. */
  certify(): number {
    const { reducedValue, model } = this;
    reducedValue.set(model.objective);
    let bound = 0;
    for (let j = 0; j < this.columns; j++) {
      const slack = (this.outside[j] ?? 0) - this.columns;
      if (slack < 0) continue;
      const price = -(this.rate[j] ?? 0);
      const row = model.rows[slack];
      if (price <= 0 || row === undefined) continue;
      bound += price * row.limit;
      row.columns.forEach((column, at) => {
        reducedValue[column] = (reducedValue[column] ?? 0) - price * (row.coefficients[at] ?? 0);
      });
    }
    for (let j = 0; j < this.columns; j++) {
      const value = reducedValue[j] ?? 0;
      bound += value * ((value > 0 ? this.upper[j] : this.lower[j]) ?? 0);
    }
    return bound;
  }

  /** Starts again from the slack basis. */
  private rebuild(): void {
    this.pivots = 0;
    this.table.fill(0);
    this.rate.set(this.model.objective);
    this.model.rows.forEach((row, i) => {
      this.basic[i] = this.columns + i;
      this.rightSide[i] = row.limit;
      row.columns.forEach((column, at) => {
        this.table[i * this.columns + column] = row.coefficients[at] ?? 0;
      });
    });
    for (let j = 0; j < this.columns; j++) {
      this.outside[j] = j;
      this.atUpper[j] = (this.rate[j] ?? 0) > 0 ? 1 : 0;
    }
  }

  /** Puts every column outside the basis on the bound its rate asks for and computes the basic values. */
  private settle(): void {
    const { columns, rows, table, basicValue } = this;
    const resting = new Float64Array(columns);
    for (let j = 0; j < columns; j++) {
      const variable = this.outside[j] ?? 0;
      if (variable < columns) {
        const rate = this.rate[j] ?? 0;
        if (rate > TOLERANCE) this.atUpper[j] = 1;
        else if (rate < -TOLERANCE) this.atUpper[j] = 0;
      }
      resting[j] = this.restingValue(j);
    }
    for (let i = 0; i < rows; i++) {
      let value = this.rightSide[i] ?? 0;
      const start = i * columns;
      for (let j = 0; j < columns; j++) value -= (table[start + j] ?? 0) * (resting[j] ?? 0);
      basicValue[i] = value;
    }
  }

  /** The row whose basic variable violates a bound most; −1 when none does. */
  private leavingRow(): number {
    let worst = LEAST_VIOLATION;
    let row = -1;
    for (let i = 0; i < this.rows; i++) {
      const value = this.basicValue[i] ?? 0;
      const violation = Math.max(this.low(this.basic[i] ?? 0) - value, value - this.high(this.basic[i] ?? 0));
      if (violation > worst) {
        worst = violation;
        row = i;
      }
    }
    return row;
  }

  /**
   * One dual step: the basic variable of `row` leaves to the bound it violates. Boxed columns whose rate
   * changes sign on the way flip to their other bound as long as the violation lasts. False = infeasible.
   */
  private improve(row: number): boolean {
    const { columns, table, basicValue, breakpoints } = this;
    const leaving = this.basic[row] ?? 0;
    const start = row * columns;
    const raise = (basicValue[row] ?? 0) < this.low(leaving);
    const target = raise ? this.low(leaving) : this.high(leaving);
    const eligible: number[] = [];
    for (let j = 0; j < columns; j++) {
      const entry = raise ? -(table[start + j] ?? 0) : (table[start + j] ?? 0);
      if (Math.abs(entry) < LEAST_PIVOT) continue;
      const variable = this.outside[j] ?? 0;
      if (this.low(variable) === this.high(variable)) continue;
      if (this.atUpper[j] === 1 ? entry > 0 : entry < 0) continue;
      breakpoints[j] = Math.abs(this.rate[j] ?? 0) / Math.abs(entry);
      eligible.push(j);
    }
    eligible.sort((a, b) => (breakpoints[a] ?? 0) - (breakpoints[b] ?? 0) || a - b);
    let missing = Math.abs(target - (basicValue[row] ?? 0));
    for (const j of eligible) {
      const variable = this.outside[j] ?? 0;
      const reach = Math.abs(table[start + j] ?? 0) * (this.high(variable) - this.low(variable));
      if (reach < missing - LEAST_VIOLATION) {
        missing -= reach;
        this.flip(j);
        continue;
      }
      this.exchange(row, j, target);
      return true;
    }
    return false;
  }

  /**
   * Whether `row` proves that no point meets the bounds: the same combination of the model's rows, computed
   * afresh, asks for more than the columns can give (Farkas). Guards against roundings in the tableau.
   */
  private isImpossible(row: number): boolean {
    const { columns, model, table } = this;
    const low = (this.basicValue[row] ?? 0) < this.low(this.basic[row] ?? 0);
    const combined = new Float64Array(columns);
    let most = 0;
    const add = (slack: number, entry: number): void => {
      const weight = low ? entry : -entry;
      const source = model.rows[slack];
      if (weight <= 0 || source === undefined) return;
      most += weight * source.limit;
      source.columns.forEach((column, at) => {
        combined[column] = (combined[column] ?? 0) + weight * (source.coefficients[at] ?? 0);
      });
    };
    add((this.basic[row] ?? 0) - columns, 1);
    for (let j = 0; j < columns; j++) add((this.outside[j] ?? 0) - columns, table[row * columns + j] ?? 0);
    const least = combined.reduce(
      (sum, entry, j) => sum + entry * ((entry > 0 ? this.lower[j] : this.upper[j]) ?? 0),
      0,
    );
    return least > most + TOLERANCE;
  }

  private flip(j: number): void {
    const variable = this.outside[j] ?? 0;
    const change = (this.high(variable) - this.low(variable)) * (this.atUpper[j] === 1 ? -1 : 1);
    this.atUpper[j] = this.atUpper[j] === 1 ? 0 : 1;
    this.shift(j, change);
  }

  /** Moves column j by `change`; the basic variables answer. */
  private shift(j: number, change: number): void {
    for (let i = 0, at = j; i < this.rows; i++, at += this.columns)
      this.basicValue[i] = (this.basicValue[i] ?? 0) - (this.table[at] ?? 0) * change;
  }

  /** Column j enters the basis in `row`, whose variable rests at `target` from now on. */
  private exchange(row: number, j: number, target: number): void {
    const { columns, rows, table, rate, rightSide } = this;
    const start = row * columns;
    const pivot = table[start + j] ?? 1;
    const leaving = this.basic[row] ?? 0;
    const change = ((this.basicValue[row] ?? 0) - target) / pivot;
    const entered = this.restingValue(j) + change;
    this.shift(j, change);
    this.basicValue[row] = entered;
    this.basic[row] = this.outside[j] ?? 0;
    this.outside[j] = leaving;
    this.atUpper[j] = target === this.high(leaving) ? 1 : 0;

    const { used } = this;
    let count = 0;
    for (let k = 0; k < columns; k++) {
      const entry = table[start + k] ?? 0;
      if (Math.abs(entry) < NO_ENTRY) {
        table[start + k] = 0;
        continue;
      }
      table[start + k] = k === j ? 1 / pivot : entry / pivot;
      used[count++] = k;
    }
    rightSide[row] = (rightSide[row] ?? 0) / pivot;
    for (let i = 0, base = 0; i < rows; i++, base += columns) {
      const factor = table[base + j] ?? 0;
      if (i === row || factor === 0) continue;
      table[base + j] = 0;
      for (let at = 0; at < count; at++) {
        const k = used[at] ?? 0;
        table[base + k] = (table[base + k] ?? 0) - factor * (table[start + k] ?? 0);
      }
      rightSide[i] = (rightSide[i] ?? 0) - factor * (rightSide[row] ?? 0);
    }
    const factor = rate[j] ?? 0;
    rate[j] = 0;
    for (let at = 0; at < count; at++) {
      const k = used[at] ?? 0;
      rate[k] = (rate[k] ?? 0) - factor * (table[start + k] ?? 0);
    }
    this.pivots++;
  }

  private restingValue(j: number): number {
    const variable = this.outside[j] ?? 0;
    return this.atUpper[j] === 1 ? this.high(variable) : this.low(variable);
  }

  private low(variable: number): number {
    return variable < this.columns ? (this.lower[variable] ?? 0) : 0;
  }

  private high(variable: number): number {
    return variable < this.columns ? (this.upper[variable] ?? 0) : Infinity;
  }
}
