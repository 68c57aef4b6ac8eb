import fc from 'fast-check';
import {
  addNote,
  addStage,
  changeNote,
  emptyMap,
  moveNote,
  moveStage,
  notesIn,
  removeNote,
  removeStage,
  stagesInOrder,
} from '../../../src/domain/customers/maps/customer-map';
import { isWhole } from '../../../src/domain/records/map';
import type { CustomerMap } from '../../../src/domain/customers/maps/customer-map';
import { mergeMaps, takeMine, undoEdit } from '../../../src/domain/customers/maps/merge-maps';
import { same } from '../../../src/domain/records/three-way-merge';

const says = { stageId: null, row: 'says' } as const;
const pains = (stageId: string) => ({ stageId, row: 'pains' }) as const;
const texts = (map: CustomerMap, cell: Parameters<typeof notesIn>[1]) =>
  notesIn(map, cell).map((note) => note.text);

const three = ['a', 'b', 'c'].reduce((map, id) => addNote(map, id, says, id), emptyMap);
const journey = addNote(addStage(addStage(emptyMap, 's1', 'Find'), 's2', 'Pay'), 'n', pains('s1'), 'Slow');

describe('editing a map', () => {
  it('keeps notes in the order in which people put them', () => {
    expect(texts(moveNote(three, 'c', says, 0), says)).toEqual(['c', 'a', 'b']);
    expect(texts(moveNote(three, 'a', says, 1), says)).toEqual(['b', 'a', 'c']);
    expect(texts(moveNote(three, 'a', says, 99), says)).toEqual(['b', 'c', 'a']);
  });

  it('moves a note to another box without touching the others', () => {
    const moved = moveNote(three, 'b', { stageId: null, row: 'thinks' }, 0);
    expect(texts(moved, says)).toEqual(['a', 'c']);
    expect(moved.notes.filter((note) => note.id !== 'b')).toEqual(
      three.notes.filter((note) => note.id !== 'b'),
    );
  });

  it('takes the notes of a stage away with it, and no others', () => {
    const more = addNote(journey, 'm', pains('s2'), 'Late');
    expect(removeStage(more, 's1').notes.map((note) => note.id)).toEqual(['m']);
    expect(stagesInOrder(moveStage(more, 's2', 0)).map((stage) => stage.id)).toEqual(['s2', 's1']);
  });

  it('refuses a note under a stage that is not there, and a row of the other kind of map', () => {
    expect(isWhole('journey', journey)).toBe(true);
    expect(isWhole('journey', { ...journey, stages: [] })).toBe(false);
    expect(isWhole('empathy', three)).toBe(true);
    expect(isWhole('journey', three)).toBe(false);
  });
});

describe('two people on one map', () => {
  it('keeps what both wrote', () => {
    const mine = addNote(changeNote(three, 'a', { text: 'mine' }), 'd', says, 'd');
    const theirs = removeNote(moveNote(three, 'c', says, 0), 'b');
    const { map, conflicts } = mergeMaps(three, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(texts(map, says)).toEqual(['c', 'mine', 'd']);
  });

  it('asks where both changed one note, and takes the decision', () => {
    const mine = changeNote(three, 'a', { text: 'mine' });
    const theirs = changeNote(three, 'a', { text: 'theirs' });
    const { map, conflicts } = mergeMaps(three, mine, theirs);
    expect(texts(map, says)).toEqual(['theirs', 'b', 'c']);
    expect(conflicts).toHaveLength(1);
    for (const conflict of conflicts)
      expect(texts(takeMine(map, conflict), says)).toEqual(['mine', 'b', 'c']);
  });

  it('keeps a stage that one took away while the other wrote under it', () => {
    const mine = addNote(journey, 'new', pains('s2'), 'Fees');
    const { map } = mergeMaps(journey, mine, removeStage(journey, 's2'));
    expect(map.stages.map((stage) => stage.id).sort()).toEqual(['s1', 's2']);
    expect(isWhole('journey', map)).toBe(true);
  });

  it('undoes one edit on top of what others did since', () => {
    const after = removeNote(three, 'b');
    const now = addNote(after, 'theirs', says, 'theirs');
    expect(texts(undoEdit(three, after, now), says)).toEqual(['a', 'b', 'c', 'theirs']);
  });

  const act = fc.record({
    kind: fc.constantFrom('add', 'change', 'move', 'remove', 'add-stage', 'remove-stage'),
    at: fc.nat(5),
    to: fc.nat(3),
    text: fc.string({ minLength: 1, maxLength: 3 }),
  });
  const perform = (
    map: CustomerMap,
    who: string,
    acts: readonly (typeof act extends fc.Arbitrary<infer A> ? A : never)[],
  ) =>
    acts.reduce((now, { kind, at, to, text }, index) => {
      const note = now.notes[at % Math.max(1, now.notes.length)];
      const stage = stagesInOrder(now)[to % Math.max(1, now.stages.length)];
      if (kind === 'add-stage') return addStage(now, `${who}-s${String(index)}`, text);
      if (stage === undefined) return now;
      if (kind === 'remove-stage') return removeStage(now, stage.id);
      if (kind === 'add') return addNote(now, `${who}${String(index)}`, pains(stage.id), text);
      if (note === undefined) return now;
      if (kind === 'change') return changeNote(now, note.id, { text });
      return kind === 'move' ? moveNote(now, note.id, pains(stage.id), at) : removeNote(now, note.id);
    }, map);

  it('always ends in a whole map with the notes that only one person added', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), fc.array(act, { maxLength: 8 }), (first, second) => {
        const mine = perform(journey, 'm', first);
        const theirs = perform(journey, 't', second);
        const { map } = mergeMaps(journey, mine, theirs);
        expect(isWhole('journey', map)).toBe(true);
        const ids = new Set(map.notes.map((note) => note.id));
        for (const note of [...mine.notes, ...theirs.notes]) {
          if (!journey.notes.some((old) => old.id === note.id)) expect(ids).toContain(note.id);
        }
      }),
    );
  });

  it('gives back the map before an edit that nobody has touched since', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        const after = perform(journey, 'm', acts);
        const back = undoEdit(journey, after, after);
        expect(same(new Set(back.notes).size, journey.notes.length)).toBe(true);
        for (const note of journey.notes) expect(back.notes).toContainEqual(note);
      }),
    );
  });
});
