import {
  addNote,
  changeNote,
  emptyMap,
  removeNote,
} from '../../../../src/domain/customers/maps/customer-map';
import {
  editMap,
  mustSend,
  startEditing,
} from '../../../../static/app/src/features/customers/maps/map-editing';
import type { MapEditing, MapStep } from '../../../../static/app/src/features/customers/maps/map-editing';

const says = { stageId: null, row: 'says' } as const;
const opened = addNote(addNote(emptyMap, 'a', says, 'a'), 'b', says, 'b');
const stored = (map: typeof opened, version: number) => ({
  version,
  map: { stages: [], notes: map.notes.map((note) => ({ ...note, evidenceIds: [...note.evidenceIds] })) },
  curve: [],
});
const start = () => startEditing(stored(opened, 3));
const run = (state: MapEditing, ...steps: MapStep[]) => steps.reduce(editMap, state);
const edit = (map: typeof opened): MapStep => ({ kind: 'edit', map });
const texts = ({ map }: MapEditing) => map.notes.map((note) => note.text).sort();

describe('a map in hand', () => {
  it('sends one edit at a time, and what came meanwhile after it', () => {
    const first = run(start(), edit(changeNote(opened, 'a', { text: 'A' })), { kind: 'send' });
    expect(mustSend(first)).toBe(false);
    const second = run(first, edit(changeNote(first.map, 'b', { text: 'B' })), {
      kind: 'saved',
      version: 4,
      curve: [],
    });
    expect(second.version).toBe(4);
    expect(mustSend(second)).toBe(true);
    expect(mustSend(run(second, { kind: 'send' }, { kind: 'saved', version: 5, curve: [] }))).toBe(false);
  });

  it('takes somebody else’s changes in and sends the merge on their version', () => {
    const mine = run(start(), edit(changeNote(opened, 'a', { text: 'mine' })), { kind: 'send' });
    const merged = run(mine, {
      kind: 'newer',
      stored: stored(changeNote(opened, 'b', { text: 'theirs' }), 9),
    });
    expect(texts(merged)).toEqual(['mine', 'theirs']);
    expect([merged.version, merged.conflicts, mustSend(merged)]).toEqual([9, [], true]);
  });

  it('sends nothing when somebody else did just the same', () => {
    const mine = run(start(), edit(removeNote(opened, 'a')), { kind: 'send' });
    expect(mustSend(run(mine, { kind: 'newer', stored: stored(removeNote(opened, 'a'), 4) }))).toBe(false);
  });

  it('shows theirs where both changed a note until the person takes hers', () => {
    const mine = run(start(), edit(changeNote(opened, 'a', { text: 'mine' })), { kind: 'send' });
    const asked = run(mine, {
      kind: 'newer',
      stored: stored(changeNote(opened, 'a', { text: 'theirs' }), 4),
    });
    expect(texts(asked)).toEqual(['b', 'theirs']);
    const [conflict] = asked.conflicts;
    if (conflict === undefined) throw new Error('Nobody was asked.');
    const decided = run(asked, { kind: 'decide', conflict, mine: true });
    expect([texts(decided), decided.conflicts, mustSend(decided)]).toEqual([['b', 'mine'], [], true]);
    expect(texts(run(asked, { kind: 'decide', conflict, mine: false }))).toEqual(['b', 'theirs']);
  });

  it('undoes step by step, leaving what others did', () => {
    const edited = run(start(), edit(removeNote(opened, 'a')), { kind: 'send' });
    const theirs = addNote(opened, 'c', says, 'c');
    const merged = run(edited, { kind: 'newer', stored: stored(theirs, 4) });
    expect(texts(merged)).toEqual(['b', 'c']);
    expect(texts(run(merged, { kind: 'undo' }))).toEqual(['a', 'b', 'c']);
    expect(run(start(), { kind: 'undo' }).map.notes).toHaveLength(2);
  });

  it('waits after a failure until the person tries again, and keeps every word', () => {
    const failed = run(
      start(),
      edit(changeNote(opened, 'a', { text: 'kept' })),
      { kind: 'send' },
      { kind: 'failed', error: new Error('no network') },
    );
    expect([mustSend(failed), texts(failed)]).toEqual([false, ['b', 'kept']]);
    expect(mustSend(run(failed, { kind: 'retry' }))).toBe(true);
  });
});
