import type { messages as english } from '../en/planning';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'planning.goal-gain': 'Was Ziele bringen, muss eine Zahl ab 0 sein.',
  'planning.share': 'Das muss zwischen 0 und 1 liegen.',
  'planning.twice': '{item} kommt zweimal vor.',
  'planning.sprint-id': 'Die Kennung eines Sprints ist eine ganze Zahl.',
  'planning.sprint-closed':
    'Dieser Sprint wurde inzwischen beendet. Nichts wurde verschoben; planen Sie den nächsten.',
  'planning.goal-changed':
    'Jemand hat das Ziel inzwischen geändert: Es steht jetzt da. Nichts wurde geschrieben, und Ihres steht noch im Feld.',
  'planning.sprint-points': 'Der Sprint {sprint} meldet Punkte, die keine Zahl ab 0 sind.',
  'planning.team-days': 'Tage sind eine Zahl ab 0.',
  'planning.sprint-capacity':
    'Geben Sie dem Sprint eine Kapazität über 0 Punkten, oder nehmen Sie eine aus früheren Sprints.',
  'planning.assumed-points': 'Nehmen Sie für Vorgänge ohne Schätzung mehr als 0 Punkte an.',
  'planning.need-value': 'Der Wert des Bedürfnisses {needKey} muss mindestens 0 sein.',
  'planning.need-elsewhere': 'Das Bedürfnis {needKey} gehört nicht zu diesem Plan.',
  'planning.pinned-gone': '{item} ist angeheftet, steht aber nicht mehr zur Wahl. Laden Sie das Backlog neu.',
  'planning.kept-gone': '{item} bleibt im Sprint, steht aber nicht mehr zur Wahl. Laden Sie das Backlog neu.',
  'planning.excluded-gone':
    '{item} ist ausgeschlossen, steht aber nicht mehr zur Wahl. Laden Sie das Backlog neu.',
  'planning.pinned-and-excluded':
    '{item} ist zugleich angeheftet und ausgeschlossen. Behalten Sie eines von beiden.',
  'planning.floor': 'Ein Mindestmaß muss zwischen 0 und der Kapazität des Sprints liegen.',
  'planning.balance-swapped':
    'Der kleinste Anteil einer Art liegt über ihrem größten. Vertauschen Sie die beiden.',
  'planning.pinned-too-much':
    'Die angehefteten Vorgänge und was sie voraussetzen brauchen {needed, number} Punkte, der Sprint hat {capacity, number}. Lösen Sie einige, oder erhöhen Sie die Kapazität.',
  'planning.pinned-beside-kept':
    'Was im Sprint bleibt, braucht {kept, number} Punkte, und die angehefteten Vorgänge brauchen {needed, number} mehr; der Sprint hat {capacity, number}. Lassen Sie etwas gehen, lösen Sie eine Anheftung oder erhöhen Sie die Kapazität.',
  'planning.circle':
    'Diese Vorgänge blockieren einander im Kreis: {items}. Entfernen Sie eine der Verknüpfungen in Jira, oder übergehen Sie sie in diesem Plan.',
  'planning.cannot-pin':
    '{item} ist angeheftet, lässt sich aber nicht planen: Es hat keine brauchbare Schätzung, ist ausgeschlossen oder zu groß. Lösen Sie es, oder beheben Sie das.',
  'planning.cannot-pin-for':
    '{item} ist angeheftet, lässt sich aber nicht planen: {other} fehlt, ist ausgeschlossen oder zu groß. Lösen Sie es, oder beheben Sie das.',
  'planning.no-set.floors':
    'Keine Auswahl hält die verlangten Mindestmaße innerhalb der Kapazität ein. Senken Sie ein Mindestmaß, oder erhöhen Sie die Kapazität.',
  'planning.no-set.balance':
    'Keine Auswahl hält das verlangte Gleichgewicht innerhalb der Kapazität ein. Lassen Sie mehr Spielraum, oder erhöhen Sie die Kapazität.',
  'planning.no-set':
    'Keine Auswahl hält Mindestmaße und Gleichgewicht innerhalb der Kapazität ein. Senken Sie ein Mindestmaß, lassen Sie mehr Spielraum, oder erhöhen Sie die Kapazität.',
  'planning.no-candidate': '{item} steht für diesen Sprint nicht zur Wahl.',
  'planning.release-locked-too-much':
    'Was festgesetzt ist, braucht {needed, number} Punkte, die Kapazität ist aber {capacity, number}. Geben Sie etwas frei, oder erhöhen Sie die Kapazität.',
  'planning.release-locked-both':
    '{item} ist zugleich festgesetzt und ausgeschlossen, vielleicht durch eine Voraussetzung. Geben Sie eines frei.',
  'planning.release-capacity': 'Geben Sie dem Release eine Kapazität ab 0 Punkten.',
  'planning.release-estimate': 'Geben Sie {item} eine Schätzung ab 0 Punkten.',
  'planning.release-weight': 'Geben Sie dem Kunden {customer} ein Gewicht ab 0.',
  'planning.release-missing':
    '{owner} nennt {missing}, das nicht zu diesem Plan gehört. Nehmen Sie es in den Plan auf, oder entfernen Sie die Verknüpfung.',
  'planning.frontier-steps': 'Verlangen Sie mindestens eine Stufe der Kurve.',
  'planning.frontier-other': 'Diese Kurve wurde für andere Kapazitäten begonnen. Beginnen Sie sie neu.',
  'planning.nrp-ratio': 'Der Anteil der gesamten Kosten muss zwischen 0 und 1 liegen.',
  'planning.nrp-file':
    'Das ist keine Datei eines Next Release Problem: Ihre {position, number}. Zahl fehlt oder passt nicht.',
};
