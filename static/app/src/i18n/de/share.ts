import type { messages as english } from '../en/share';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'share.audience': 'Für wen',
  'share.audience.executive': 'Leitung',
  'share.audience.sales': 'Vertrieb',
  'share.audience.marketing': 'Marketing',
  'share.audience.developers': 'Entwicklung',
  'share.audience.customer': 'Kunden',
  'share.lens.executive':
    'Nutzen, Wert, Ziele und Quartale. Keine Schlüssel, keine genauen Daten, keine Kundennamen, keine Umsätze, keine Zitate.',
  'share.lens.sales':
    'Nutzen, wem er dient und wie viele Kunden danach fragten. Horizonte statt Daten; keine Kundennamen, keine Umsätze, keine Werte.',
  'share.lens.marketing':
    'Der Nutzen zuerst, eine Stimme ohne Namen, Horizonte statt Daten. Keine Werte, keine Kunden, keine Schlüssel.',
  'share.lens.developers':
    'Schlüssel, Bedürfnisse, Werte, Aufwand und Daten. Keine Kunden, keine Umsätze, keine Zitate.',
  'share.lens.customer':
    'Nutzen, Horizont und ob es geplant oder in Arbeit ist. Sonst verlässt nichts die App.',
  'share.loading': 'Die Roadmap wird für ihre Leser vorbereitet',
  'share.save.html': 'Als Seite speichern',
  'share.save.csv': 'Als CSV speichern',
  'share.save.md': 'Als Markdown speichern',
  'share.save.png': 'Als Bild speichern',
  'share.link': 'Link auf diese Ansicht kopieren',
  'share.link.hint':
    'Der Link öffnet diese Leserschaft mit diesen Filtern; wer ihn öffnet, sieht, was er sehen darf.',
  'share.link.copied': 'Der Link ist kopiert.',
  'share.named':
    '{first, plural, =0 {Der Titel} one {Zeile # und vielleicht mehr} other {Zeile # und vielleicht mehr}} nennt noch einen Kunden oder sagt, wie man ihn erreicht ({count, plural, one {eine Stelle} other {# Stellen}}). Die Datei wurde nicht gespeichert: Ändern Sie die Worte, und speichern Sie dann noch einmal.',
  'share.picture.failed': 'Das Bild ließ sich nicht zeichnen. Speichern Sie stattdessen die Seite.',
  'share.note':
    'Die Datei enthält die offene Arbeit, die Sie sehen dürfen und die zu den Filtern passt, und nichts, was nicht für ihre Leser ist. Kundennamen in Texten sind maskiert, außer für die Entwicklung.',
  'share.preview': 'Was die Datei enthalten wird',
  'share.nothing': 'Keine offene Arbeit, die Sie sehen dürfen, passt zu diesen Filtern.',
  'share.cut': 'Nur die ersten {count, number} Vorgänge werden geteilt. Filtern Sie auf weniger.',
  'share.saved': '{count, plural, one {# Vorgang} other {# Vorgänge}} gespeichert.',
  'share.as-of':
    'Für {audience}, Stand {day}, {count, plural, one {# offener Vorgang} other {# offene Vorgänge}}.',
  'share.total':
    'Zusammen würden sie {value} unerfüllte Bedürfnisse je 100 Kunden erfüllen; ein Bedürfnis zählt einmal.',
  'share.same':
    '{count, plural, one {# Vorgang sagt dasselbe wie einer davor und bleibt weg.} other {# Vorgänge sagen dasselbe wie einer davor und bleiben weg.}}',
  'share.missing':
    '{count, plural, one {# Vorgang hat} other {# Vorgänge haben}} noch keinen Nutzen in Kundenworten.',
  'share.missing.text':
    'Dafür steht der Satz eines Bedürfnisses oder der Titel. Schreiben Sie den Nutzen hier oder einmal für das Bedürfnis unter Erkenntnisse.',
  'share.benefit.missing': 'Platzhalter',
  'share.benefit.write': 'Nutzen schreiben',
  'share.benefit.edit': 'Ändern',
  'share.benefit.write.for': 'Nutzen schreiben anstelle von „{benefit}“',
  'share.benefit.edit.for': 'Ändern: Nutzen „{benefit}“',
  'share.benefit.example': 'Zum Beispiel: Sie antworten, bevor der Anrufer auflegt.',
  'share.column.key': 'Schlüssel',
  'share.column.benefit': 'Was es Kunden bringt',
  'share.column.goals': 'Ziele',
  'share.column.customers': 'Gewünscht von',
  'share.column.quarter': 'Quartal',
  'share.column.quote': 'Ein Kunde sagt',
  'share.customers': '{count, plural, one {# Kunde} other {# Kunden}}',
  'share.quote': '„{quote}“',
  'share.quarter': 'Q{quarter} {year}, nach heutigem Plan',
  'share.state.planned': 'Geplant',
  'share.state.in-work': 'In Arbeit',
  'share.state.done': 'Fertig',
};
