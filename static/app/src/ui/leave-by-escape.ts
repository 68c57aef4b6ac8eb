import type { KeyboardEvent } from 'react';

/**
 * For a form that Escape leaves: it does where nothing is written in it. Written words are never thrown away by a key;
 * then the key goes on to what stands around the form, which asks.
 */
export function leaveByEscape(onLeave: () => void): (event: KeyboardEvent<HTMLFormElement>) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const fields = event.currentTarget.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input[type="text"], input:not([type])',
    );
    if ([...fields].some(({ value }) => value.trim() !== '')) return;
    event.preventDefault();
    onLeave();
  };
}
