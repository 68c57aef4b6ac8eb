/** Brings to sight what an address names and no drawer shows, and gives it the focus, once as it appears. */
export function revealed(named: boolean): {
  readonly ref?: (line: HTMLElement | null) => void;
  readonly tabIndex?: -1;
} {
  return named ? { ref: reveal, tabIndex: -1 } : {};
}

// Always the same function: it is called when the line appears and not again when it is drawn anew.
function reveal(line: HTMLElement | null): void {
  line?.focus();
  line?.scrollIntoView({ block: 'center' });
}
