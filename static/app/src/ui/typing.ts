/** Whether a key that is pressed there is meant as a letter: a text field, a list that is searched by typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.test(target.type);
  return target instanceof Element && target.matches('textarea, select, [contenteditable]');
}

const notTyped = /^(button|checkbox|color|file|image|radio|range|reset|submit)$/;
