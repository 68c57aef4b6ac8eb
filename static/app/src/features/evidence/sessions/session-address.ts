/** What of the sessions an address asks for. */
export interface SessionAsked {
  readonly id: string | null;
  readonly adding: boolean;
  /** Words that are looked for in the list. */
  readonly text: string;
}

const RECORD_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function sessionAsked(search: string): SessionAsked {
  const asked = new URLSearchParams(search);
  const id = asked.get('session') ?? '';
  return { id: RECORD_ID.test(id) ? id : null, adding: id === 'new', text: asked.get('text') ?? '' };
}

/** The address of one session, of a new one, or of the list. */
export function sessionSearch(of: { readonly id?: string; readonly adding?: true }): string {
  const asked = new URLSearchParams({ view: 'sessions' });
  if (of.adding) asked.set('session', 'new');
  if (of.id !== undefined) asked.set('session', of.id);
  return `?${asked.toString()}`;
}
