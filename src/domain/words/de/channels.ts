import type { messages as english } from '../en/channels';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'channels.secret-gone': 'Dieses Geheimnis gibt es nicht mehr.',
  'channels.row.field-refused': '„{field}“ wurde nicht übernommen: Der Wert hat nicht die verlangte Form.',
  'channels.import-taken-back': 'Dieser Import wurde zurückgenommen oder bringt etwas anderes.',
  'channels.import-unknown': 'Dieser Import ist nicht mehr bekannt.',
  'channels.import-gone': 'Diesen Import gibt es nicht mehr.',
  'channels.import-elsewhere': 'Sie können nur aus Projekten importieren, die Sie sehen dürfen.',
  'channels.import-changed':
    'Jemand anderes hat diesen Import inzwischen geändert. Er ist neu geladen; speichern Sie noch einmal, wenn Sie es weiterhin wollen.',
  'channels.import-name': 'Geben Sie dem Import einen Namen.',
  'channels.import-projects': 'Wählen Sie mindestens ein Projekt.',
  'channels.secret-name': 'Geben Sie dem Geheimnis einen Namen.',
  'channels.new-pieces': '{count, plural, one {# neuer Beleg} other {# neue Belege}}',
  'channels.file-empty': 'Die Datei ist leer.',
  'channels.file-blank': 'Die Datei enthält nur Leerraum.',
  'channels.file-too-large':
    'Die Datei hat {size, number} MB; höchstens {limit, number} MB werden auf einmal gelesen. Teilen Sie sie, etwa nach Jahren, in Teile, jeden mit der Kopfzeile, und importieren Sie diese nacheinander: Was schon bekannt ist, wird nicht doppelt übernommen.',
  'channels.file-unknown': 'Das ist keine Datei einer bekannten Art ({known}).',
  'channels.file-old-excel':
    'Das ist eine alte Excel-Datei (.xls). Speichern Sie sie als .xlsx oder CSV, und importieren Sie diese.',
  'channels.file-no-text': 'Das ist keine Textdatei. Bekannt sind {known}.',
  'channels.file-other-xml': 'Dieses XML ist kein Export von Jira.',
  'channels.file-no-rows': 'Das JSON enthält keine Liste von Objekten, die Zeilen sein könnten.',
  'channels.file-no-header': 'Die Datei hat keine Kopfzeile, die sich lesen lässt.',
  'channels.sheet-no-header':
    'Das Blatt hat keine Kopfzeile mit einer Tabelle darunter. Benennen Sie seine Spalten in der ersten Zeile, oder wählen Sie ein anderes Blatt.',
  'channels.sheet-damaged':
    'Das Blatt ist nach Zeile {line, number} beschädigt. Öffnen Sie die Arbeitsmappe in einer Tabellenkalkulation, speichern Sie sie neu und importieren Sie diese.',
  'channels.workbook-too-large':
    'Die Arbeitsmappe ist größer als 50 MB; speichern Sie das Blatt als CSV, und importieren Sie dieses.',
  'channels.workbook-unpacked':
    'Die Arbeitsmappe ist entpackt zu groß; speichern Sie das Blatt als CSV, und importieren Sie dieses.',
  'channels.workbook-none':
    'Diese Datei ist keine Excel-Arbeitsmappe (.xlsx). Speichern Sie die Tabelle als .xlsx oder CSV und importieren Sie diese.',
  'channels.workbook-no-sheet':
    'Die Arbeitsmappe hat kein Blatt mit einer Tabelle. Speichern Sie die Tabelle als CSV und importieren Sie diese.',
  'channels.workbook-xml':
    'Die Arbeitsmappe ist beschädigt: Ihr XML ist nicht lesbar. Öffnen Sie sie in einer Tabellenkalkulation, speichern Sie sie neu und importieren Sie diese.',
  'channels.workbook-damaged':
    'Diese Datei ist keine Excel-Arbeitsmappe (.xlsx), oder sie ist beschädigt oder unvollständig. Öffnen Sie sie in einer Tabellenkalkulation, speichern Sie sie neu und importieren Sie diese.',
  'channels.no-point-columns':
    'Keine Spalten dieser Datei enthalten Daten und Werte. Nennen Sie sie „Date“ und „Value“, und „Answers“, wenn Sie die Zahl der Antworten haben.',
  'channels.other-file':
    'Das ist nicht die Datei, mit der der Import begann. Wählen Sie diese, oder beginnen Sie einen neuen Import.',
  'channels.row.quote-not-closed': 'In dieser Zeile wird ein Anführungszeichen geöffnet und nie geschlossen.',
  'channels.row.quote-malformed': 'Ein Anführungszeichen steht, wo keines stehen darf.',
  'channels.row.too-many-cells':
    'Die Zeile hat {found, number} Zellen; die Kopfzeile hat {expected, number}.',
  'channels.row.record-too-long': 'Die Zeile ist länger als {limit, number} Bytes.',
  'channels.row.json-invalid': 'Das ist kein gültiges JSON.',
  'channels.row.json-not-a-row': 'Das ist weder ein Objekt noch eine Liste von Zellen.',
  'channels.row.xml-invalid': 'Dieser Eintrag ist kein gültiges XML.',
  'channels.row.date-unreadable': '„{value}“ ist kein Datum in einer bekannten Form.',
  'channels.row.date-impossible': '„{value}“ ist ein Tag, den es nicht gibt.',
  'channels.row.date-in-future': '„{value}“ liegt in der Zukunft.',
  'channels.row.rating-not-a-number': '„{value}“ ist keine Bewertung.',
  'channels.row.rating-off-scale':
    'Die Bewertung {value, number} liegt nicht auf der Skala von {min, number} bis {max, number}.',
  'channels.row.text-too-long':
    'Der Text hat {found, number} Zeichen; höchstens {limit, number} werden übernommen.',
  'channels.row.votes-unreadable': '„{value}“ ist keine Zahl von Stimmen.',
  'channels.row.amount-unreadable': '„{value}“ ist keine Zahl.',
  'channels.row.total-row':
    'Diese Zeile fasst die anderen zusammen und ist kein Eintrag. Ist sie doch einer, geben Sie ihr einen Namen, der kein Wort für eine Summe ist, und importieren Sie sie erneut.',
  'channels.row.below-table':
    'Diese Zeile steht unter der Tabelle und ist kein Eintrag. Ist sie doch einer, rücken Sie sie in die Tabelle und importieren Sie sie erneut.',
  'channels.row.name-missing': 'In „{field}“ steht nichts.',
  'channels.row.named-twice': '„{name}“ steht schon in Zeile {line, number}, mit anderen Werten.',
  'channels.row.day-twice': 'Der Tag {day} steht schon in Zeile {line, number}, mit einem anderen Wert.',
  'channels.row.value-too-long':
    '„{value}“ hat {found, number} Zeichen; „{field}“ nimmt höchstens {limit, number}.',
  'channels.row.value-refused': '„{value}“ passt nicht in „{field}“.',
  'channels.row.not-an-option': '„{value}“ ist keine der Antworten, die die Frage anbietet.',
};
