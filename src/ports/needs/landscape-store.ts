/** Where a need stood in a persona. */
export interface KeptDot {
  readonly needId: string;
  readonly personaId: string;
  /** 0 to 10. */
  readonly importance: number;
  readonly satisfaction: number;
}

export interface KeptLandscape {
  /** `YYYY-MM-DD` */
  readonly takenOn: string;
  readonly dots: readonly KeptDot[];
}

/** The opportunity landscape as it stood once a month. */
export interface LandscapeStore {
  /** Keeps the landscape of a month; the first one of a month stays. */
  keep(productId: string, landscape: KeptLandscape): Promise<void>;
  hasMonth(productId: string, month: string): Promise<boolean>;
  /** The newest one taken on or before the day; null when there is none. */
  lastUntil(productId: string, day: string): Promise<KeptLandscape | null>;
}
