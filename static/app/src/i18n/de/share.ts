import type { messages as english } from '../en/share';

export const messages: Readonly<Record<keyof typeof english, string>> = {
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
  'share.shipped': 'Ausgeliefert',
  'share.loading': 'Die Roadmap wird für ihre Leser vorbereitet',
  'share.save.csv': 'Als CSV speichern',
  'share.save.md': 'Als Markdown speichern',
  'share.save.png': 'Als Bild speichern',
  'share.link': 'Link auf diese Ansicht kopieren',
  'share.link.hint':
    'Der Link öffnet diese Leserschaft mit diesen Filtern; wer ihn öffnet, sieht, was er sehen darf.',
  'share.link.copied': 'Der Link ist kopiert.',
  'share.named':
    '{first, plural, =0 {Der Titel} one {Zeile # und vielleicht mehr} other {Zeile # und vielleicht mehr}} nennt noch einen Kunden oder eine Person oder sagt, wie man sie erreicht ({count, plural, one {eine Stelle} other {# Stellen}}). Die Datei wurde nicht gespeichert: Ändern Sie die Worte, und speichern Sie dann noch einmal.',
  'share.picture.failed': 'Das Bild ließ sich nicht zeichnen. Speichern Sie stattdessen die Seite.',
  'share.note':
    'Die Datei enthält, was eingeschaltet ist und zu den Filtern passt, und nichts, was nicht für ihre Leser ist. Namen von Kunden und von den Menschen, die für sie sprechen, sind maskiert, außer für die Entwicklung.',
  'share.preview': 'Was die Datei enthalten wird',
  'share.nothing': 'Noch ist nichts zu sehen',
  'share.cut': 'Nur die ersten {count, number} Vorgänge werden geteilt. Filtern Sie auf weniger.',
  'share.saved': '{count, plural, one {# Vorgang} other {# Vorgänge}} gespeichert.',
  'share.as-of': 'Für {audience}, Stand {day}, {count, plural, one {# Vorgang} other {# Vorgänge}}.',
  'share.as-of.customer': 'Stand {day}. Pläne können sich ändern; was später kommt, ist nicht versprochen.',
  'share.total':
    'Zusammen würden sie {value} unerfüllte Bedürfnisse je 100 Kunden erfüllen; ein Bedürfnis zählt einmal.',
  'share.same':
    '{count, plural, one {# Vorgang sagt dasselbe wie einer davor und bleibt weg.} other {# Vorgänge sagen dasselbe wie einer davor und bleiben weg.}}',
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
  'share.parts': 'Was zu sehen ist',
  'share.part.preview': 'Vorschau',
  'share.part.switches': 'Was gezeigt wird',
  'share.publish': 'Was zu sehen ist',
  'share.publish.count': '{count, number} von {all, number} zu sehen',
  'share.publish.only-written': 'Nur mit Nutzen',
  'share.publish.item': '„{name}“ zeigen',
  'share.publish.on':
    '{count, plural, one {„{name}“ ist jetzt zu sehen.} other {# Vorgänge sind jetzt zu sehen.}}',
  'share.publish.off':
    '{count, plural, one {„{name}“ ist nicht mehr zu sehen.} other {# Vorgänge sind nicht mehr zu sehen.}}',
  'share.publish.no-need': 'Dient keinem Bedürfnis von Kunden: aus',
  'share.publish.by-hand': 'Ausgeschaltet',
  'share.publish.missing': 'Noch kein Nutzen in Kundenworten',
  'share.save.items':
    '{count, plural, one {# Vorgang als Seite sichern} other {# Vorgänge als Seite sichern}}',
  'share.save.other': 'Andere Dateien',
  'share.nothing.text': 'Schalten Sie ein, was andere sehen sollen, oder leeren Sie die Filter.',
  'share.masked':
    '„[name 1]“ steht, wo ein Kunde oder ein Mensch genannt ist: Niemand außerhalb des Teams liest den Namen.',
  'share.benefits': 'Nutzen in den Worten der Kunden',
  'share.benefits.write':
    '{count, plural, =0 {Nutzen ändern} one {# Nutzen schreiben} other {# Nutzen schreiben}}',
  'share.benefits.save': '{count, plural, =0 {Sichern} one {# Nutzen sichern} other {# Nutzen sichern}}',
  'share.benefits.close': 'Zurück zur Vorschau',
  'share.benefits.hint':
    'Je ein Satz: was ein Kunde dann kann. Bis er geschrieben ist, steht der Satz des Bedürfnisses an seiner Stelle.',
  'share.benefits.of': 'Was es Kunden bringt: {name}',
  'share.benefits.theirs':
    'Jemand hat inzwischen „{text}“ geschrieben. Sichern Sie noch einmal, um Ihres an dessen Stelle zu setzen.',
};
