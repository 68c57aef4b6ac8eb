import { phrases, plainHeader, unwrapped } from './columns/header';

/**
 * Headings of Jira's exports and names of its REST fields: English, German, French, Spanish, Portuguese, Italian, Dutch,
 * Japanese, Chinese, Korean, Polish, Russian, Swedish, Danish, Norwegian, Finnish, Czech, Hungarian, Turkish.
 */
const WORDS = {
  key: phrases(
    'key|issue key|work item key|issuekey|vorgangsschlüssel|schlüssel|clé de ticket|clé du ticket|clé|clave de incidencia|clave de la incidencia|clave de actividad|clave|chave da item|chave do item|chave da pendência|chave do ticket|chave|chiave del ticket|chiave ticket|chiave segnalazione|chiave|issuesleutel|sleutel van issue|sleutel|itemsleutel',
    '課題キー|キー|作業項目キー|问题关键字|问题密钥|事务关键字|工作项密钥|이슈 키|항목 키|작업 항목 키|klucz zgłoszenia|klucz elementu|ключ запроса|ключ задачи|код|ключ проблемы|ärendenyckel|nyckel|sagsnøgle|nøgle|saksnøkkel|nøkkel|tehtävätunnus|avain|klíč požadavku|klíč úkolu|ügykulcs|kayıt anahtarı|sorun anahtarı',
  ),
  id: phrases(
    'id|issue id|work item id|vorgangs id|vorgangsid|id de ticket|id du ticket|id de la incidencia|id de incidencia|id da item|id do item|id da pendência|id do ticket|id ticket|id segnalazione|課題 id|问题 id|事务 id|이슈 id|identyfikator zgłoszenia|id zgłoszenia|идентификатор запроса|id задачи|ärende id|sags id|saks id|tehtävän id|id požadavku|ügyazonosító|kayıt id|sorun id',
  ),
  summary: phrases(
    'summary|zusammenfassung|résumé|resumen|resumo|riepilogo|samenvatting|要約|摘要|概要|요약|podsumowanie|тема|сводка|название|sammanfattning|resumé|opsummering|sammendrag|yhteenveto|shrnutí|souhrn|összefoglaló|összegzés|özet',
  ),
  type: phrases(
    'issuetype|issue type|work type|work item type|type|vorgangstyp|type de ticket|tipo de incidencia|tipo de actividad|tipo de item|tipo do item|tipo de pendência|tipo do ticket|tipo di ticket|tipo ticket|tipo segnalazione|課題タイプ|问题类型|事务类型|工作项类型|이슈 유형|typ zgłoszenia|тип запроса|тип задачи|ärendetyp|sagstype|sakstype|tehtävätyyppi|typ požadavku|typ úkolu|ügytípus|kayıt türü|sorun türü|typ',
  ),
  status: phrases(
    'status|état|statut|estado|situação|stato|ステータス|状态|상태|stan|статус|tila|stav|állapot|durum',
  ),
  statusCategory: phrases(
    'statuscategory|status category|statuskategorie|catégorie d état|catégorie de statut|categoría de estado|categoria de status|categoria do status|categoria stato|categoria di stato|ステータス カテゴリ|ステータスカテゴリー|ステータス カテゴリー|状态类别|상태 범주|상태 카테고리|kategoria stanu|kategoria statusu|категория статуса|statuskategori|tilaluokka|kategorie stavu|állapotkategória|durum kategorisi',
  ),
  project: phrases(
    'project|projekt|projet|proyecto|projeto|progetto|プロジェクト|项目|프로젝트|проект|prosjekt|projekti|proje',
  ),
  projectKey: phrases(
    'project key|projektschlüssel|clé de projet|clé du projet|clave del proyecto|clave de proyecto|chave do projeto|chiave progetto|chiave del progetto|projectsleutel|プロジェクト キー|プロジェクトキー|项目密钥|项目关键字|프로젝트 키|klucz projektu|ключ проекта|projektnyckel|projektnøgle|prosjektnøkkel|projektin avain|klíč projektu|projektkulcs|proje anahtarı',
  ),
  projectName: phrases(
    'project name|projektname|nom du projet|nom de projet|nombre del proyecto|nome do projeto|nome progetto|nome del progetto|projectnaam|プロジェクト名|项目名称|프로젝트 이름|nazwa projektu|название проекта|имя проекта|projektnamn|projektnavn|prosjektnavn|projektin nimi|název projektu|projekt neve|proje adı',
  ),
  priority: phrases(
    'priority|priorität|priorité|prioridad|prioridade|priorità|prioriteit|優先度|优先级|우선순위|priorytet|приоритет|prioritet|prioriteetti|priorita|prioritás|öncelik',
  ),
  resolution: phrases(
    'resolution|lösung|résolution|resolución|resolução|risoluzione|oplossing|解決状況|解决结果|해결책|해결|rozwiązanie|резолюция|решение|lösning|løsning|ratkaisu|řešení|megoldás|çözüm',
  ),
  resolved: phrases(
    'resolutiondate|resolved|erledigt|gelöst|résolu|résolue|résolution le|resuelta|resuelto|resolvido|resolvida|risolto|risolta|opgelost|解決日|解決済み|已解决|해결됨|해결일|rozwiązano|дата решения|решено|löst|løst|ratkaistu|vyřešeno|megoldva|çözüldü',
  ),
  created: phrases(
    'created|erstellt|création|créée|créé|date de création|creada|creado|criado|criada|creato|creata|data di creazione|gemaakt|aangemaakt|作成日|作成|作成日時|创建日期|已创建|创建时间|생성일|만듦|생성됨|utworzono|создано|создан|дата создания|skapad|skapat|oprettet|opprettet|luotu|vytvořeno|létrehozva|oluşturuldu|oluşturulma',
  ),
  updated: phrases(
    'updated|aktualisiert|mise à jour|mis à jour|actualizada|actualizado|atualizado|atualizada|aggiornato|aggiornata|bijgewerkt|更新日|更新|更新日時|更新日期|已更新|업데이트|업데이트됨|zaktualizowano|обновлено|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|frissítve|güncellendi',
  ),
  assignee: phrases(
    'assignee|bearbeiter|zugewiesene person|zugewiesener|responsable|personne assignée|persona asignada|asignado a|responsável|atribuído a|assegnatario|behandelaar|toegewezen persoon|toegewezene|担当者|经办人|담당자|przypisany|osoba przypisana|исполнитель|tilldelad|ansvarlig|tildelt|käsittelijä|řešitel|felelős|atanan kişi|atanan',
  ),
  assigneeId: phrases(
    'assignee id|id der zugewiesenen person|id de la persona asignada|id de la personne assignée|id do responsável|id assegnatario|担当者 id',
  ),
  reporter: phrases(
    'reporter|autor|berichterstatter|berichtende person|rapporteur|auteur du rapport|informador|relator|segnalante|reporter segnalante|autore|melder|報告者|报告人|보고자|zgłaszający|автор|rapportör|indberetter|rapportør|raportoija|zadavatel|bejelentő|raporlayan|bildiren',
  ),
  reporterId: phrases('reporter id|id del informador|id du rapporteur|id do relator|autor id'),
  creator: phrases(
    'creator|ersteller|créateur|creador|criador|creatore|maker|作成者|创建者|创建人|만든 사람|작성자|twórca|создатель|skapare|opretter|oppretter|luoja|tvůrce|létrehozó|oluşturan',
  ),
  creatorId: phrases('creator id|id del creador|id du créateur|ersteller id'),
  dueDate: phrases(
    'duedate|due date|due|fällig|fälligkeitsdatum|fällig am|date d échéance|échéance|fecha de vencimiento|vencimiento|data limite|data de vencimento|prazo|data de entrega|scadenza|data di scadenza|einddatum|vervaldatum|deadline|期限|到期日|截止日期|到期日期|기한|마감일|termin|termin wykonania|data ukończenia|срок|срок исполнения|förfallodatum|forfaldsdato|forfallsdato|määräpäivä|eräpäivä|termín|termín dokončení|datum splnění|esedékesség|határidő|bitiş tarihi|son tarih|teslim tarihi',
  ),
  startDate: phrases(
    'start date|target start|startdatum|date de début|fecha de inicio|data de início|data di inizio|begindatum|開始日|开始日期|시작일|data rozpoczęcia|дата начала|startdato|alkupäivä|datum zahájení|kezdő dátum|başlangıç tarihi',
  ),
  fixVersions: phrases(
    'fixversions|fix versions|fix version s|fix version|lösungsversion|lösungsversionen|fix versionen|lösungsversion en|version s corrigée s|versions corrigées|version corrigée|versiones corregidas|versión es corregida s|versión de corrección|versões corrigidas|versão corrigida|versões de correção|versioni di correzione|versioni corrette|correctieversies|opgelost in versies|fixversies|修正バージョン|修复版本|수정 버전|wersje poprawki|wersje naprawione|исправить в версиях|исправленные версии|fixversioner|rettelsesversioner|korjausversiot|opravené verze|javított verziók|düzeltme sürümleri',
  ),
  labels: phrases(
    'labels|label|mærkater|merkelapper|stichwörter|stichworte|étiquettes|etiquetas|categorias|rótulos|etichette|ラベル|标签|레이블|라벨|etykiety|метки|etiketter|etiketit|tunnisteet|štítky|címkék|etiketler',
  ),
  components: phrases(
    'components|component s|komponenten|composants|composant s|componentes|componente s|componenti|componenten|onderdelen|コンポーネント|组件|模块|구성 요소|컴포넌트|komponenty|składniki|компоненты|komponenter|komponentit|összetevők|bileşenler',
  ),
  votes: phrases(
    'votes|stimmen|votos|voti|stemmen|投票|投票数|票数|得票|투표|głosy|голоса|röster|stemmer|äänet|hlasy|szavazatok|oylar',
  ),
  watchers: phrases(
    'watches|watchers|beobachter|observateurs|interesados|observadores|osservatori|volgers|ウォッチャー|关注者|关注人|지켜보는 사람|obserwujący|наблюдатели|bevakare|overvågere|overvåkere|seuraajat|pozorovatelé|figyelők|izleyiciler',
  ),
  watcherIds: phrases('watchers id|id de los interesados|id de los observadores|beobachter id'),
  description: phrases(
    'description|beschreibung|descripción|descrição|descrizione|beschrijving|omschrijving|説明|描述|설명|opis|описание|beskrivning|beskrivelse|kuvaus|popis|leírás|açıklama',
  ),
  originalEstimate: phrases(
    'timeoriginalestimate|original estimate|ursprüngliche schätzung|estimation originale|estimación original|estimativa original|stima originale|oorspronkelijke schatting|初期見積り|初期見積もり|初始预估|최초 예상|pierwotne oszacowanie|первоначальная оценка|ursprunglig uppskattning',
  ),
  storyPoints: phrases(
    'storypoints|story points|story point|story point estimate|story punkte|storypunkte|story point schätzung|storypoint schätzung|points de story|points d histoire|points de récit|estimation en story points|estimation de points de story|estimation des story points|puntos de historia|estimación de puntos de historia|estimación de story points|puntos de la historia|pontos da história|pontos de história|estimativa de pontos da história|estimativa de story points|estimativa de story point|punti storia|punti della storia|stima story point|stima dei punti storia|stima dei punti della storia|verhaalpunten|storypunten|schatting van storypoints|ストーリー ポイント|ストーリーポイント|ストーリー ポイントの見積もり|ストーリー ポイント見積もり|ストーリーポイント見積もり|故事点|故事点数|故事点估计|故事点预估|스토리 점수|스토리 포인트|스토리 포인트 추정치|스토리 포인트 예상치|punkty historyjki|punkty fabularne|oszacowanie punktów historyjki|очки истории|стори поинты|оценка в story points|оценка пункта истории|storypoäng|berättelsepoäng|historiepunkter|tarinapisteet|body příběhu|történetpontok|hikaye puanı|hikaye puanları|hikaye puanı tahmini',
  ),
  sprint: phrases('sprint|sprints|スプリント|冲刺|스프린트|спринт|sprintti|sprintit|sprinty'),
  closedSprints: phrases('closedsprints'),
  parent: phrases(
    'parent|parent id|principal|übergeordneter vorgang|übergeordnet|übergeordnetes element|übergeordnete aufgabe|ticket parent|élément parent|parent du ticket|pai|item pai|principal item|padre|elemento padre|elemento principale|ticket padre|bovenliggend|bovenliggend item|bovenliggende|親|親課題|親 課題|親作業項目|父级|父项|父问题|상위|상위 항목|상위 이슈|nadrzędny|element nadrzędny|zgłoszenie nadrzędne|родитель|родительская задача|överordnad|överordnat|overordnet|ylätaso|nadřazený|nadřazená položka|szülő|üst öğe|üst',
  ),
  parentKey: phrases(
    'parent key|clave principal|clave del principal|clave de principal|parent link|schlüssel des übergeordneten vorgangs|übergeordneter schlüssel|schlüssel des übergeordneten elements|übergeordneter vorgangsschlüssel|clé parent|clé du parent|clé parente|chave pai|chave do pai|chave principal|chiave padre|chiave principale|chiave elemento padre|bovenliggende sleutel|sleutel bovenliggend item|親キー|親 キー|親課題キー|父级密钥|父项关键字|상위 키|상위 항목 키|klucz nadrzędny|klucz elementu nadrzędnego|ключ родителя|överordnad nyckel|overordnet nøgle|overordnet nøkkel|nadřazený klíč',
  ),
  epic: phrases(
    'epic|epic link|epos|epos link|epic verknüpfung|epos verknüpfung|epic verlinkung|lien d epic|lien epic|lien de l epic|lien vers l epic|enlace de épica|enlace de epic|enlace épico|link do épico|link do epic|vínculo do épico|link épico|link epic|collegamento epic|link epico|epic koppeling|epische link|エピック リンク|エピックリンク|史诗链接|史诗|长篇故事链接|에픽 링크|łącze do epika|łącze epiku|ссылка на эпик|эпик|episk länk|episk link|eepos|odkaz na epos|epik bağlantısı',
  ),
  comment: phrases(
    'comment|comments|lastcomments|kommentar|kommentare|commentaire|commentaires|comentario|comentarios|comentário|comentários|commento|commenti|opmerking|opmerkingen|reactie|コメント|评论|댓글|komentarz|komentarze|комментарий|комментарии|kommentarer|kommentti|kommentit|komentář|komentáře|hozzászólás|yorum',
  ),
  commentCount: phrases('commentcount'),
  links: phrases('issuelinks|linked issues'),
  subtasks: phrases('subtasks|sub tasks'),
  rank: phrases('rank|rang|rango|classificação|ランク|排名|순위'),
  impact: phrases('impact|auswirkung|impacto|impatto|影響'),
  organization: phrases(
    'organizations|organization|organisations|organisationen|organizaciones|organizações|organizzazioni|organisaties|組織|组织|조직',
  ),
  satisfaction: phrases(
    'satisfaction|satisfaction rating|satisfaction score|zufriedenheit|satisfacción|satisfação|soddisfazione|tevredenheid|満足度',
  ),
  link: phrases('link|url'),
  derived: phrases(
    'last viewed|lastviewed|vista por última vez|zuletzt angezeigt|zuletzt angesehen|dernière consultation|visualizado pela última vez|work ratio|workratio|relación de trabajo|flagged|parent summary|status category changed|statuscategorychangedate|categoría de estado cambiada|progress|aggregateprogress|aggregatetimeestimate|aggregatetimeoriginalestimate|aggregatetimespent|timetracking|σ original estimate|σ remaining estimate|σ time spent|σ estimación original|σ trabajo restante estimado|σ tiempo empleado|project type|tipo de proyecto|projekttyp|project lead|project lead id|project description|project url|projektleiter|projektbeschreibung|responsable del proyecto|id del responsable del proyecto|descripción del proyecto|issue color|epic color|epic status|epic name|development|thumbnail|chart time in status|chart date of first response|issuerestriction|watcher|last commented',
  ),
} as const;

