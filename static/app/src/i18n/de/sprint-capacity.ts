import type { messages as english } from '../en/sprint-capacity';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'sprint.capacity': 'Kapazität',
  'sprint.velocity.none': 'Noch kein abgeschlossener Sprint: Geben Sie ein, was das Team schafft.',
  'sprint.velocity.cautious': 'Vorsichtig {points} (P20)',
  'sprint.velocity.likely': 'Wahrscheinlich {points} (P50)',
  'sprint.velocity.from': 'aus {count} abgeschlossenen Sprints',
  'sprint.velocity.few':
    'aus nur {count, plural, one {# abgeschlossenem Sprint} other {# abgeschlossenen Sprints}}: wenig Anhalt',
  'sprint.capacity.zero': 'Geben Sie dem Sprint eine Kapazität über 0.',
  'sprint.capacity.absurd': 'Das ist weit mehr als die üblichen {likely}. Vertippt?',
  'sprint.capacity.over': 'Der Plan liegt um {over} über der Kapazität.',
  'sprint.capacity.done.points':
    '{done} von {capacity} Punkten sind erledigt; {left} bleiben für offene Arbeit.',
  'sprint.capacity.done.time':
    '{done} von {capacity} Stunden sind erledigt; {left} bleiben für offene Arbeit.',
  'sprint.capacity.done.count':
    '{done} von {capacity} Vorgängen sind erledigt; {left} bleiben für offene Arbeit.',
  'sprint.capacity.points': 'Kapazität in Punkten',
  'sprint.capacity.time': 'Kapazität in Stunden',
  'sprint.capacity.count': 'Kapazität in Vorgängen',
  'sprint.plan-by': 'Planen nach',
  'sprint.plan-by.estimate': 'Schätzungen',
  'sprint.plan-by.items': 'Zahl der Vorgänge',
  'sprint.velocity.older':
    '{count, plural, one {# Sprint, der vor mehr als {months, number} Monaten endete, zählt nicht mit.} other {# Sprints, die vor mehr als {months, number} Monaten endeten, zählen nicht mit.}}',
  'sprint.velocity.all-old':
    'Jeder beendete Sprint ist mehr als {months, number} Monate her und sagt wenig über heute: Geben Sie ein, was das Team schafft.',
};
