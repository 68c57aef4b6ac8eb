/** A need of the map with what open work would satisfy of it. */
export interface CoveredNeed {
  readonly key: string;
  /** Gap of each persona that has the need, 0 to 20, by persona key. */
  readonly gaps: ReadonlyMap<string, number>;
  readonly planned01: number;
}

/** Sums over a row or a column: the gaps, and what of them no open work would close. */
export interface CoverageTotal {
  readonly gap: number;
  readonly left: number;
  /** Share of the gaps that open work would close; 0 where there is no gap. */
  readonly planned01: number;
}

export interface CoverageCell {
  readonly needKey: string;
  readonly personaKey: string;
  readonly gap: number;
  readonly planned01: number;
}

/** Sums over cells: each gap times the share that stays open. */
export function coverageTotal(
  cells: readonly { readonly gap: number; readonly planned01: number }[],
): CoverageTotal {
  const gap = cells.reduce((sum, cell) => sum + cell.gap, 0);
  const left = cells.reduce((sum, cell) => sum + cell.gap * (1 - cell.planned01), 0);
  return { gap, left, planned01: gap === 0 ? 0 : 1 - left / gap };
}

/** All cells of the map. */
export function coverageCells(needs: readonly CoveredNeed[]): readonly CoverageCell[] {
  return needs.flatMap(({ key, gaps, planned01 }) =>
    [...gaps].map(([personaKey, gap]) => ({ needKey: key, personaKey, gap, planned01 })),
  );
}

/** The cell with the most left open; null for an empty map. */
export function worstCell(cells: readonly CoverageCell[]): CoverageCell | null {
  return cells.reduce<CoverageCell | null>((worst, cell) => {
    const left = cell.gap * (1 - cell.planned01);
    return worst === null || left > worst.gap * (1 - worst.planned01) ? cell : worst;
  }, null);
}