/** What a column of a Jira export, or a field of its REST answers, holds. */
export type JiraField = keyof typeof WORDS;

const byWord = new Map<string, JiraField>();
for (const field of fieldNames()) {
  for (const word of WORDS[field]) if (!byWord.has(word)) byWord.set(word, field);
}

function fieldNames(): readonly JiraField[] {
  const isField = (name: string): name is JiraField => Object.hasOwn(WORDS, name);
  return Object.keys(WORDS).filter(isField);
}

/** The field that a heading or a name means, in any of Jira's languages; undefined for others. */
export function jiraField(name: string): JiraField | undefined {
  const head = plainHeader(name);
  // REST writes `commentCount` and `issuelinks`, exports write words.
  return byWord.get(head) ?? byWord.get(head.replaceAll(' ', '')) ?? customField(name) ?? composedField(head);
}

/** Fields that Jira exports as custom ones: whatever the wrapping is called, what it wraps is known. */
const CUSTOM = new Set<JiraField>(['storyPoints', 'sprint', 'epic', 'startDate', 'rank', 'impact']);

function customField(name: string): JiraField | undefined {
  const inner = /^[^()（）]{3,60}[(（]([^()（）]+)[)）]$/u.exec(name.trim())?.[1];
  const field = inner === undefined ? undefined : byWord.get(plainHeader(inner));
  return field !== undefined && CUSTOM.has(field) ? field : undefined;
}

