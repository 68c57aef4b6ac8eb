import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './act-bar.module.css';

interface ActBarProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Buttons that are one stop for the Tab key: arrows walk among them, so that the content is not far for who types. */
export function ActBar({ label, children }: ActBarProps): ReactNode {
  const bar = useRef<HTMLDivElement>(null);
  const buttons = (): HTMLButtonElement[] => [...(bar.current?.querySelectorAll('button') ?? [])];
  useLayoutEffect(() => {
    const all = buttons();
    const stop = all.find(({ tabIndex }) => tabIndex === 0 && all.length > 1) ?? all[0];
    setStop(all, all.find((button) => button === document.activeElement) ?? stop);
  });
  const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
    const all = buttons();
    const at = all.findIndex((button) => button === event.target);
    const step = steps[event.key];
    if (at < 0 || step === undefined) return;
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? -step : step;
    const next = all[(at + forward + all.length) % all.length];
    if (next === undefined) return;
    event.preventDefault();
    setStop(all, next);
    next.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={label} className={styles.acts} onKeyDown={walk}>
      {children}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function setStop(all: readonly HTMLButtonElement[], stop: HTMLButtonElement | undefined): void {
  for (const button of all) button.tabIndex = button === stop ? 0 : -1;
}
