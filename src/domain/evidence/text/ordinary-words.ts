import { termOf } from './tokens';

/** So many of ten thousand words of ordinary feedback are this one, at least, and the words of that class. */
type RateClass = readonly [perTenThousand: number, words: string];

/**
 * How often words stand in feedback about any product: the mean share of the words of nine bodies of text about
 * unrelated products, without the one that has most of it, and only words of five of them. Counted over app reviews
 * (Dąbrowski 2023), ideas for open government (2009), Titanium's issues and user stories (Dalpiaz 2018); the other
 * half of each is what the offers are measured on. Asking, handing and the days are ours.
 */
// prettier-ignore
const ENGLISH: readonly RateClass[] = [
  [
    1,
    `accidentally accurate act action advertisements affordable agree along alot anymore anyway approved
    art assets attempt attending audio authentication auto avoid aware basis beautiful behind belongs
    benefits beyond bill blank block blog bottom box brand break browser built calendar came car care
    carry catch cell client collaboration college com combination commit comprehensive concerns
    configuration confusing consistently context contributions correctly creation credit decent defined
    deliver desired desktop dialog difficult directory disappears discovered dollars drive duplicate
    early ease editor enabled engine entire everywhere expand exports extension extremely face fantastic
    fee feedback filter fit flexible focus folder forever forget forward four frequently fully funding
    gave geographic green guess guide half hear history hit honestly huge imagine impressed incredibly
    index indicator input invalid involved join kept kids kill knowledge lack lag listen lock machine
    mail main major mark material matter mentioned mess minimize minimum mode model moment obviously
    office okay older opinion outside perfectly perhaps piece practices prefer press previous pro prove
    pull purpose push random range reach ready recognized reflect register regular reinstall relevant
    remains reminders replace resolve respond rest restore retain rid rules scroll sense server side
    slow smart social speed spent spot spreadsheet statement story success supposed tab table talking
    tap technical template therefore third took touch trace training travel trouble truly unique
    universal upon usually visible warning watch white widget word worse wow written youtube`,
  ],
  [
    1.8,
    `additional advanced against ago although amount anywhere api applied appropriate archive area
    background bar believe black bring browse build cancel capture center charge choices clean clear
    clearly cloud color comment compared complaints confirm constantly consumer convenient copy cost
    country couple course cover cut daily database deal decided decision dependencies direct directly
    discussion draw drop due efficient electronic encourage ensure entry environment especially exactly
    execute exit expired external extra fact fails family figure fill final financial five force freezes
    friendly frustrating fun game goes grant guys handle happy hard hate head highly hope hours house
    html immediately increase initial interactive internal key language laptop least left less lets
    license login lost low maintain manually match maybe means media memory menu mind modify necessary
    network normal notice notification often operating otherwise output overall package party pass per
    period photo plus policy pop position potential power premium preserve prevent price prior private
    profile proposed purchase question quick rather reliable remote representatives reset restart
    restricted return role rounded school section security seen separate shopping short similar software
    soon sort sound special specified spend state storage student stupid style submission subscribe
    subscription suggest summary super switch tag taken task tech term three topic true trust unable
    unless url variety various went whatever whenever wide wifi workflow world wrong`,
  ],
  [
    3.2,
    `absolutely across activity address almost annoying anyone assigned attached authorization
    automatically away bad basic become begin big bit book bug business buy call card case causes
    certain choose class click code community company computer connection consider contacts contains
    cool correct crash definitely described design details determine digital easier effect element email
    end enjoy enough enter everyone example excellent exception existing expected experience fast
    favorite field following format friends full future given high identify image implement individual
    info integration interface internet kind large later latest leave library life likely line live
    local location longer map meeting message method minutes missing mobile navigate needed non notes
    nothing occurs offer old online organized original owner paper part particular password past
    performance permission pick point possible present pretty probably product properly quality rate
    read real receive reference response review said send several sign simply single size small someone
    source space staff standard status stay steps streaming stuff subject submit sync team tell thought
    together top totally uninstall upgrade video visual wanted website whole window wonderful write`,
  ],
  [
    5.6,
    `ability accept actual already always amazing android anything appears around associated base button
    check close complete component continue control custom delete description display documentation
    easily etc far feel fine form found generated group happens home idea improve instead interest job
    last learn level limit link little log long making metadata money move multiple never next nice
    number order others perfect personal picture place plan platform play post process program project
    public publish put quickly reason recent related release remove report request require resources run
    save schedule screen second seems select simple since something sometimes specific stop tablet test
    text thanks title track tried two understand upload valid value waste web wish within worth years`,
  ],
  [
    10,
    `account administration allow another application ask asked available awesome back come content
    currently date day device different edit error evening event every everything feature fire first fix
    friday function give hand happen hour important include install issue items load look lot member
    minute monday month morning name object option page pay people problem provide recommend records
    result right saturday say service set share shows site stars still store sunday support sure system
    take thing think thursday today tomorrow tool try tuesday turn type version wait wednesday week year
    yesterday`,
  ],
  [
    18,
    `add best better change collection create developer download easy even file find free good help
    information keep know list manager open phone researcher search see start update view way without`,
  ],
  [
    32,
    `access data new repository time user`,
  ],
  [
    56,
    `great love work`,
  ],
];