/** Parts of which headings are composed, as each edition and language of Jira names its work items anew. */
const PARTS = {
  item: phrases(
    'issue|work item|ticket|vorgang|incidencia|actividad|elemento de trabajo|pendência|item de trabalho|segnalazion|elemento di lavoro|werkitem|request',
    '課題|作業項目|问题|事务|工作项|이슈|항목|작업|업무|zgłoszeni|element|запрос|задач|проблем|рабоч|ärende|sag|sak|tehtäv|požadav|úkol|ügy|kayıt|sorun|iş öğesi|problém',
  ),
  project: phrases(
    'project|projekt|projet|proyecto|projeto|progetto|プロジェクト|项目|프로젝트|проект|prosjekt|proje',
  ),
  above: phrases(
    'parent|übergeordnet|principal|padre|pai|bovenliggend|親|父|상위|nadrzędn|родител|överordn|overordn|ylä|nadřaz|szülő|üst|epic|epos|エピック|史诗|에픽|link|verknüpf|koppel',
  ),
  key: phrases(
    'key|schlüssel|clé|clave|chave|chiave|sleutel|キー|关键字|密钥|键值|키|klucz|ключ|nyckel|nøgle|nøkkel|tunnus|avain|klíč|kulcs|anahtar',
  ),
  id: phrases('id|identificador|identifiant|identificativo|identyfikator|идентификатор|azonosító|kimlik'),
  type: phrases('type|typ|tipo|タイプ|种类|类型|유형|тип|tyyppi|tür|típus'),
  creation: phrases(
    'created|creation|erstell|créa|cré|creaci|creado|cria|creaz|creat|aangemaakt|gemaakt|aanmaak|作成|创建|생성|만든|utworz|создан|skap|opprett|oprett|luonti|luotu|vytvoř|létrehoz|oluştur',
  ),
  day: phrases('date|datum|data|fecha|日|날짜|дата|dato|päivä|tarih|dátum'),
  due: phrases(
    'due|fällig|échéance|vencimiento|limite|vencimento|scadenza|verval|期限|到期|截止|마감|срок|förfall|forfald|forfall|määrä|erä|dokončení|splnění|határidő|bitiş',
  ),
} as const;

