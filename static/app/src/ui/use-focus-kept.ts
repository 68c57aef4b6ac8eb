import { useEffect } from 'react';

/** Where an element stood: enough to find its place again when it has gone, or what stands there now. */
interface Step {
  readonly parent: Element;
  readonly before: Element | null;
  readonly after: Element | null;
}

/** A way past a part of the page is no place to be left in: it is seen only while it has the focus. */
const TABBABLE =
  'a[href]:not([href^="#"]), button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]:not([tabindex="-1"])';

/**
 * Never lets the focus fall to the page when what had it goes away or is switched off, for example the button of a row
 * that was deleted by it: what stands in its place takes it, else the nearest thing that can. What was only switched off
 * for a while has it again afterwards. Menus and dialogs bring their own focus back.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let held: Element | null = null;
    let way: readonly Step[] = [];
    let standIn: { readonly of: Element; readonly by: Element } | null = null;
    const hold = (element: Element | null): void => {
      held = element;
      way = element === null ? [] : wayTo(element);
    };
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      if (target !== standIn?.by) standIn = null;
      hold(target.closest('.atlaskit-portal-container, dialog') === null ? target : null);
    };
    const onFocusOut = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || target !== held) return;
      // Whoever clicks beside everything, or looks at another window, has left it: what goes away is still here now.
      queueMicrotask(() => {
        if (document.hasFocus() && held === target && held !== null && canHaveFocus(held)) hold(null);
      });
    };
    const onChange = (): void => {
      if (standIn !== null && document.activeElement === standIn.by && canHaveFocus(standIn.of)) {
        focusOn(standIn.of);
        standIn = null;
      }
      if (held === null || canHaveFocus(held)) return;
      if (document.activeElement !== document.body && document.activeElement !== held) return;
      const lost = held;
      const next = nearest(way);
      if (next === null) return;
      focusOn(next);
      if (lost.isConnected) standIn = { of: lost, by: next };
    };
    const changes = new MutationObserver(onChange);
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('focusout', onFocusOut);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('focusout', onFocusOut);
    };
  }, []);
}

function canHaveFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled');
}

function focusOn(element: Element): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus({ preventScroll: true });
}

/** From the element outwards. */
function wayTo(element: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let at = element; at.parentElement !== null && at !== document.body; at = at.parentElement) {
    steps.push({ parent: at.parentElement, before: at.previousElementSibling, after: at.nextElementSibling });
  }
  return steps;
}

/** What can have the focus and is nearest to where something was. */
function nearest(way: readonly Step[]): Element | null {
  for (const { parent, before, after } of way) {
    if (!parent.isConnected) continue;
    const around = [...parent.children];
    const at = placeOf(around, before, after);
    const found = [...around.slice(at), ...around.slice(0, at).reverse()]
      .map(firstIn)
      .find((one) => one !== null);
    if (found !== undefined) return found;
    if (parent.matches('[tabindex]')) return parent;
  }
  return null;
}

/** Where it stood among what stands there now. */
function placeOf(around: readonly Element[], before: Element | null, after: Element | null): number {
  if (before === null) return 0;
  const left = around.indexOf(before);
  if (left >= 0) return left + 1;
  const right = after === null ? -1 : around.indexOf(after);
  return right >= 0 ? right : Math.max(0, around.length - 1);
}

function firstIn(element: Element): Element | null {
  const all = [element, ...element.querySelectorAll(TABBABLE)];
  return all.find((one) => one.matches(TABBABLE) && isShown(one)) ?? null;
}

/** A browser without layout, as tests have one, shows everything. */
function isShown(element: Element): boolean {
  return !('checkVisibility' in element) || element.checkVisibility({ visibilityProperty: true });
}
