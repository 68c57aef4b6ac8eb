import { useState } from 'react';

/** What people have made of texts, by which text it is: it outlives the view in which it was typed. */
const drafts = new Map<string, string>();

/** A draft that is still there when somebody comes back to the text while the page is open; null = as the records say. */
export function useKeptDraft(name: string): readonly [string | null, (draft: string | null) => void] {
  const [, redraw] = useState(0);
  const keep = (draft: string | null): void => {
    if (draft === null) drafts.delete(name);
    else drafts.set(name, draft);
    redraw((times) => times + 1);
  };
  return [drafts.get(name) ?? null, keep];
}
