import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface LayerProps {
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

const open: HTMLElement[] = [];

/**
 * Draws above everything else and makes all below inert, so that focus (also that of frames) stays in the
 * topmost layer; what had the focus gets it back when the layer goes.
 */
export function Layer({ onEscape, children }: LayerProps) {
  const [layer] = useState(() => document.createElement('div'));

  useEffect(() => {
    const before = document.activeElement;
    if (!layer.isConnected) document.getElementById('layers')?.append(layer);
    open.push(layer);
    coverAllBelow();
    if (!layer.contains(document.activeElement)) focusFirst(layer);
    return () => {
      open.splice(open.indexOf(layer), 1);
      layer.remove();
      coverAllBelow();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [layer]);

  useEffect(() => {
    if (onEscape === undefined) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && open.at(-1) === layer) onEscape();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [layer, onEscape]);

  return createPortal(children, layer);
}

function coverAllBelow(): void {
  document.getElementById('site')?.toggleAttribute('inert', open.length > 0);
  for (const [index, layer] of open.entries()) layer.toggleAttribute('inert', index < open.length - 1);
}

function focusFirst(layer: HTMLElement): void {
  const wanted = layer.querySelector<HTMLElement>('[data-autofocus]');
  const first = layer.querySelector<HTMLElement>('input, select, textarea, iframe, button, a[href]');
  (wanted ?? first)?.focus();
}
