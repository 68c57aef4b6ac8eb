/** Signs and spreadsheet errors by which a file says that there is no value, in every language alike. */
const SIGNS =
  /^(?:[-–—‒―−－ー_.…?/\\*~•]+|n\s*[./]?\s*a\.?|\(n\/a\)|null|nil|nan|undefined|#(?:n\/a|na|nv|null!|div\/0!|value!|ref!|name\?|num!|wert!|bezug!|zahl!|error!|spill!|calc!)!?)$/iu;

/** Words for "no value", by language. */
const WORDS: readonly string[] = [
  'none|blank|empty|unknown|not available|not applicable|not known|no data|no answer|no response|missing|tbd|not set|prefer not to say',
  'keine|keine angabe|keine angaben|k. a.|k.a.|k. a|ka|k/a|unbekannt|leer|nicht verfügbar|nicht zutreffend|entfällt|nicht angegeben|offen',
  'aucun|aucune|inconnu|non disponible|non renseigné|sans objet|s.o.|s/o|n.d.|nd|n/d|nc|n.c.|non communiqué|vide',
  'ninguno|ninguna|desconocido|no disponible|no aplica|sin datos|s/d|sin respuesta|vacío',
  'nenhum|nenhuma|desconhecido|não disponível|não se aplica|sem dados|sem resposta|n/i|vazio',
  'nessuno|nessuna|sconosciuto|non applicabile|vuoto|assente',
  'geen|onbekend|niet beschikbaar|niet van toepassing|n.v.t.|nvt|leeg',
  'なし|無し|該当なし|不明|未回答|未設定|未入力|空',
  '无|暂无|没有|未知|不适用|未填写|空白',
  '없음|해당 없음|알 수 없음|미정|무응답',
  'brak|brak danych|nieznany|nie dotyczy|b.d.|bd|n.d',
  'нет данных|неизвестно|н/д|не указано|отсутствует|не применимо',
  'saknas|okänd|ej tillämpligt|uppgift saknas|inget|ukendt|ikke oplyst|ikke relevant|ukjent|ikke tilgjengelig|ingen',
  'ei tietoa|tuntematon|ei saatavilla|puuttuu|žádný|neuvedeno|neznámý|není k dispozici|nincs|nincs adat|ismeretlen',
  'yok|bilinmiyor|veri yok|mevcut değil',
];

/** What tools write for a time that was not kept: databases zero, LimeSurvey 1980. */
const NO_TIME = /^(?:0000-00-00|0001-01-01|1980-01-01)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)$|^0000-00-00$/u;

const EMPTY_WORDS = new Set(WORDS.flatMap((words) => words.split('|')));

/** Whether a cell says that there is nothing: blank, a dash, `n/a`, `#N/A`, `keine Angabe`, `sin datos`, `なし`. */
export function isNothing(cell: string): boolean {
  const text = cell.trim();
  if (text === '') return true;
  return text.length <= 24 && (isSignForNothing(text) || NO_TIME.test(text) || EMPTY_WORDS.has(bare(text)));
}

/** The same by signs alone: in words of a customer "none" and "nessuno" can be an answer. */
export function isSignForNothing(cell: string): boolean {
  const text = cell.trim();
  return text === '' || (text.length <= 12 && SIGNS.test(text));
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[([<"'„“]+|[)\]>"'”“]+$/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
