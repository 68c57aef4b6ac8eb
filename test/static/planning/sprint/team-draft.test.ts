import type { SprintTeam } from '../../../../static/app/src/features/planning/sprint-plan/load-team';
import {
  capacityOf,
  countedFully,
  othersOf,
  teamToBegin,
} from '../../../../static/app/src/features/planning/sprint-plan/team-draft';

const ann = { id: 'a', name: 'Ann' };
const ben = { id: 'b', name: 'Ben' };
const cem = { id: 'c', name: 'Cem' };
const sprint = (sprintId: string, days: number | null, ...people: SprintTeam['people']): SprintTeam => ({
  sprintId,
  people,
  days,
});

describe('the team of a sprint', () => {
  it('begins with whoever has work in it, and else with that of the sprint before', () => {
    const past = [sprint('1', 10, cem), sprint('2', 8, ann, ben)];
    const own = teamToBegin(sprint('3', 5, cem), past);
    expect([own.days, own.people.map(({ id }) => id)]).toEqual([5, ['c']]);
    const next = teamToBegin(sprint('3', null), past);
    expect([next.days, next.people.map(({ id }) => id)]).toEqual([8, ['a', 'b']]);
    expect(teamToBegin(undefined, [])).toEqual({ days: 10, people: [] });
  });

  it('offers everybody known who is not in it, once and by name', () => {
    const teams = [sprint('1', 10, cem, ben), sprint('2', 10, ben, ann)];
    expect(othersOf(teams, { days: 10, people: [countedFully(ben)] })).toEqual([ann, cem]);
  });

  it('takes its pace from the sprints whose people and length are known', () => {
    const teams = [
      sprint('1', 10, ann, ben),
      sprint('2', 5, ann, ben),
      sprint('3', null, ann),
      sprint('4', 10),
    ];
    const done = [
      { id: '1', donePoints: 20 },
      { id: '2', donePoints: 13 },
      { id: '3', donePoints: 99 },
      { id: '4', donePoints: 99 },
      { id: 'unread', donePoints: 99 },
    ];
    const people = [countedFully(ann), { ...countedFully(ben), sharePercent: 50, daysOff: 2 }];
    const capacity = capacityOf({ days: 10, people }, teams, done);
    // 33 points in 30 person-days; 10 + half of 8 days now.
    expect(capacity).toMatchObject({ personDays: 14, sprints: 2, range: null });
    expect(capacity.points).toBeCloseTo(15.4, 10);
  });

  it('takes a slip of the hand as the bound that it passes', () => {
    const people = [{ ...countedFully(ann), sharePercent: 250, daysOff: -3 }];
    expect(capacityOf({ days: 10, people }, [], []).personDays).toBe(10);
  });
});
