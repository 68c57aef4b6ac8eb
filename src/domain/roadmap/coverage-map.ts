/** A need of the map with what open work would satisfy of it. */
export interface CoveredNeed {
  readonly key: string;
  /** Gap of each persona that has the need, 0 to 20, by persona key. */
  readonly gaps: ReadonlyMap<string, number>;
  /** Share of what is left of the need that open work would meet. */
  readonly planned01: number;
}

export interface CoverageCell {
  readonly needKey: string;
  readonly personaKey: string;
  readonly gap: number;
  readonly planned01: number;
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
