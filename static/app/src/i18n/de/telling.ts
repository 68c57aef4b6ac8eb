export const messages = {
  'telling.roadmap': 'Roadmap für',
  'telling.texts': 'Geliefertes als',
  'telling.kind.notes': 'Versionshinweise',
  'telling.kind.blog': 'Blogbeitrag',
  'telling.kind.newsletter': 'Newsletter',
  'telling.kind.in-app': 'Meldung im Produkt',
  'telling.kind.voice': 'Kundenstimme',
  'telling.kind.notes.hint':
    'Der Nutzen zuerst, dann das Bedürfnis, ein Zitat und was sich geändert hat. Filtern Sie nach einer Persona oder Version, um für eine zu schreiben.',
  'telling.kind.blog.hint':
    'Was geliefert wurde, der Nutzen zuerst, mit Platz für Ihren eigenen Anfang und Schluss.',
  'telling.kind.newsletter.hint': 'Eine Zeile für jeden Nutzen und eine Stimme.',
  'telling.kind.in-app.hint': 'Höchstens drei Nutzen, je eine Zeile.',
  'telling.kind.voice.hint':
    'Ein Zitat und seine Geschichte: wer, was wehtat, was gebaut wurde, was daraus geworden ist.',
  'telling.days': 'Geliefert',
  'telling.days.back': '{days, plural, =0 {Irgendwann} one {Am letzten Tag} other {In den letzten # Tagen}}',
  'telling.undated':
    '{count, plural, one {# fertiger Vorgang hat in Jira keinen Tag und fehlt hier.} other {# fertige Vorgänge haben in Jira keinen Tag und fehlen hier.}}',
  'telling.cut': 'Nur von den neuesten {count, number} Vorgängen wird erzählt. Filtern Sie nach weniger.',
  'telling.voice': 'Zitat',
  'telling.voice.none':
    'Hinter dieser Arbeit hat noch niemand zugestimmt, zitiert zu werden. Öffnen Sie ein Zitat und haken Sie „Darf außerhalb zitiert werden“ an, sobald jemand zugestimmt hat.',
  'telling.preview': 'Was hinausgeht',
  'telling.copy': 'Text kopieren',
  'telling.copy.md': 'Als Markdown kopieren',
  'telling.copy.html': 'Als HTML kopieren',
  'telling.save.text': 'Als Text speichern',
  'telling.save.md': 'Als Markdown speichern',
  'telling.save.html': 'Als Seite speichern',
  'telling.other': 'Andere Formen',
  'telling.copied': 'Der Text ist kopiert.',
  'telling.saved': 'Der Text ist gespeichert.',
  'telling.by-hand': 'Jira gibt die Zwischenablage nicht frei: Kopieren Sie die Worte von hier.',
  'telling.language': 'Auf',
  'telling.edit': 'Worte bearbeiten',
  'telling.edit.hint':
    '# und ## beginnen eine Überschrift, > ein Zitat, - einen Punkt. Was noch fehlt, steht in [[ ]].',
  'telling.edit.use': 'Diese Worte verwenden',
  'telling.own': 'Das sind Ihre eigenen Worte; was sich in den Daten ändert, ändert sie nicht.',
  'telling.own.drop': 'Zurück zu den Daten',
  'telling.gaps':
    '{count, plural, one {Eine Stelle ist noch auszufüllen: Kein Eintrag sagt es.} other {# Stellen sind noch auszufüllen: Kein Eintrag sagt es.}}',
  'telling.named':
    '{count, plural, one {Eine Stelle nennt einen Kunden oder eine Person, oder sagt, wie man sie erreicht.} other {# Stellen nennen einen Kunden oder eine Person, oder sagen, wie man sie erreicht.}} Nichts ist hinausgegangen: Ändern Sie die Worte, dann noch einmal.',
  'telling.nothing': 'Noch gibt es nichts zu erzählen',
  'telling.nothing.text':
    'Nichts Eingeschaltetes wurde in diesen Tagen geliefert. Wählen Sie mehr Tage, oder heben Sie die Filter auf.',
};
