import type { PageKey } from '../ui/page-key';

const opened: readonly PageKey[] = [
  { key: 'Enter', does: 'keys.open' },
  { key: 'J K', does: 'keys.drawer.walk' },
  { key: 'Esc', does: 'keys.drawer.close' },
];
const rows: PageKey = { key: '↑ ↓', does: 'keys.rows' };

/** The keys that a view handles where they are pressed, by `place view`; what acts from everywhere says so itself. */
const keysOfView: Readonly<Record<string, readonly PageKey[]>> = {
  'roadmap board': [{ key: 'Shift+← Shift+→', does: 'keys.card.move' }],
  'roadmap timeline': [
    { key: 'Shift+← Shift+→', does: 'keys.bar.move' },
    { key: 'Alt+Shift+← Alt+Shift+→', does: 'keys.bar.end' },
  ],
  'roadmap list': [rows, { key: '→ ←', does: 'keys.fold' }],
  'roadmap map': [
    { key: 'Shift+↑ Shift+↓', does: 'keys.story.move' },
    { key: 'Shift+PgUp Shift+PgDn', does: 'keys.story.slice' },
  ],
  'priorities list': [rows, { key: 'Space', does: 'keys.mark' }, { key: 'F2', does: 'keys.edit' }],
  'priorities matrix': [{ key: '↑ ↓ ← →', does: 'keys.dots' }],
  'insights landscape': [{ key: 'Space', does: 'keys.dot.choose' }],
};

/** The keys that a view lists, beside those that its parts add. */
export function keysOf(place: string, view: string): readonly PageKey[] {
  return [...(keysOfView[`${place} ${view}`] ?? []), ...opened];
}
