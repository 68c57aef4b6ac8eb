import type { messages as english } from '../en/product';

export const messages: Readonly<Record<keyof typeof english, string>> = {
  'product.being-joined':
    'Dieses Projekt wird gerade mit einem anderen Produkt zusammengeschlossen. Versuchen Sie es noch einmal.',
  'product.row.other-product': 'Sie nennt einen Eintrag eines anderen Produkts dieser Site.',
  'product.row.not-declared': '„{column}“ ist nicht, was es sein muss.',
  'product.no-such-place': 'Dort wird nichts durchsucht. Suchen Sie die Spuren noch einmal.',
  'product.gone': 'Dieses Produkt gibt es nicht mehr.',
  'product.not-empty':
    'Dieses Produkt hat schon eigene Personas oder Bedürfnisse. Das Beispiel ist nur für ein leeres Produkt.',
  'product.no-sample': 'In diesem Produkt sind keine Beispieldaten.',
  'product.work-unknown': 'Diese Arbeit ist nicht mehr bekannt.',
  'product.confirm-erasing': 'Bestätigen Sie, welches Produkt gelöscht werden soll.',
  'product.project-has-its-own':
    'Jenes Projekt hat eigenes Kundenwissen. Sichern Sie sein Archiv, löschen Sie es dort, schließen Sie die Projekte zusammen, und übernehmen Sie das Archiv hier.',
  'product.leave-from-another':
    'Nehmen Sie dieses Projekt in den Einstellungen eines anderen Projekts des Produkts heraus.',
  'product.project-not-there': 'Jenes Projekt gibt es in Jira nicht, oder Sie dürfen es nicht sehen.',
  'product.both-projects': 'Das kann nur jemand, der beide Projekte verwaltet.',
  'product.archive-later':
    'Dieses Archiv stammt von einer neueren Fassung von Customer Roadmap. Aktualisieren Sie zuerst die App.',
  'product.archive-none':
    'Das ist kein Archiv von Customer Roadmap. Rückmeldungen als CSV, Excel oder JSON nehmen Sie unter „Erkenntnisse“, „Importe“ auf.',
  'product.archive-part': '„{table}“ gehört nicht zum Archiv eines Produkts.',
  'product.archive-unreadable': 'Diese Datei ließ sich nicht als Archiv lesen.',
  'product.archive-after-end': 'Zeile {line, number} der Datei: Nach ihrem Ende steht noch etwas.',
  'product.archive-cut':
    'Zeile {line, number} der Datei: Sie endet mittendrin; sie wurde nicht ganz kopiert oder heruntergeladen.',
  'product.archive-no-row': 'Zeile {line, number} der Datei ist keine Zeile eines Archivs.',
  'product.archive-end': 'Zeile {line, number} der Datei: Ihr Ende ist nicht lesbar.',
  'product.archive-count':
    'Zeile {line, number} der Datei: Zeilen von „{table}“ fehlen oder wurden von Hand hinzugefügt.',
  'product.row.column': 'Die Spalte „{column}“ ist hier nicht bekannt.',
  'product.row.missing': '„{column}“ fehlt.',
  'product.row.empty': '„{column}“ ist leer.',
  'product.row.no-text': '„{column}“ ist kein Text.',
  'product.row.too-long': '„{column}“ hat mehr als {most, number} Zeichen.',
  'product.row.no-number': '„{column}“ ist keine Zahl.',
  'product.row.not-whole': '„{column}“ ist keine ganze Zahl.',
  'product.row.elsewhere': 'Sie gehört zu einem anderen Produkt dieser Site.',
  'product.row.second': 'Hier gibt es schon eine, die von demselben handelt.',
  'product.row.kept-private': 'Jemand anderes behält sie für sich.',
  'product.row.history-stays': 'Der Verlauf hier sagt etwas anderes davon und bleibt.',
  'product.row.orphan': 'Der Eintrag, zu dem sie gehört, ist nicht hier.',
};