/** `Type issue`, `Chiave elemento di lavoro`, `Data creazione`: a heading by the parts it is composed of. */
function composedField(head: string): JiraField | undefined {
  if (head.split(' ').length > 6) return undefined;
  const has = (part: keyof typeof PARTS): boolean => PARTS[part].some((stem) => holds(head, stem));
  if (has('above')) return undefined;
  if (has('key')) return has('project') ? 'projectKey' : has('item') ? 'key' : undefined;
  if (has('item') && !has('project')) {
    if (has('id') && !has('type')) return 'id';
    if (has('type') && !has('id')) return 'type';
  }
  if (!has('day')) return undefined;
  return has('due') ? 'dueDate' : has('creation') ? 'created' : undefined;
}

/** Whether a word of the heading begins, or in languages without spaces any part of it is, this stem. */
function holds(head: string, stem: string): boolean {
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u.test(stem)) return head.includes(stem);
  return stem.length <= 3
    ? head.split(' ').includes(stem)
    : ` ${head}`.includes(` ${stem}`) || (stem.length >= 5 && head.includes(stem));
}

/** Whether a heading is one of Jira's that other tools do not have: a table with it is likely Jira's. */
export function isJiraWord(heading: string): boolean {
  const field = jiraField(heading);
  return field === 'key' || field === 'summary' || unwrapped(heading) !== heading.trim();
}