/** Ours, by judgement: there was nothing to count. */
// prettier-ignore
const GERMAN: readonly RateClass[] = [
  [
    10,
    `abend alle allem allen aller alles anderen arbeit arbeiten bekommen bekommt benutzen bisher bitte
    bleiben brauchen braucht bringen dabei dafür damit daten davon dienstag donnerstag dürfen eigentlich
    einfach ende erst erste ersten etwas fehler finden findet frage fragen fragt freitag ganz ganze
    ganzen gebe geben gefunden gehen geht genau gerade gibt gleich groß große gut gute guten halten
    helfen heute hilft immer jahr jahre jede jeden jeder jedes jetzt kommen kommt kunde kunden können
    lange lassen leider letzte letzten liegt lässt machen macht mal minuten mittwoch monat montag morgen
    muss möglich müssen nehmen neu neue neuen nichts nie problem sagen sagt samstag schnell schon sehe
    sehen sehr seit seite sollen sollte sonntag stehen steht stelle stunde stunden suchen tag tage tagen
    trotzdem tun viel viele vielen weiter weiß wieder will wissen woche wollen wünsche zeigen zeigt zeit
    zwei`,
  ],
  [
    3.2,
    `abend anzeigen auswählen bearbeiten beginnen beispiel besser beste bild daher danach datei denken
    direkt drei eigene eigenen eingeben einige einmal erhalten erklären erstellen fehlt fertig folgende
    früher funktion funktioniert fällt fünf gehört gemacht gern gerne geschrieben gesehen gesucht
    gewünscht hinzufügen hoffen häufig information jemand kein klein kleine konnte kosten kurz könnte
    laden leicht lesen lieber liste lädt löschen meist meldung menschen mitarbeiter müsste name namen
    nutzen nutzer nutzt nächste nächsten oft ohne preis produkt programm richtig rufen ruft schade
    schaffen schicken schlecht schließen schreiben schwer selbst senden setzen speichern spät später
    starten ständig system team teil text unser unsere unten verlieren version verstehen versuchen
    vielleicht vier voll warten warum wechseln weg wenig wenige wert wichtig wirklich zahl zehn zuerst
    zurück zusammen ändern öffnen öffnet übersicht`,
  ],
];

const rates = new Map<string, number>();
for (const [perTenThousand, words] of [...ENGLISH, ...GERMAN]) {
  for (const word of words.split(/\s+/u)) {
    const term = termOf(word);
    if (term !== null) rates.set(term, Math.max(rates.get(term) ?? 0, perTenThousand / 10_000));
  }
}

/** From this share of all words on a word says nothing about what a text is about: take, time, first (ours). */
const SAYS_NOTHING_FROM = 1e-3;

/** The share of a term among the words of ordinary feedback, 0–1; 0 for one that is not ordinary at all. */
export function ordinaryRate(term: string): number {
  return rates.get(term) ?? 0;
}

/** Whether a term can be the reason for an offer: neither a number nor a word that stands in texts about anything. */
export function carriesTopic(term: string): boolean {
  return ordinaryRate(term) < SAYS_NOTHING_FROM && !/^\p{N}+$/u.test(term);
}
