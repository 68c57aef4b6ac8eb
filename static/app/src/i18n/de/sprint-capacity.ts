import type { messages as english } from '../en/sprint-capacity';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'sprint.capacity': 'Kapazität',
  'sprint.velocity.none': 'Noch kein abgeschlossener Sprint: Geben Sie ein, was das Team schafft.',
  'sprint.velocity.cautious': 'Vorsichtig {points}',
  'sprint.velocity.likely': 'Wahrscheinlich {points}',
  'sprint.velocity.from': 'aus {count} abgeschlossenen Sprints',
  'sprint.velocity.few':
    'aus nur {count, plural, one {# abgeschlossenem Sprint} other {# abgeschlossenen Sprints}}: wenig Anhalt',
  'sprint.people': 'Nach Personen und freien Tagen',
  'sprint.people.days': 'Arbeitstage des Sprints',
  'sprint.people.who': 'Person',
  'sprint.people.share': '% ihrer Zeit',
  'sprint.people.share.of': 'Wie viel der Zeit von {name} der Sprint hat, in Prozent',
  'sprint.people.off': 'Freie Tage',
  'sprint.people.off.of': 'Freie Tage von {name}',
  'sprint.people.remove': 'Entfernen',
  'sprint.people.remove.name': '{name} entfernen',
  'sprint.people.add': 'Person hinzufügen',
  'sprint.people.choose': 'Auswählen',
  'sprint.people.person-days': 'Zusammen {days} Personentage.',
  'sprint.people.no-pace':
    'Kein abgeschlossener Sprint sagt, was einer davon bringt: Geben Sie ein, was das Team schafft.',
  'sprint.people.pace.points':
    'An jedem wurden {pace} Punkte fertig, über {count, plural, one {# abgeschlossenen Sprint} other {# abgeschlossene Sprints}}.',
  'sprint.people.pace.time':
    'An jedem wurden {pace} Stunden fertig, über {count, plural, one {# abgeschlossenen Sprint} other {# abgeschlossene Sprints}}.',
  'sprint.people.pace.count':
    'An jedem wurden {pace} Vorgänge fertig, über {count, plural, one {# abgeschlossenen Sprint} other {# abgeschlossene Sprints}}.',
  'sprint.people.about':
    'Das ergibt etwa {points}; ab drei abgeschlossenen Sprints wird eine Spanne genannt.',
  'sprint.people.between': 'Das ergibt etwa {points}, in vier von fünf Sprints {low} bis {high}.',
  'sprint.people.use': '{points} nehmen',
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
  'sprint.past.loading': 'Vergangene Sprints werden gelesen',
  'sprint.notes':
    '{count, plural, one {# Anmerkung zu den Vorgängen} other {# Anmerkungen zu den Vorgängen}}',
  'sprint.note.no-estimate': '{key} hat keine Schätzung und bleibt draußen.',
  'sprint.note.assumed': '{key} hat keine Schätzung; {points, number} Punkte sind angenommen.',
  'sprint.note.negative':
    '{key} ist auf {points, number} geschätzt, also unter null, und bleibt draußen. Berichtigen Sie das in Jira.',
  'sprint.note.zero': '{key} ist auf 0 Punkte geschätzt: Es gilt als kostenlos.',
  'sprint.note.too-big': '{key} braucht {points, number} Punkte; der ganze Sprint hat {capacity, number}.',
  'sprint.note.blocked': '{key} wird von {blocker} blockiert, das weder fertig noch hier zur Wahl ist.',
  'sprint.note.blocked-ignored':
    '{key} wird von {blocker} blockiert, das hier nicht zur Wahl steht; Sie lassen das außer Acht.',
  'sprint.note.held-back': '{key} wartet auf {by}, das sich nicht planen lässt.',
  'sprint.note.cycle':
    'Diese blockieren einander im Kreis: {circle}. Der Plan lässt außer Acht, dass {blocker} {blocked} blockiert, wie Sie es gewählt haben.',
  'sprint.note.fits': 'Alles, was sich planen lässt, passt: {total, number} von {capacity, number} Punkten.',
  'sprint.past.title': 'Versprochen und geliefert',
  'sprint.past.none': 'Noch kein abgeschlossener Sprint',
  'sprint.past.none.text':
    'Sobald ein Sprint abgeschlossen ist, steht hier, was er wem versprochen und geliefert hat.',
  'sprint.past.unfrozen': 'Einige dieser Sprints endeten, bevor die App Buch führte',
  'sprint.past.unfrozen.text':
    'Bei ihnen ist der Wert der heutige, und was versprochen war, ist nicht bekannt. Von nun an wird beides bei Beginn und Ende eines Sprints festgehalten.',
  'sprint.past.points': 'Punkte fertig',
  'sprint.past.promised': 'Versprochen',
  'sprint.past.delivered': 'Geliefert',
  'sprint.past.today': '(heutiger Wert)',
  'sprint.past.of': '{delivered} von {promised}',
  'sprint.burn-up.label': 'Gelieferter Kundenwert, über {count, number} Sprints summiert: {value}',
  'sprint.burn-up': 'Gelieferter Kundenwert, über die Sprints summiert. Die Zahlen stehen in der Tabelle.',
  'sprint.burn-up.both':
    'Kundenwert, über die Sprints summiert: geliefert (Linie) und versprochen (gestrichelt). Die Zahlen stehen in der Tabelle.',
  'sprint.note.kept-blocked':
    '{key} wird von {blocker} blockiert, das weder erledigt ist noch hier zur Wahl steht; der Vorgang ist im Sprint und bleibt.',
  'sprint.note.kept-negative':
    '{key} hat eine Schätzung von {points, number}, unter null; der Vorgang bleibt und zählt keine Punkte. Beheben Sie das in Jira.',
  'sprint.note.kept-over':
    'Was von selbst im Sprint bleibt, braucht {kept, number} von {capacity, number}: Nichts anderes passt, bis etwas davon gehen darf.',
  'sprint.retro.of': 'Was {name} versprach und was daraus wurde',
  'sprint.retro.nothing': 'Nichts, womit er begann, diente einem Bedürfnis.',
  'sprint.retro.for': 'Für wen',
  'sprint.retro.fate': 'Was daraus wurde',
  'sprint.retro.outcome': 'Hat es geholfen',
  'sprint.retro.waiting': 'Wer weiter wartet',
  'sprint.retro.fate.done': 'Fertig',
  'sprint.retro.fate.open': 'Nicht fertig',
  'sprint.retro.fate.left': 'Ging aus dem Sprint',
  'sprint.retro.no-answer': 'Noch keine Antwort',
  'sprint.retro.verdict.met': 'Erfüllt',
  'sprint.retro.verdict.partly': 'Teilweise',
  'sprint.retro.verdict.not': 'Nicht erfüllt',
  'sprint.retro.nobody': 'Niemand',
};
